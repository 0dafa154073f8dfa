import { describe, expect, test } from 'vitest';
import { funnelOf } from '@/lib/statistics/funnel';
import { funnelChart } from './funnel-chart';
import { layoutFunnel } from './funnel-layout';
import { summariseFunnel } from './funnel-summary';
import { textWidth } from './text-layout';

const AREAS = [
  ['Swale', 160, 1000],
  ['Ashford', 100, 1000],
  ['Medway', 310, 3000],
  ['Dover', 9, 40],
  ['Canterbury', 55, 1000],
  ['Gravesham', 0, 0],
] as const;

const FUNNEL = funnelOf(
  AREAS.map(([key, numerator, denominator]) => ({ key, counted: { numerator, denominator } })),
  'share',
  0.1,
);

function chart() {
  if (FUNNEL === null) throw new Error('There is a funnel');
  // Five areas are enough to be widened for; these limits are the exact ones.
  return funnelChart(
    { ...FUNNEL, tau2: 0 },
    { measure: 'Find rate by area', unit: 'share', sizeName: 'Searches', labelOf: (key) => key },
  );
}

describe('a funnel', () => {
  test('has its areas in alphabetical order, which ranks none', () => {
    expect(chart().points.map(({ label }) => label)).toEqual([
      'Ashford',
      'Canterbury',
      'Dover',
      'Gravesham',
      'Medway',
      'Swale',
    ]);
  });

  test('has limits that close in as units grow, from the smallest to the largest', () => {
    const { curve } = chart();
    expect(curve[0]?.size).toBeCloseTo(40, 9);
    expect(curve.at(-1)?.size).toBeCloseTo(3000, 6);
    const widths = curve.map(({ within998 }) => within998.upper - within998.lower);
    expect(widths.every((width, i) => i === 0 || width < (widths[i - 1] ?? 0))).toBe(true);
  });

  test('gives rates and their limits per so many', () => {
    const funnel = funnelOf([{ key: 'a', counted: { numerator: 5, denominator: 1000 } }], 'rate');
    if (funnel === null) throw new Error('There is a funnel');
    const words = {
      measure: 'm',
      unit: 'rate',
      sizeName: 'Residents',
      labelOf: (key: string) => key,
    } as const;
    const [one, per] = [funnelChart(funnel, words), funnelChart(funnel, { ...words, per: 1000 })];
    expect(per.target).toBeCloseTo(5, 12);
    expect(per.points[0]?.value).toBeCloseTo(5, 12);
    expect(per.curve[0]?.within95.upper).toBeCloseTo(1000 * (one.curve[0]?.within95.upper ?? 0), 9);
  });

  test.each([288, 350, 540, 1100])('keeps everything within a drawing %i wide', (width) => {
    const layout = layoutFunnel(chart(), width);
    const { plot } = layout;
    for (const { x, y, label, name } of layout.marks) {
      expect(x).toBeGreaterThanOrEqual(plot.x);
      expect(x).toBeLessThanOrEqual(plot.x + plot.width + 0.1);
      expect(y).toBeGreaterThanOrEqual(plot.y - 0.1);
      expect(y).toBeLessThanOrEqual(plot.y + plot.height + 0.1);
      if (label === null) continue;
      const from = label.anchor === 'start' ? label.x : label.x - textWidth(name);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(from + textWidth(name)).toBeLessThanOrEqual(width);
    }
    expect(layout.limits).toHaveLength(4);
    expect(layout.limits.every(({ path }) => !path.includes('NaN'))).toBe(true);
  });

  test('names only what lies outside the 99.8% limits, and draws nothing for what cannot be calculated', () => {
    const { marks } = layoutFunnel(chart(), 540);
    expect(marks.filter(({ label }) => label !== null).map(({ name }) => name)).toEqual(
      chart()
        .points.filter(({ position }) => position === 'outside 99.8')
        .map(({ label }) => label),
    );
    expect(marks.map(({ name }) => name)).not.toContain('Gravesham');
  });

  test('keeps names apart where units lie close together', () => {
    const close = chart().points.map((point) => ({
      ...point,
      value: point.value === null ? null : 0.3,
      size: 1000,
      position: 'outside 99.8' as const,
    }));
    const { marks } = layoutFunnel({ ...chart(), points: close }, 540);
    const rows = marks.flatMap(({ label }) => (label === null ? [] : [label.y])).sort((a, b) => a - b);
    expect(rows).toHaveLength(5);
    rows.slice(1).forEach((y, i) => {
      expect(y - (rows[i] ?? 0)).toBeGreaterThanOrEqual(17.9);
    });
  });

  test('draws limits where all units have one size', () => {
    const funnel = funnelOf(
      ['a', 'b'].map((key) => ({ key, counted: { numerator: 10, denominator: 100 } })),
      'share',
    );
    if (funnel === null) throw new Error('There is a funnel');
    const words = {
      measure: 'm',
      unit: 'share',
      sizeName: 'Searches',
      labelOf: (key: string) => key,
    } as const;
    expect(layoutFunnel(funnelChart(funnel, words), 540).limits).toHaveLength(4);
  });

  test('says in sentences who lies outside, on which side, and that the others do not differ by more than chance', () => {
    const points = chart().points.map((point) =>
      point.label === 'Swale' || point.label === 'Canterbury'
        ? {
            ...point,
            position: 'outside 99.8' as const,
            side: point.label === 'Swale' ? ('above' as const) : ('below' as const),
          }
        : { ...point, position: point.value === null ? point.position : ('inside' as const), side: null },
    );
    expect(summariseFunnel({ ...chart(), points, isWidened: false })).toBe(
      'Find rate by area: 6 compared; together 10.0%. Outside the 99.8% limits: Canterbury (5.5%, below), ' +
        'Swale (16.0%, above). 3 within what chance alone would give. Not calculable: Gravesham.',
    );
  });
});
