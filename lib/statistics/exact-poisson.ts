import { gammaQuantile, TAIL_95 } from './distributions';
import type { Estimate, Rate } from './interval';

/**
 * The exact interval of a count of events (Garwood 1936), from quantiles of the gamma distribution: 95%, or what leaves
 * `tail` beyond each end. Domain 9.
 */
export function exactPoissonInterval(count: number, tail = TAIL_95): Estimate {
  return {
    value: count,
    lower: count === 0 ? 0 : gammaQuantile(tail, count),
    upper: gammaQuantile(1 - tail, count + 1),
  };
}

/** Events per `per` people with the exact Poisson interval; null where there are no people. */
export function poissonRate(rate: Rate, per: number, tail = TAIL_95): Estimate | null {
  if (rate.people <= 0) return null;
  const scale = per / rate.people;
  const { value, lower, upper } = exactPoissonInterval(rate.events, tail);
  return { value: value * scale, lower: lower * scale, upper: upper * scale };
}
