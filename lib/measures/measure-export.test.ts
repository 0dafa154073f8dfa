import { describe, expect, it } from 'vitest';
import type { CountedMeasure, Dimension } from './measure';
import type { MeasureCount, MonthReceived } from './measure-count';
import { exportMeasures } from './measure-export';

const PERIOD = { from: '2026-01', to: '2026-02' };
const RECEIVED: MonthReceived[] = [{ dataset: 'police-uk-stop-search', month: '2026-01', rows: 421 }];
const RESIDENTS = [
  { group: 'white', people: 1_650_000, censusYear: 2021, source: 'Census 2021' },
  { group: 'black', people: 3400, censusYear: 2021, source: 'Census 2021' },
];

describe('the measures as a file', () => {
  it('give a share its Wilson interval, its coverage, and name the months that are missing', () => {
    const counts = [count('find_rate', 161, 421)];
    const found = rowOf({ counts, received: RECEIVED }, 'find_rate');
    expect(found).toMatchObject({
      numerator: 161,
      denominator: 421,
      coverage: 0.5,
      dimension: 'all',
      group: 'all',
    });
    expect(found?.value).toBeCloseTo(0.3824, 4);
    expect(found?.lower).toBeCloseTo(0.3373, 4);
    expect(found?.upper).toBeCloseTo(0.4297, 4);
    expect(found?.notes).toEqual(['Not received, and counted as missing rather than zero: February 2026.']);
  });

  it('say that a measure is not available where nothing was received, and never zero', () => {
    const found = rowOf({ counts: [], received: RECEIVED }, 'arrests');
    expect(found).toMatchObject({ numerator: null, value: null, lower: null, coverage: 0 });
    expect(found?.notes).toEqual(['Not available: no month of the period has been received.']);
  });

  it('count zero where months were received and nothing was counted', () => {
    const found = rowOf({ counts: [], received: RECEIVED }, 'no_suspicion_searches');
    expect(found).toMatchObject({ value: 0, numerator: 0 });
  });

  it('say that a share of nothing is not calculable', () => {
    const found = rowOf({ counts: [], received: RECEIVED }, 'find_rate');
    expect(found).toMatchObject({ value: null, numerator: 0, denominator: 0 });
    expect(found?.notes[0]).toBe('Not calculable: there is nothing to count among.');
  });

  it('set groups against White people with the ratio, the difference, the census and bounds for missing ethnicity', () => {
    const dimension = 'self_defined_ethnicity';
    const counts = [
      count('searches', 5100, 5100, dimension, 'white'),
      count('searches', 24, 24, dimension, 'black'),
      count('searches', 10, 10, dimension, 'not_stated'),
    ];
    const [found] = exportMeasures({
      counts,
      received: RECEIVED,
      residents: RESIDENTS,
      period: PERIOD,
    }).filter(
      (row) => row.measure === 'search_rate_ratio' && row.group === 'black' && row.dimension === dimension,
    );
    expect(found?.value).toBeCloseTo(2.284, 3);
    expect(found?.lower).toBeCloseTo(1.529, 3);
    expect(found?.upper).toBeCloseTo(3.41, 2);
    expect(found?.notes.join(' ')).toContain('Residents: Census 2021.');
    expect(found?.notes.join(' ')).toContain('Difference: 4.0 searches per 1,000 residents');
    expect(found?.notes.join(' ')).toContain('could move it from 2.3 (were all of White people) to 3.2');
  });

  it('cannot give a rate without a population, and say so', () => {
    const counts = [count('searches', 30, 30)];
    const [found] = exportMeasures({ counts, received: RECEIVED, residents: [], period: PERIOD }).filter(
      ({ measure }) => measure === 'search_rate',
    );
    expect(found?.value).toBeNull();
    expect(found?.notes).toContain('Not calculable: no population is held.');
  });

  it('hold no value that is not a number', () => {
    const rows = exportMeasures({ counts: [], received: RECEIVED, residents: RESIDENTS, period: PERIOD });
    expect(rows.length).toBeGreaterThan(20);
    for (const { value, lower, upper } of rows) {
      for (const each of [value, lower, upper]) expect(each === null || Number.isFinite(each)).toBe(true);
    }
  });
});

function rowOf(facts: { counts: MeasureCount[]; received: MonthReceived[] }, measure: string) {
  const rows = exportMeasures({ ...facts, residents: RESIDENTS, period: PERIOD });
  return rows.find((row) => row.measure === measure && row.dimension === 'all');
}

function count(
  measure: CountedMeasure,
  numerator: number,
  denominator: number,
  dimension: Dimension = 'all',
  group = 'all',
): MeasureCount {
  return {
    measure,
    dimension,
    group,
    month: '2026-01',
    numerator,
    denominator,
    source: 'police-uk-stop-search',
  };
}
