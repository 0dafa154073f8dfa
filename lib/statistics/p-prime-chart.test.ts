import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Counted } from './limit-chart';
import { pPrimeChart } from './p-prime-chart';

/** Twenty periods with denominators near 280,000: the p′ example that the tests of PowerBI-SPC publish. */
const COUNTED = [
  266501, 264225, 276532, 281461, 269071, 261215, 270409, 279778, 270483, 270320, 267923, 271478, 255353,
  256820, 261835, 259144, 255910, 260863, 264465, 260989,
];
const OF = [
  280443, 276823, 291681, 296155, 282343, 275888, 283867, 295251, 284468, 282529, 279618, 283932, 266629,
  268091, 276803, 271578, 266005, 273520, 278574, 273772,
];
const PERIODS = COUNTED.map((numerator, i) => ({ numerator, denominator: OF[i] ?? 0 }));

/** Its limits in per cent, as published there; worked out again with numpy, to the same figures. */
const UPPER = [
  96.567, 96.5753, 96.5421, 96.5326, 96.5627, 96.5775, 96.5593, 96.5345, 96.5579, 96.5623, 96.5689, 96.5591,
  96.5996, 96.5961, 96.5753, 96.5877, 96.6012, 96.583, 96.5713, 96.5824,
];
const LOWER = [
  94.013, 94.0046, 94.0378, 94.0473, 94.0173, 94.0025, 94.0207, 94.0454, 94.022, 94.0177, 94.0111, 94.0208,
  93.9803, 93.9839, 94.0046, 93.9923, 93.9788, 93.9969, 94.0087, 93.9975,
];

const month = fc
  .tuple(fc.integer({ min: 1, max: 50_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([denominator, share]) => ({ numerator: Math.round(share * denominator), denominator }));
const months = fc.array(fc.option(month, { nil: null, freq: 5 }), { maxLength: 30 });

describe('the usual range of a share by month (p′)', () => {
  it('reproduces published limits for twenty periods with very large denominators', () => {
    const chart = pPrimeChart(PERIODS);
    expect(chart?.sigmaZ).toBeCloseTo(10.64042, 5);
    expect(chart?.limits).toHaveLength(20);
    chart?.limits.forEach((limits, i) => {
      expect((limits?.upper ?? 0) * 100).toBeCloseTo(UPPER[i] ?? 0, 4);
      expect((limits?.lower ?? 0) * 100).toBeCloseTo(LOWER[i] ?? 0, 4);
    });
  });

  it('finds no month outside them, where limits from chance alone would leave out almost all', () => {
    expect(pPrimeChart(PERIODS)?.signals.filter(({ rule }) => rule === 'outside limits')).toEqual([]);
  });

  it('has the limits of a p chart, each σz times as wide', () => {
    fc.assert(
      fc.property(months, (counted) => {
        const chart = pPrimeChart(counted);
        if (chart === null) return;
        const { centre, sigmaZ } = chart;
        chart.limits.forEach((limits, i) => {
          const denominator = counted[i]?.denominator;
          if (limits === null || denominator === undefined) return;
          const reach = 3 * Math.sqrt((centre * (1 - centre)) / denominator) * sigmaZ;
          expect(limits.upper).toBeCloseTo(Math.min(1, centre + reach), 12);
          expect(limits.lower).toBeCloseTo(Math.max(0, centre - reach), 12);
        });
      }),
    );
  });

  it('keeps every limit within 0 and 1, is never NaN, and leaves gaps as gaps', () => {
    fc.assert(
      fc.property(months, (counted) => {
        const chart = pPrimeChart(counted);
        chart?.limits.forEach((limits, i) => {
          expect(limits === null).toBe(counted[i] === null);
          if (limits === null) return;
          expect(limits.lower).toBeGreaterThanOrEqual(0);
          expect(limits.upper).toBeLessThanOrEqual(1);
          expect(limits.lower).toBeLessThanOrEqual(limits.centre);
          expect(limits.upper).toBeGreaterThanOrEqual(limits.centre);
        });
      }),
    );
  });

  it('has the same limits when counts and denominators are all so many times as large', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: 2, max: 9 }), (counted, times) => {
        const scaled = counted.map((each): Counted | null =>
          each === null ? null : { numerator: each.numerator * times, denominator: each.denominator * times },
        );
        const [before, after] = [pPrimeChart(counted), pPrimeChart(scaled)];
        expect(after?.known).toBe(before?.known);
        after?.limits.forEach((limits, i) => {
          expect(limits?.upper ?? 0).toBeCloseTo(before?.limits[i]?.upper ?? 0, 9);
        });
      }),
    );
  });

  it('takes a month without a denominator for a gap, and no moving range across one', () => {
    const chart = pPrimeChart([
      { numerator: 5, denominator: 10 },
      { numerator: 0, denominator: 0 },
      { numerator: 1, denominator: 10 },
    ]);
    expect(chart).toBeNull();
  });

  it('finds nothing in a share that never changes, however the computer rounds it', () => {
    const chart = pPrimeChart(
      Array.from({ length: 14 }, (_, i) => ({ numerator: 3 * (i + 1), denominator: 10 * (i + 1) })),
    );
    expect(chart?.signals).toEqual([]);
    expect(chart?.sigmaZ).toBe(0);
  });

  it('calls limits from fewer than twelve months trial limits and finds nothing by them', () => {
    const chart = pPrimeChart(PERIODS.slice(0, 11));
    expect(chart).toMatchObject({ isTrial: true, known: 11, signals: [] });
  });
});
