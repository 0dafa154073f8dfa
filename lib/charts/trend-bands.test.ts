import { describe, expect, test } from 'vitest';
import { listMonths } from '@/lib/period/month';
import { layoutBands } from './trend-bands';
import type { TrendChart, UsualRange } from './trend-chart';
import { layoutTrend } from './trend-layout';
import { summariseTrend } from './trend-summary';

const MONTHS = listMonths('2026-01', '2026-06');

function chart(usualRanges: readonly UsualRange[]): TrendChart {
  return {
    measure: 'Find rate',
    unit: 'rate',
    points: MONTHS.map((month, i) => ({ month, value: 5 + i })),
    usualRanges,
    annotations: [],
  };
}

/** Ten pixels a month and a unit, from 100 down. */
const SCALES = {
  plot: { x: 0, width: 50 },
  step: 10,
  atMonth: (month: string) => MONTHS.indexOf(month) * 10,
  atValue: (value: number) => 100 - value,
};

const range = (from: string, to: string, lower: number, upper: number, centre: number) => ({
  from,
  to,
  lower,
  upper,
  centre,
});

describe('the bands of a trend', () => {
  test('are one box for limits that stay the same', () => {
    expect(layoutBands(chart([range('2026-02', '2026-04', 10, 30, 20)]), SCALES)).toEqual([
      { x: 5, y: 70, width: 30, height: 20, centre: 80, path: 'M5 70V70H35V90H5Z' },
    ]);
  });

  test('are one outline with steps for limits that differ from month to month', () => {
    const bands = layoutBands(
      chart([range('2026-02', '2026-02', 10, 30, 20), range('2026-03', '2026-03', 15, 25, 20)]),
      SCALES,
    );
    expect(bands).toEqual([
      { x: 5, y: 70, width: 20, height: 20, centre: 80, path: 'M5 70V70H15V75H25V85H15V90H5Z' },
    ]);
  });

  test('break where a month has no limits, and where a new phase has another centre', () => {
    const bands = layoutBands(
      chart([
        range('2026-01', '2026-01', 10, 30, 20),
        range('2026-03', '2026-03', 10, 30, 20),
        range('2026-04', '2026-04', 40, 60, 50),
      ]),
      SCALES,
    );
    expect(bands.map(({ x, width, centre }) => [x, width, centre])).toEqual([
      [0, 5, 80],
      [15, 10, 80],
      [25, 10, 50],
    ]);
  });

  test('stay within the plot of a real drawing', () => {
    const ranges = MONTHS.map((month, i) => range(month, month, 2, 12 + i, 7));
    const { bands, plot } = layoutTrend(chart(ranges), 540);
    expect(bands).toHaveLength(1);
    expect(bands[0]?.x).toBeGreaterThanOrEqual(plot.x);
    expect((bands[0]?.x ?? 0) + (bands[0]?.width ?? 0)).toBeLessThanOrEqual(plot.x + plot.width + 0.1);
    expect(bands[0]?.y).toBeGreaterThanOrEqual(plot.y);
  });

  test('are told by the newest month’s limits where they differ by month', () => {
    const ranges = MONTHS.map((month, i) => range(month, month, 2, 12 + i, 7));
    expect(summariseTrend(chart(ranges))).toContain(
      'Usual range 2.0 to 17.0 in June 2026, with limits that differ by month.',
    );
  });
});
