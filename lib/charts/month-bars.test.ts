import { describe, expect, it } from 'vitest';
import { layoutMonthBars, summariseMonthBars } from './month-bars';

const CHART = {
  measure: 'Records received',
  months: [
    { month: '2026-01', count: 1200 },
    { month: '2026-02', count: null },
    { month: '2026-03', count: 0 },
    { month: '2026-04', count: 600 },
  ],
};

describe('bars by month', () => {
  it('draw a month that was not received as a gap, and a month with nothing as an empty bar', () => {
    const { bars, gaps } = layoutMonthBars(CHART, 540);
    expect(gaps.map(({ words }) => words)).toEqual(['February 2026: not received']);
    expect(bars.map(({ height }) => height > 0)).toEqual([true, false, true]);
    expect(bars[0]?.height).toBeCloseTo(2 * (bars[2]?.height ?? 0), 0);
  });

  it('stay within the drawing at every width', () => {
    for (const width of [288, 350, 540, 800, 1100]) {
      const { bars, gaps, from, to } = layoutMonthBars(CHART, width);
      for (const bar of [...bars, ...gaps]) {
        expect(bar.x).toBeGreaterThanOrEqual(from);
        expect(bar.x + bar.width).toBeLessThanOrEqual(to);
      }
    }
  });

  it('say in words from when to when, how many, and what is missing', () => {
    expect(summariseMonthBars(CHART)).toBe(
      'Records received by month, January 2026 to April 2026. 3 of 4 months received, with 0 to 1,200 a month. Not received: February 2026.',
    );
  });
});
