import { poissonRate } from './exact-poisson';
import type { Estimate, Rate } from './interval';

/**
 * How many more events per `per` people one group has than another, with a 95% interval that joins the two exact
 * Poisson intervals by their distances from the rates (Zou and Donner 2008). Null where either has no people. Domain 9.
 */
export function rateDifference(group: Rate, comparison: Rate, per: number): Estimate | null {
  const first = poissonRate(group, per);
  const second = poissonRate(comparison, per);
  if (first === null || second === null) return null;
  const value = first.value - second.value;
  return {
    value,
    lower: value - Math.hypot(first.value - first.lower, second.upper - second.value),
    upper: value + Math.hypot(first.upper - first.value, second.value - second.lower),
  };
}
