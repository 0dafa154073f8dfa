import { TAIL_95 } from './distributions';
import { poissonRate } from './exact-poisson';
import type { Estimate, Rate } from './interval';

/**
 * How many more events per `per` people one group has than another, with an interval that joins the two exact Poisson
 * intervals by their distances from the rates (Zou and Donner 2008): 95%, or what leaves `tail` beyond each end. Null where
 * either has no people. Domain 9.
 */
export function rateDifference(group: Rate, comparison: Rate, per: number, tail = TAIL_95): Estimate | null {
  const first = poissonRate(group, per, tail);
  const second = poissonRate(comparison, per, tail);
  if (first === null || second === null) return null;
  const value = first.value - second.value;
  return {
    value,
    lower: value - Math.hypot(first.value - first.lower, second.upper - second.value),
    upper: value + Math.hypot(first.upper - first.value, second.value - second.lower),
  };
}
