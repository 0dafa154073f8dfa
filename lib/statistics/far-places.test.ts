import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountedPlace, farLimitOf, isFar, weightedQuantile } from './far-places';

const at = (easting: number, northing: number, count = 1): CountedPlace => ({ easting, northing, count });
/** A hundred places on ten kilometres. */
const town = Array.from({ length: 100 }, (_, i) =>
  at(570_000 + (i % 10) * 1000, 150_000 + Math.floor(i / 10) * 1000),
);

describe('places far from the others', () => {
  it('are a hundred kilometres away at least', () => {
    const limit = farLimitOf(town);
    expect(limit.limit).toBe(100_000);
    const { easting, northing } = limit.middle;
    expect(isFar({ easting: easting - 100_000, northing }, limit)).toBe(false);
    expect(isFar({ easting: easting - 100_001, northing }, limit)).toBe(true);
  });

  it('are three times as far as three quarters of the places, where these are spread wider', () => {
    const wide = town.map(({ easting, northing, count }) => at(easting * 10, northing * 10, count));
    const { limit, spread } = farLimitOf(wide);
    expect(limit).toBe(3 * spread);
    expect(limit).toBeGreaterThan(100_000);
  });

  it('hardly move the middle, however far they are', () => {
    const check = fc.property(fc.integer({ min: -1e9, max: 1e9 }), (far) => {
      const { middle } = farLimitOf([...town, at(far, far, 5)]);
      expect(Math.abs(middle.easting - farLimitOf(town).middle.easting)).toBeLessThanOrEqual(1000);
    });
    fc.assert(check);
  });

  it('count as often as there is something there', () => {
    const once = farLimitOf([at(0, 0, 1), at(10, 0, 1), at(20, 0, 1)]);
    const often = farLimitOf([at(0, 0, 1), at(10, 0, 1), at(20, 0, 9)]);
    expect([once.middle.easting, often.middle.easting]).toEqual([10, 20]);
  });
});

it('a quantile of nothing is 0', () => {
  expect(weightedQuantile([], () => 1, 0.5)).toBe(0);
});
