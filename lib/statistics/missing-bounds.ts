import type { Interval, Rate } from './interval';
import { rateRatio } from './rate-ratio';

/** A rate ratio under each of the things that missing ethnicity could mean. Null where it cannot be calculated. */
export interface MissingBounds {
  /** From what is known alone; also what sharing the missing out as the known are would give. */
  readonly known: number | null;
  /** If every event without ethnicity were of the group compared with: the lowest it could be. */
  readonly lowest: number | null;
  /** If every event without ethnicity were of this group: the highest it could be. */
  readonly highest: number | null;
  /** From the lower end of the lowest's 95% interval to the upper end of the highest's: chance and missing data together. */
  readonly outer: Interval | null;
}

/**
 * How far missing ethnicity could move a rate ratio. `missing` events are given in turn to the group compared with, to
 * this group, and to all groups as the known events are. The last leaves every ratio as it was: both sides grow by the
 * same part. What is missing is not missing at random, so the bounds, not the middle, are what is known. Source: domain 9;
 * Manski 2003, Partial identification of probability distributions, chapter 1.
 */
export function missingBounds(group: Rate, comparison: Rate, missing: number): MissingBounds {
  const lowestCase = { ...comparison, events: comparison.events + missing };
  const highestCase = { ...group, events: group.events + missing };
  const lowest = rateRatio(group, lowestCase);
  const highest = rateRatio(highestCase, comparison);
  return {
    known: ratioOf(group, comparison),
    lowest: ratioOf(group, lowestCase),
    highest: ratioOf(highestCase, comparison),
    outer: lowest === null || highest === null ? null : { lower: lowest.lower, upper: highest.upper },
  };
}

/** The ratio with one division, of whole numbers, so that rounding can never turn its order about. */
function ratioOf(group: Rate, comparison: Rate): number | null {
  if (group.people <= 0 || comparison.people <= 0 || comparison.events <= 0) return null;
  return (group.events * comparison.people) / (group.people * comparison.events);
}
