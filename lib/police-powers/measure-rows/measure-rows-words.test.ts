import { describe, expect, it } from 'vitest';
import { UNFILTERED } from '@/lib/measures/count-filter';
import type { CountedMeasure } from '@/lib/measures/measure';
import type { MeasureRow, RowsAsked } from './measure-rows';
import {
  ethnicityInWords,
  measureRowCsvLine,
  outcomeInWords,
  rowsHeading,
  rowsLead,
  startInWords,
} from './measure-rows-words';

const ROW: MeasureRow = {
  power: 'stop-search',
  recordId: '=SS-1',
  position: null,
  month: '2026-06',
  startedAt: new Date('2026-06-14T14:04:09Z'),
  startedOn: null,
  timePrecision: 'exact',
  source: 'stop-search',
  areaName: 'Easton, North',
  outcome: 'nfa',
  selfDefinedEthnicity: 'W1',
  officerDefinedEthnicity: null,
  finding: null,
  officerIds: ['A', 'B'],
  caseId: null,
  importId: 7,
  line: 12,
};

describe('the words of the records behind a number', () => {
  it.each([
    ['find_rate', 1, '1 search is behind this number'],
    ['find_rate', 1214, '1,214 searches are behind this number'],
    ['ced_share', 2, '2 use of force forms are behind this number'],
    ['bwv_activation_arrests', 2, '2 attendances are behind this number'],
    ['bwv_availability_arrests', 2, '2 encounters are behind this number'],
    ['officer_assault_rate', 0, '0 encounters are behind this number'],
  ] as const)('head %s with how many of what there are', (measure, total, words) => {
    expect(rowsHeading(total, asked(measure))).toBe(words);
  });

  it('say which part of the measure, of which months, and narrowed to what', () => {
    const narrowed = { ...asked('find_rate'), filter: { ...UNFILTERED, team: 'R2' } };
    expect(rowsLead(narrowed, 'Easton')).toBe(
      'Find rate: searches whose outcome is known and for which it is known whether it was linked, 6 months to June 2026. Only Self-defined ethnicity: Black; Easton; Team R2.',
    );
  });

  it('give the time in London as exactly as it is known', () => {
    expect(startInWords(ROW)).toBe('14 June 2026, 15:04:09');
    expect(startInWords({ ...ROW, timePrecision: 'minute' })).toBe('14 June 2026, 15:04, to the minute');
    expect(startInWords({ ...ROW, timePrecision: 'hour' })).toBe('14 June 2026, 15:04, to the hour');
    expect(startInWords({ ...ROW, timePrecision: 'date' })).toBe('14 June 2026, time not known');
    const dayAlone = { ...ROW, startedAt: null, startedOn: '2026-06-14' };
    expect(startInWords(dayAlone)).toBe('14 June 2026, time not known');
    expect(startInWords({ ...dayAlone, startedOn: null })).toBe('Not recorded');
  });

  it('say of an outcome and an ethnicity what was recorded, and that nothing was', () => {
    expect(outcomeInWords(ROW)).toBe('No further action');
    expect(outcomeInWords({ ...ROW, outcome: null })).toBe('Not recorded');
    expect(outcomeInWords({ ...ROW, power: 'arrests', outcome: null })).toBeNull();
    expect(ethnicityInWords('W1', 'self-defined')).toBe('White: British');
    expect(ethnicityInWords('unknown', 'officer-defined')).toBe('Unknown');
    expect(ethnicityInWords('unrecognised', 'self-defined')).toBe('Unrecognised code');
    expect(ethnicityInWords(null, 'self-defined')).toBe('Not recorded');
  });

  it('disarm what a spreadsheet would run as a formula', () => {
    expect(measureRowCsvLine(ROW)).toBe(
      `stop-search,'=SS-1,,A;B,2026-06,2026-06-14T14:04:09.000Z,exact,"Easton, North",nfa,W1,,,stop-search,7,12\r\n`,
    );
  });
});

function asked(measure: CountedMeasure): RowsAsked {
  return {
    behind: {
      measure,
      part: 'denominator',
      period: { from: '2026-01', to: '2026-06' },
      dimension: 'self_defined_ethnicity',
      group: 'black',
    },
    filter: UNFILTERED,
    page: 1,
  };
}
