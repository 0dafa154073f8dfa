import { describe, expect, test } from 'vitest';
import { listMonths } from '@/lib/period/month';
import type { TrendChart } from './trend-chart';
import { layoutTrend } from './trend-layout';
import { summariseTrend } from './trend-summary';

const MONTHS = listMonths('2025-11', '2026-10');

function trend(values: readonly (number | null)[], rest: Partial<TrendChart> = {}): TrendChart {
  return {
    measure: 'Searches',
    unit: 'count',
    points: values.map((value, i) => ({ month: MONTHS[i] ?? '2026-10', value })),
    usualRanges: [],
    annotations: [],
    ...rest,
  };
}

/** Where a path is lifted and set down again: one start for every unbroken stretch. */
const starts = (path: string) => path.match(/M/g)?.length ?? 0;

describe('a trend', () => {
  test('is one line where every month has a value', () => {
    expect(starts(layoutTrend(trend([3, 4, 5, 6]), 540).path)).toBe(1);
  });

  test('breaks at a month without a value and is not drawn across it', () => {
    const layout = layoutTrend(trend([3, 4, null, null, 6, 7]), 540);
    expect(starts(layout.path)).toBe(2);
    expect(layout.dots).toHaveLength(4);
    expect(layout.gaps).toHaveLength(1);
  });

  test('keeps a dot for a month that stands alone between gaps, however narrow the drawing', () => {
    const values = listMonths('2015-01', '2026-10').map((_, i) => (i < 3 || i === 5 ? 10 : null));
    const chart = trend([]);
    const points = listMonths('2015-01', '2026-10').map((month, i) => ({ month, value: values[i] ?? null }));
    expect(layoutTrend({ ...chart, points }, 288).dots.map((dot) => dot.isAlone)).toEqual([true]);
  });

  test('draws a month with zero as zero, on the axis', () => {
    const layout = layoutTrend(trend([4, 0, 4]), 540);
    expect(layout.dots[1]?.y).toBeCloseTo(layout.plot.y + layout.plot.height, 0);
  });

  test('has its value axis from zero unless it is told otherwise', () => {
    expect(layoutTrend(trend([90, 91, 92]), 540).valueTicks[0]?.words).toBe('0');
    const free = layoutTrend(trend([90, 91, 92], { startsAtZero: false }), 540);
    expect(Number(free.valueTicks[0]?.words)).toBeGreaterThan(80);
  });

  test('refuses points that leave a month out, for then the axis would lie', () => {
    const points = [
      { month: '2026-01', value: 1 },
      { month: '2026-03', value: 2 },
    ];
    expect(() => layoutTrend(trend([], { points }), 540)).toThrow(RangeError);
  });

  test('cuts a usual range at zero', () => {
    const usualRanges = [{ from: '2025-11', to: '2026-02', lower: -5, upper: 10, centre: 2 }];
    const { bands, plot } = layoutTrend(trend([3, 4, 2, 3], { usualRanges }), 540);
    const [band] = bands;
    expect((band?.y ?? 0) + (band?.height ?? 0)).toBeCloseTo(plot.y + plot.height, 0);
  });

  test.each([288, 350, 540, 1100])('keeps its words within a drawing %i wide', (width) => {
    const annotations = [
      { month: '2026-01', words: 'Court of Appeal judgment, December 2021' },
      { month: '2026-02', words: 'Interim guidance, July 2022' },
      { month: '2026-10', words: 'Code of practice' },
    ];
    const layout = layoutTrend(trend([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12_345], { annotations }), width);
    expect(layout.annotations).toHaveLength(3);
    expect(layout.annotations.at(-1)?.anchor).toBe('end');
    for (const one of layout.annotations) expect(one.top).toBeGreaterThanOrEqual(0);
    expect(layout.last?.x).toBeLessThan(width - 30);
  });

  test('marks no event that lies outside its months', () => {
    const annotations = [{ month: '2020-01', words: 'Long ago' }];
    expect(layoutTrend(trend([1, 2, 3], { annotations }), 540).annotations).toEqual([]);
  });

  test('is drawn without any value as axes and a gap', () => {
    const layout = layoutTrend(trend([null, null, null]), 540);
    expect(layout.path).toBe('');
    expect(layout.last).toBeNull();
    expect(layout.gaps[0]?.words).toBe('no data');
  });
});

describe('the summary of a trend', () => {
  test('names the newest, the lowest and the highest value, the unusual months and the gaps', () => {
    const chart = trend([70, 71, null, 72, 99], {
      usualRanges: [{ from: '2025-11', to: '2026-03', lower: 58.2, upper: 83, centre: 71 }],
      annotations: [{ month: '2026-03', words: 'Pool cameras moved' }],
    });
    const points = chart.points.map((point) => ({ ...point, isUnusual: point.value === 99 }));
    expect(summariseTrend({ ...chart, points })).toBe(
      'Searches by month, November 2025 to March 2026. Latest: 99 in March 2026. Lowest 70 in November 2025; ' +
        'highest 99 in March 2026. Usual range 58 to 83. Marked as unusual: March 2026. No data for January 2026. ' +
        'Marked on the chart: Pool cameras moved.',
    );
  });

  test('says that there is no data instead of a number', () => {
    expect(summariseTrend(trend([null, null]))).toContain('No data in any of these months.');
    expect(summariseTrend(trend([]))).toBe('Searches: no data.');
  });
});
