import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportDisclosed } from './disclosed-export';
import type { CountedMeasure, Dimension, MeasureId } from './measure';
import type { MeasureCount } from './measure-count';
import { type ExportFacts, exportMeasures } from './measure-export';

const PERIOD = { from: '2026-01', to: '2026-02' };

function count(
  measure: CountedMeasure,
  numerator: number,
  denominator = numerator,
  dimension: Dimension = 'all',
  group = 'all',
  month = '2026-01',
): MeasureCount {
  return { measure, dimension, group, month, numerator, denominator, source: 'police-uk-stop-search' };
}

const factsOf = (counts: readonly MeasureCount[]): ExportFacts => ({
  counts,
  period: PERIOD,
  received: ['2026-01', '2026-02'].map((month) => ({ dataset: 'police-uk-stop-search', month, rows: 1 })),
  residents: ['white', 'black', 'asian'].map((group) => ({
    group,
    people: 10_000,
    censusYear: 2021,
    source: 'Census 2021',
  })),
});

const byEthnicity = (counts: Record<string, number>) =>
  Object.entries(counts).map(([group, n]) => count('searches', n, n, 'self_defined_ethnicity', group));

describe('measures as outsiders get them', () => {
  it('are the export itself for those who see everything', () => {
    const facts = factsOf([count('searches', 421), count('find_rate', 161, 421)]);
    expect(exportDisclosed(facts, 'internal')).toEqual(exportMeasures(facts));
  });

  it('are rounded to 5, with what is worked out from them', () => {
    const facts = factsOf([count('searches', 211), count('searches', 211, 211, 'all', 'all', '2026-02')]);
    expect(rowOf(facts, 'searches')).toMatchObject({ numerator: 420, denominator: 420, value: 420 });
    const finds = rowOf(factsOf([count('find_rate', 161, 421)]), 'find_rate');
    expect(finds).toMatchObject({ numerator: 160, denominator: 420 });
    expect(finds?.value).toBeCloseTo(160 / 420, 10);
  });

  it('keep the row of a withheld count, empty, and say why', () => {
    const facts = factsOf(byEthnicity({ white: 100, black: 3, asian: 40 }));
    for (const group of ['black', 'asian']) {
      const row = rowOf(facts, 'searches', group);
      expect(row).toMatchObject({ numerator: null, denominator: null, value: null });
      expect(row?.notes[0]).toMatch(/fewer than 5/);
    }
    expect(rowOf(facts, 'searches', 'white')).toMatchObject({ value: 100 });
  });

  it('have no ratio of a withheld group, nor one that missing ethnicity could move unseen', () => {
    const known = factsOf(byEthnicity({ white: 100, black: 50, asian: 20 }));
    expect(rowOf(known, 'search_rate_ratio', 'black')).toMatchObject({ numerator: 50, value: 0.5 });
    const unknown = factsOf(byEthnicity({ white: 100, black: 50, asian: 20, not_stated: 2 }));
    expect(rowOf(unknown, 'search_rate_ratio', 'black')).toMatchObject({ numerator: null, value: null });
  });

  it('have no crossed groups: their rows and columns have totals of their own', () => {
    const crossed = {
      ...count('find_rate', 40, 90),
      dimension: 'age_and_gender',
      group: '18_24|male',
    } as const;
    const facts = factsOf([count('find_rate', 40, 90), crossed]);
    expect(rowOf(facts, 'find_rate')).toMatchObject({ numerator: 40, denominator: 90 });
    expect(rowOf(facts, 'find_rate', '18_24|male')).toMatchObject({ numerator: null, value: null });
  });

  it('never give a count of 1 to 4, and have a row for each row of the export', () => {
    const groups = fc.dictionary(
      fc.constantFrom('white', 'black', 'asian', 'mixed', 'not_stated'),
      fc.integer({ min: 0, max: 30 }),
    );
    fc.assert(
      fc.property(groups, fc.integer({ min: 0, max: 12 }), (byGroup, whole) => {
        const facts = factsOf([...byEthnicity(byGroup), count('find_rate', Math.min(whole, 6), whole)]);
        const rows = exportDisclosed(facts, 'external');
        const names = (all: typeof rows) =>
          all.map(({ measure, dimension, group }) => [measure, dimension, group]);
        expect(names(rows)).toEqual(names(exportMeasures(facts)));
        for (const { numerator, denominator } of rows) {
          if (numerator === null || denominator === null) continue;
          expect(numerator % 5).toBe(0);
          expect(denominator % 5).toBe(0);
        }
      }),
    );
  });
});

function rowOf(facts: ExportFacts, measure: MeasureId, group = 'all') {
  return exportDisclosed(facts, 'external').find((row) => row.measure === measure && row.group === group);
}
