import { describe, expect, it } from 'vitest';
import { UNFILTERED } from '@/lib/measures/count-filter';
import type { CountedMeasure } from '@/lib/measures/measure';
import { listMonths, type Month } from '@/lib/period/month';
import type { BoardFacts } from '../boards/board-facts';
import { TREND } from '../testing/figures';
import { comparisonOf } from './period-comparison';

const MONTHS = listMonths('2026-01', '2026-04');
const BEFORE = new Set<Month>(['2026-01', '2026-02']);

/** Two months of which each has so many counted, after two that each had so many. */
function facts(
  measure: CountedMeasure,
  now: number,
  before: number,
  more: Partial<BoardFacts> = {},
): BoardFacts {
  return {
    forceName: 'Northshire Police',
    disclosure: 'internal',
    filters: {
      period: { from: '2026-03', to: '2026-04' },
      areaCode: null,
      areaName: null,
      filter: UNFILTERED,
    },
    trendPeriod: { from: '2026-01', to: '2026-04' },
    trends: MONTHS.map((month) => ({
      measure,
      dimension: 'all',
      group: 'all',
      month,
      numerator: BEFORE.has(month) ? before : now,
      denominator: 1000,
      source: 'stop-search',
    })),
    groups: [],
    received: MONTHS.map((month) => ({ dataset: 'stop-search', month, rows: 1000 })),
    residents: [],
    asAt: null,
    ...more,
  };
}

const compare = (measure: CountedMeasure, given: BoardFacts) =>
  comparisonOf({ drawing: TREND.drawing, measure }, given);

describe('a period beside the one before', () => {
  it('says how far a share moved with the interval of the difference', () => {
    const comparison = compare('find_rate', facts('find_rate', 300, 200));
    expect(comparison?.words).toBe(
      '10.0 percentage points higher than in the period before (95% interval +7.3 to +12.7).',
    );
    expect(comparison?.table.rows.map(({ cells }) => Object.values(cells))).toEqual([
      ['2 months to April 2026', '30.0%', '28.0% to 32.0%', '600', '2,000', '2 of 2'],
      ['2 months to February 2026', '20.0%', '18.3% to 21.8%', '400', '2,000', '2 of 2'],
    ]);
  });

  it('does not call a difference one where its interval holds none', () => {
    expect(compare('find_rate', facts('find_rate', 203, 200))?.words).toBe(
      'No clear difference: +0.3 percentage points (95% interval −2.2 to +2.8).',
    );
  });

  it('gives two counts as they are, and leaves to the usual range what is out of the ordinary', () => {
    expect(compare('searches', facts('searches', 90, 100))?.words).toBe(
      '20 fewer than in the period before, 10.0%. Whether that is out of the ordinary is for the usual range to say.',
    );
  });

  it('compares nothing where a month was not received', () => {
    const given = facts('find_rate', 300, 200);
    const received = given.received.filter(({ month }) => month !== '2026-02');
    expect(compare('find_rate', { ...given, received })?.words).toMatch(/^Not compared: .*\(1\)\.$/);
  });

  it('compares nothing where a month still waits for footage', () => {
    const unsettled = new Map([['find_rate', new Set<Month>(['2026-04'])]] as const);
    expect(compare('find_rate', facts('find_rate', 300, 200, { unsettled }))?.words).toMatch(
      /wait for footage/,
    );
  });

  it('is not there where the months before were not read, or the figure is no trend', () => {
    const short = facts('find_rate', 300, 200, { trendPeriod: { from: '2026-02', to: '2026-04' } });
    expect(compare('find_rate', short)).toBeNull();
    const bars = { kind: 'bars', chart: { measure: 'Searches', unit: 'count', rows: [] } } as const;
    expect(comparisonOf({ drawing: bars, measure: 'searches' }, facts('searches', 1, 1))).toBeNull();
  });

  it('shows outsiders no total that is too small', () => {
    const steps = [
      { from: '2026-01', to: '2026-02' },
      { from: '2026-03', to: '2026-04' },
    ];
    const given = facts('find_rate', 1, 1, { disclosure: 'external', steps });
    expect(compare('find_rate', given)?.words).toBe('Not compared: one of the two cannot be shown.');
  });

  it('is not there for outsiders where the months before are no period that is offered', () => {
    const steps = [{ from: '2026-03', to: '2026-04' }];
    const given = facts('find_rate', 300, 200, { disclosure: 'external', steps });
    expect(compare('find_rate', given)).toBeNull();
  });
});
