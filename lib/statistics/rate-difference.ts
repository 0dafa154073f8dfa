import { TAIL_95 } from './distributions';
import { poissonRate } from './exact-poisson';
import type { Estimate, Rate } from './interval';
import { joinedDifference } from './joined-difference';

/**
 * How many more events per `per` people one group has than another, with an interval that joins the two exact Poisson
 * intervals by their distances from the rates (Zou and Donner 2008): 95%, or what leaves `tail` beyond each end. Null where
 * either has no people. Domain 9.
 */
export function rateDifference(group: Rate, comparison: Rate, per: number, tail = TAIL_95): Estimate | null {
  return joinedDifference(poissonRate(group, per, tail), poissonRate(comparison, per, tail));
}
