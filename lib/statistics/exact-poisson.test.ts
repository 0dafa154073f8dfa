import { describe, expect, it } from 'vitest';
import { exactPoissonInterval, poissonRate } from './exact-poisson';

/** From scipy 1.17.1, stats.gamma.ppf. The large counts are where another library's quantiles go wrong. */
const CONSTANTS = [
  [0, 0, 3.688879454],
  [1, 0.025317808, 5.571643391],
  [10, 4.795388696, 18.390356042],
  [1000, 938.973018408, 1063.952136016],
  [25_000, 24_691.050721638, 25_311.849776705],
] as const;

describe('the exact Poisson interval of a count', () => {
  it.each(CONSTANTS)('agrees for %i events with values worked out elsewhere', (count, lower, upper) => {
    const estimate = exactPoissonInterval(count);
    expect(estimate.lower).toBeCloseTo(lower, 6);
    expect(estimate.upper).toBeCloseTo(upper, 6);
  });

  it('gives a rate per so many people', () => {
    const estimate = poissonRate({ events: 10, people: 2000 }, 1000);
    expect(estimate?.value).toBe(5);
    expect(estimate?.lower).toBeCloseTo(2.397694348, 8);
    expect(estimate?.upper).toBeCloseTo(9.195178021, 8);
  });

  it('cannot be calculated where there are no people', () => {
    expect(poissonRate({ events: 3, people: 0 }, 1000)).toBeNull();
  });
});
