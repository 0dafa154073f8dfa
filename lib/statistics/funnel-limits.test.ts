import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FunnelModel, funnelLimits } from './funnel-limits';

/**
 * Counts at which a tail holds 2.5% and 0.1%: lower 99.8, lower 95, upper 95, upper 99.8. From scipy 1.17.1: betainc and
 * gammainc, solved with brentq. 0 where even a count of 0 is usual.
 */
const EXACT: [FunnelModel, number, number, number, number, number, number][] = [
  ['share', 0.1, 40, 0, 0.252442, 8.534992, 11.29372],
  ['share', 0.1, 100, 1.597678, 4.053865, 16.716478, 20.767056],
  ['share', 0.1, 1000, 71.381906, 81.300799, 119.458189, 130.905502],
  ['share', 0.3, 12, 0, 0.267395, 7.333307, 9.269182],
  ['rate', 0.01, 50, 0, 0, 2.715691, 4.249522],
  ['rate', 0.01, 1000, 1.371477, 3.833616, 17.127159, 21.5706],
  ['rate', 1, 250.5, 202.548258, 219.463177, 282.48452, 301.304801],
];

describe('the limits of a funnel', () => {
  it.each(EXACT)(
    'agree for a %s around %d, of %d, with values worked out elsewhere',
    (model, target, size, lower998, lower95, upper95, upper998) => {
      const { within95, within998 } = funnelLimits({ model, target, tau2: 0 }, size);
      expect(within998.lower * size).toBeCloseTo(lower998, 3);
      expect(within95.lower * size).toBeCloseTo(lower95, 3);
      expect(within95.upper * size).toBeCloseTo(upper95, 3);
      expect(within998.upper * size).toBeCloseTo(upper998, 3);
    },
  );

  it('leave outside only counts that chance gives in at most 0.1%: of 40 at 10%, 12 (0.04%) and not 11 (0.15%)', () => {
    const { within998 } = funnelLimits({ model: 'share', target: 0.1, tau2: 0 }, 40);
    expect(12 / 40).toBeGreaterThan(within998.upper);
    expect(11 / 40).toBeLessThan(within998.upper);
  });

  it('leave no share outside where even all of a small unit is within chance', () => {
    expect(funnelLimits({ model: 'share', target: 0.3, tau2: 0 }, 3).within998).toEqual({
      lower: 0,
      upper: 1,
    });
  });

  it('are widened where units differ by more than chance, and then agree with values worked out in numpy', () => {
    const basis = { model: 'share' as const, target: 0.1668103448275862, tau2: 0.0029332737941292182 };
    const { within95, within998 } = funnelLimits(basis, 1500);
    expect(within95.lower).toBeCloseTo(0.0939936411, 8);
    expect(within95.upper).toBeCloseTo(0.2554350311, 8);
    expect(within998.lower).toBeCloseTo(0.0605735263, 8);
    expect(within998.upper).toBeCloseTo(0.3121130244, 8);
  });

  it('are never narrower for it, lie one within the other around the target, and are never NaN', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('share' as const, 'rate' as const),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.integer({ min: 1, max: 100_000 }),
        fc.double({ min: 0, max: 0.1, noNaN: true }),
        (model, target, size, tau2) => {
          const exact = funnelLimits({ model, target, tau2: 0 }, size);
          const { within95, within998 } = funnelLimits({ model, target, tau2 }, size);
          expect(within998.lower).toBeGreaterThanOrEqual(0);
          expect(within998.lower).toBeLessThanOrEqual(within95.lower);
          expect(within95.lower).toBeLessThanOrEqual(target);
          expect(within95.upper).toBeGreaterThanOrEqual(target);
          expect(within998.upper).toBeGreaterThanOrEqual(within95.upper);
          expect(within998.upper).toBeGreaterThanOrEqual(exact.within998.upper);
          expect(within998.lower).toBeLessThanOrEqual(exact.within998.lower);
          if (model === 'share') expect(within998.upper).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
