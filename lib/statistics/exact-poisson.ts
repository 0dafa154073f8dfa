import { gammaQuantile, LOWER_95, UPPER_95 } from './distributions';
import type { Estimate, Rate } from './interval';

/** The exact 95% interval of a count of events (Garwood 1936), from quantiles of the gamma distribution. Domain 9. */
export function exactPoissonInterval(count: number): Estimate {
  return {
    value: count,
    lower: count === 0 ? 0 : gammaQuantile(LOWER_95, count),
    upper: gammaQuantile(UPPER_95, count + 1),
  };
}

/** Events per `per` people with the exact Poisson interval; null where there are no people. */
export function poissonRate(rate: Rate, per: number): Estimate | null {
  if (rate.people <= 0) return null;
  const scale = per / rate.people;
  const { value, lower, upper } = exactPoissonInterval(rate.events);
  return { value: value * scale, lower: lower * scale, upper: upper * scale };
}
