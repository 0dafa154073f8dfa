import type { Candidate } from './candidates';
import type { BwvPolicy, Flag, Instant } from './finding';
import { coveredParts, coveredShare, longestHole } from './intervals';
import { type AttendanceWindow, SECOND } from './window';

/** What an officer's own footage shows of the window: domain 3.5. */
export interface Cover {
  /** From 0 to 1, to four places. */
  share: number;
  /** Null where no own footage overlaps the window. */
  firstPressAt: Instant | null;
  lastEndAt: Instant | null;
  longestHoleMs: number;
  startsBeforeWindow: boolean;
}

export function coverOf(window: AttendanceWindow, own: readonly Candidate[]): Cover {
  const parts = coveredParts(window, own);
  return {
    share: coveredShare(window, parts),
    firstPressAt: own.length === 0 ? null : Math.min(...own.map((candidate) => candidate.pressAt)),
    lastEndAt: own.length === 0 ? null : Math.max(...own.map((candidate) => candidate.to)),
    longestHoleMs: longestHole(parts),
    startsBeforeWindow: own.some((candidate) => candidate.from <= window.from),
  };
}

/** The flags that keep own footage from being full. Tolerances are inclusive: exactly at the limit is in time. */
export function defectsOf(window: AttendanceWindow, cover: Cover, policy: BwvPolicy, slack: number): Flag[] {
  const flags: Flag[] = [];
  if (cover.firstPressAt === null || cover.lastEndAt === null) return flags;
  if (cover.firstPressAt > latestPress(window, policy, slack)) {
    flags.push('late_start');
    if (cover.startsBeforeWindow) flags.push('buffer_covered');
  }
  if (!window.isEndAssumed && cover.lastEndAt < earliestEnd(window, policy, slack)) flags.push('early_stop');
  if (cover.longestHoleMs > policy.gapToleranceSeconds * SECOND) flags.push('interrupted');
  return flags;
}

/** The latest press that is in time. */
export function latestPress(window: AttendanceWindow, policy: BwvPolicy, slack: number): Instant {
  return window.from + (policy.startToleranceSeconds + slack) * SECOND;
}

/** The earliest end that is not an early stop. */
export function earliestEnd(window: AttendanceWindow, policy: BwvPolicy, slack: number): Instant {
  return window.to - (policy.endToleranceSeconds + slack) * SECOND;
}
