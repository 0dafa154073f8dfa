import type { Attendance, BwvPolicy } from './finding';
import type { Interval } from './intervals';

export const SECOND = 1000;
const MINUTE_SLACK_SECONDS = 60;

/** The time an attendance lasted, and whether its end is assumed from the policy: domain 3.2. */
export interface AttendanceWindow extends Interval {
  isEndAssumed: boolean;
}

/** The window of an attendance, or null where neither the record nor a policy says when it ended. */
export function windowOf(attendance: Attendance, policy: BwvPolicy | null): AttendanceWindow | null {
  const from = attendance.startedAt;
  if (attendance.endedAt !== null && attendance.endedAt > from) {
    return { from, to: attendance.endedAt, isEndAssumed: false };
  }
  if (policy === null || policy.assumedDurationSeconds <= 0) return null;
  return { from, to: from + policy.assumedDurationSeconds * SECOND, isEndAssumed: true };
}

/** How far the record's times may be from the truth, in seconds; a defect smaller than that is not asserted: domain 3.5. */
export function slackSeconds(attendance: Attendance): number {
  const stated = attendance.timePrecision === 'minute' ? MINUTE_SLACK_SECONDS : 0;
  if (attendance.isPrecisionStated) return stated;
  const halfStep = (attendance.heapingStepMinutes * 60) / 2;
  return Math.max(stated, halfStep);
}

/** The window widened by the policy's margins, in which footage is looked for. */
export function widened(window: Interval, policy: BwvPolicy): Interval {
  return {
    from: window.from - policy.matchBeforeSeconds * SECOND,
    to: window.to + policy.matchAfterSeconds * SECOND,
  };
}
