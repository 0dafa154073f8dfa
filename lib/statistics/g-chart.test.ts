import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gChart } from './g-chart';

/** Cases between 68 events: the g example that PowerBI-SPC publishes with its upper limit; median by numpy. */
const CASES = [
  23, 39, 15, 34, 1, 49, 98, 29, 27, 13, 45, 7, 10, 27, 24, 14, 20, 38, 44, 11, 10, 3, 113, 183, 3, 47, 18,
  18, 33, 15, 2, 38, 27, 27, 1, 52, 23, 7, 26, 82, 5, 49, 5, 17, 24, 44, 26, 2, 27, 46, 55, 97, 22, 22, 20, 4,
  60, 51, 7, 21, 66, 36, 25, 72, 15, 5, 3,
];

describe('the usual number of cases between rare events (g)', () => {
  it('reproduces the published upper limit, and the median as its centre', () => {
    const chart = gChart(CASES);
    expect(chart?.usual.upper).toBeCloseTo(128.17, 2);
    expect(chart?.usual).toMatchObject({ centre: 24, lower: 0 });
    expect(chart?.signals.filter(({ rule }) => rule === 'outside limits')).toEqual([
      { rule: 'outside limits', direction: 'up', from: 23, to: 23 },
    ]);
  });

  it('never calls one short interval unusual, but finds a run of them', () => {
    const close = [...CASES.slice(0, 20), 0, 0, 1, 0, 2, 1, 0];
    const signals = gChart(close)?.signals.filter(({ direction }) => direction === 'down');
    expect(signals?.map(({ rule }) => rule)).toEqual(['7 on one side']);
  });

  it('judges what has gone by since the last event without letting it move the limit', () => {
    const chart = gChart(CASES, 500);
    expect(chart?.usual).toEqual(gChart(CASES)?.usual);
    expect(chart?.signals.at(-1)).toEqual({ rule: 'outside limits', direction: 'up', from: 67, to: 67 });
  });

  it('is never NaN, keeps its centre within its limits, and counts no unknown interval', () => {
    const intervals = fc.array(fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null, freq: 4 }));
    fc.assert(
      fc.property(intervals, (between) => {
        const chart = gChart(between);
        const known = between.filter((value) => value !== null);
        expect(chart === null).toBe(known.length < 2);
        if (chart === null) return;
        expect(chart.known).toBe(known.length);
        expect(chart.usual.centre).toBeLessThanOrEqual(chart.usual.upper);
        expect(chart.usual.centre).toBeGreaterThanOrEqual(0);
        expect(chart.limits.map((limits) => limits === null)).toEqual(between.map((value) => value === null));
      }),
    );
  });
});
