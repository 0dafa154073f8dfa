import type { Estimate } from './interval';

/**
 * The difference of two estimates, with an interval that joins theirs by their distances from the values: what Newcombe does
 * for shares, and Zou and Donner (2008) for estimates of any kind. Null where either is.
 */
export function joinedDifference(first: Estimate | null, second: Estimate | null): Estimate | null {
  if (first === null || second === null) return null;
  const value = first.value - second.value;
  return {
    value,
    lower: value - Math.hypot(first.value - first.lower, second.upper - second.value),
    upper: value + Math.hypot(first.upper - first.value, second.value - second.lower),
  };
}
