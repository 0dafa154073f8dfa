import { describe, expect, it } from 'vitest';
import { uPrimeChart } from './u-prime-chart';

/** Events and opportunities by month: the rates that the tests of PowerBI-SPC carry. */
const EVENTS = [
  575, 521, 585, 528, 507, 519, 457, 505, 494, 512, 543, 506, 509, 521, 549, 531, 509, 528, 419, 512, 495,
  513, 454, 490,
];
const OPPORTUNITIES = [
  310466.8333, 282346.7917, 309089.7083, 287977.3333, 297743.375, 286988.25, 261120.3333, 268720.75,
  284437.875, 290449.5, 288104.4583, 279961.375, 289803.9583, 275950.5833, 290824.4583, 285495.75,
  282515.2083, 273927.875, 253085.625, 262410.7083, 275529.25, 282405.0833, 259530.7917, 256235.4583,
];
const RATES = EVENTS.map((numerator, i) => ({ numerator, denominator: OPPORTUNITIES[i] ?? 0 }));

describe('the usual range of a rate by month (u′)', () => {
  it('agrees with values worked out in Python with numpy', () => {
    const chart = uPrimeChart(RATES);
    expect(chart?.centre).toBeCloseTo(0.001823575165576, 14);
    expect(chart?.sigmaZ).toBeCloseTo(1.0751309659688, 10);
    expect(chart?.limits[0]?.upper).toBeCloseTo(0.0020707685558, 12);
    expect(chart?.limits[0]?.lower).toBeCloseTo(0.0015763817753, 12);
    expect(chart?.limits[23]?.upper).toBeCloseTo(0.00209567285, 11);
    expect(chart?.limits[23]?.lower).toBeCloseTo(0.0015514774812, 12);
  });

  it('has equal limits, those of an individuals chart, where the denominators are equal', () => {
    const counts = [10, 12, 9, 11, 14, 8];
    const chart = uPrimeChart(counts.map((numerator) => ({ numerator, denominator: 1 })));
    const moving = (2 + 3 + 2 + 3 + 6) / 5;
    expect(chart?.limits[3]?.upper).toBeCloseTo(64 / 6 + (3 * moving) / 1.128, 10);
  });

  it('does not reach below 0', () => {
    const chart = uPrimeChart([1, 9, 0, 8].map((numerator) => ({ numerator, denominator: 100 })));
    expect(chart?.limits[0]?.lower).toBe(0);
  });

  it('marks a month beyond its own limits, which a busier month would not be', () => {
    const steady = Array.from({ length: 14 }, (_, i) => ({
      numerator: 100 + (i % 2) * 10,
      denominator: 1000,
    }));
    const found = (numerator: number, denominator: number) =>
      uPrimeChart([...steady, { numerator, denominator }])?.signals.filter(
        ({ rule, to }) => rule === 'outside limits' && to === 14,
      );
    expect(found(160, 1000)).toHaveLength(1);
    expect(found(16, 100)).toEqual([]);
  });
});
