import { poissonRate } from '@/lib/statistics/exact-poisson';
import type { Estimate } from '@/lib/statistics/interval';
import { wilsonInterval } from '@/lib/statistics/wilson-interval';
import type { Measure } from './measure';
import type { Fraction } from './measure-count';

/** What rates of events are given per. */
export const RATE_PER = 1000;

/**
 * A share with its Wilson interval, or a rate per 1,000 with its exact Poisson interval. Null where the denominator is
 * zero: not calculable. A plain count has no interval: ask for its numerator.
 */
export function estimateOf(measure: Pick<Measure, 'kind'>, fraction: Fraction): Estimate | null {
  if (measure.kind === 'rate') {
    return poissonRate({ events: fraction.numerator, people: fraction.denominator }, RATE_PER);
  }
  return wilsonInterval(fraction.numerator, fraction.denominator);
}
