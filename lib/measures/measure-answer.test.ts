import { describe, expect, it } from 'vitest';
import { answerCsv, type MeasureAnswer, measureDefinitions } from './measure-answer';
import { MEASURES } from './measures';

const ANSWER: MeasureAnswer = {
  force: 'northshire',
  from: '2026-01',
  to: '2026-03',
  area: null,
  disclosure: 'internal',
  dataVersion: 7,
  asAt: '2026-04-02T08:00:00.000Z',
  measures: [
    {
      measure: 'find_rate',
      dimension: 'all',
      group: 'all',
      numerator: 161,
      denominator: 421,
      value: 0.5,
      lower: null,
      upper: null,
      coverage: 1,
      notes: ['One, two.', 'Three.'],
    },
  ],
};

describe('an answer as CSV', () => {
  it('has each row with what it rests on', () => {
    expect(answerCsv(ANSWER).split('\r\n')).toEqual([
      'force,from,to,area,measure,dimension,group,numerator,denominator,value,lower,upper,coverage,notes,disclosure,dataVersion,asAt',
      'northshire,2026-01,2026-03,,find_rate,all,all,161,421,0.5,,,1,"One, two. Three.",internal,7,2026-04-02T08:00:00.000Z',
      '',
    ]);
  });
});

describe('the definitions', () => {
  it('are those of every measure, in words', () => {
    const definitions = measureDefinitions();
    expect(definitions.map(({ measure }) => measure)).toEqual(MEASURES.map(({ id }) => id));
    for (const { name, question, numerator } of definitions)
      expect([name, question, numerator]).not.toContain('');
    expect(definitions[0]).not.toHaveProperty('datasets');
  });
});
