import { TAIL_95 } from '@/lib/statistics/distributions';
import { poissonRate } from '@/lib/statistics/exact-poisson';
import type { Estimate } from '@/lib/statistics/interval';
import { newcombeDifference } from '@/lib/statistics/newcombe';
import { rateDifference } from '@/lib/statistics/rate-difference';
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
    return poissonRate(asRate(fraction), RATE_PER);
  }
  return wilsonInterval(fraction.numerator, fraction.denominator);
}

/**
 * How far a share or a rate is from another of the same measure, with its interval: Newcombe's for shares, from -1 to 1; Zou
 * and Donner's for rates, per 1,000. It is 95% for one comparison, and wide enough for as many as are said to be made that
 * all of them hold at 95% together (Bonferroni). Null where either has nothing to count among.
 */
export function estimateDifference(
  measure: Pick<Measure, 'kind'>,
  fraction: Fraction,
  other: Fraction,
  comparisons = 1,
): Estimate | null {
  const tail = TAIL_95 / comparisons;
  return measure.kind === 'rate'
    ? rateDifference(asRate(fraction), asRate(other), RATE_PER, tail)
    : newcombeDifference(asShare(fraction), asShare(other), tail);
}

function asRate({ numerator, denominator }: Fraction) {
  return { events: numerator, people: denominator };
}

function asShare({ numerator, denominator }: Fraction) {
  return { count: numerator, total: denominator };
}
