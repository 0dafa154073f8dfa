import { describe, expect, test } from 'vitest';
import { layoutIntervals, summariseIntervals } from './interval-layout';
import type { IntervalPlotChart, IntervalRow } from './interval-plot';

const row = (value: number | null, rest: Partial<IntervalRow> = {}): IntervalRow => ({
  key: 'black',
  label: 'Black',
  value,
  low: value === null ? null : value * 0.8,
  high: value === null ? null : value * 1.25,
  ...rest,
});

const chart = (...rows: IntervalRow[]): IntervalPlotChart => ({
  measure: 'Searches per 1,000 residents',
  reference: 'the same as White people',
  rows,
});

describe('an interval plot', () => {
  test('is on a doubling scale: twice and half lie equally far from the line at 1', () => {
    const layout = layoutIntervals(chart(row(2), row(0.5, { key: 'other' })), 540);
    const [twice, half] = layout.rows.map(({ mark }) => mark?.at ?? 0);
    expect((twice ?? 0) - layout.reference).toBeCloseTo(layout.reference - (half ?? 0), 0);
  });

  test('reaches from a half to two at least, so that 1 is always inside', () => {
    const words = layoutIntervals(chart(row(1.1, { low: 1, high: 1.2 })), 540).ticks.map(
      (tick) => tick.words,
    );
    expect(words).toEqual(['0.5', '1', '2']);
  });

  test('draws outer bounds that are never inside the interval', () => {
    const [first] = layoutIntervals(chart(row(2, { outerLow: 1.9, outerHigh: 4 })), 540).rows;
    expect(first?.mark?.outerLow).toBe(first?.mark?.low);
    expect(first?.mark?.outerHigh).toBeGreaterThan(first?.mark?.high ?? 0);
  });

  test('draws no mark where there is no value, and says why', () => {
    const none = chart(row(null, { why: 'Too few to compare' }));
    expect(layoutIntervals(none, 540).rows[0]?.mark).toBeNull();
    expect(summariseIntervals(none)).toContain('Black: Too few to compare.');
  });

  test('takes a ratio of 0 and an endless interval without leaving the drawing', () => {
    const layout = layoutIntervals(chart(row(0, { low: 0, high: Number.POSITIVE_INFINITY })), 288);
    const mark = layout.rows[0]?.mark;
    expect(mark?.at).toBeGreaterThanOrEqual(0);
    expect(mark?.high).toBeLessThanOrEqual(288);
  });

  test('is summarised with its numbers, their intervals and the reference', () => {
    expect(summariseIntervals(chart(row(3.2, { low: 2.9, high: 3.7 })))).toBe(
      'Searches per 1,000 residents; 1 is the same as White people. Black: 3.2, 95% interval 2.9 to 3.7.',
    );
  });
});
