import { TAIL_95 } from './distributions';
import type { Estimate } from './interval';
import { joinedDifference } from './joined-difference';
import { wilsonInterval } from './wilson-interval';

/** A share as it was counted. */
export interface Share {
  readonly count: number;
  readonly total: number;
}

/**
 * The difference of two shares with its interval, 95% or what leaves `tail` beyond each end: Newcombe's (1998) method 10,
 * which joins the two Wilson intervals. Null where either has nothing counted. Source: domain 9.
 */
export function newcombeDifference(group: Share, comparison: Share, tail = TAIL_95): Estimate | null {
  return joinedDifference(
    wilsonInterval(group.count, group.total, tail),
    wilsonInterval(comparison.count, comparison.total, tail),
  );
}
