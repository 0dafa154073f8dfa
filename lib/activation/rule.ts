import { type Candidate, candidatesOf } from './candidates';
import { type Cover, coverOf, defectsOf } from './defects';
import type {
  Attendance,
  BwvPolicy,
  CandidateRecording,
  Finding,
  FindingReason,
  Flag,
  FootageCoverage,
  Instant,
} from './finding';
import { newestExtractOver } from './newest-extract';
import { type AttendanceWindow, slackSeconds, widened, windowOf } from './window';

const HOUR = 3_600_000;

/** One attendance's finding with everything that led to it. */
export interface Ruling {
  finding: Finding;
  /** Why it is `not_required` or `indeterminate`; null otherwise. */
  reason: FindingReason | null;
  /** Sorted by name. */
  flags: Flag[];
  policy: BwvPolicy | null;
  window: AttendanceWindow | null;
  /** Everything below is empty or null for `not_required` and `indeterminate`. */
  slackSeconds: number;
  candidates: Candidate[];
  cover: Cover | null;
  /** When the newest footage extract that spans the whole window was made; null where none spans it. */
  newestExtractAt: Instant | null;
  /** The confirmed clock offset behind the candidates; the largest where devices differ. 0 where none acts. */
  clockOffsetSeconds: number;
}

/**
 * What the cameras show of one attendance: domain 3, in its own order, the first that holds. The batch, the single page
 * and the policy trial all ask here. `recordings` may hold more than bear on it (and colleagues' only where the finding
 * would otherwise be `not_found`); `policy` is the row in force at its start, or null.
 */
export function ruleOn(
  attendance: Attendance,
  policy: BwvPolicy | null,
  recordings: readonly CandidateRecording[],
  coverage: readonly FootageCoverage[],
): Ruling {
  const window = windowOf(attendance, policy);
  if (policy === null) return undetermined('not_required', 'no_policy', policy, window);
  if (!policy.isRequired) return undetermined('not_required', 'policy_exempts', policy, window);
  const obstacle = obstacleOf(attendance);
  if (obstacle !== null) return undetermined('indeterminate', obstacle, policy, window);
  if (window === null) return undetermined('indeterminate', 'time_not_recorded', policy, window);
  return ruleOnFootage(attendance, policy, window, recordings, coverage);
}

/** Why no finding can be made whatever the footage shows: domain 3.2 and 3.6. */
function obstacleOf(attendance: Attendance): FindingReason | null {
  if (attendance.timePrecision === 'date' || attendance.timePrecision === 'hour') return 'time_not_recorded';
  if (attendance.officerId === '') return 'no_officer';
  if (attendance.isClockHeld) return 'clock_held';
  return attendance.isHeld ? 'held' : null;
}

function undetermined(
  finding: 'not_required' | 'indeterminate',
  reason: FindingReason,
  policy: BwvPolicy | null,
  window: AttendanceWindow | null,
): Ruling {
  return {
    finding,
    reason,
    policy,
    window,
    flags: [],
    slackSeconds: 0,
    candidates: [],
    cover: null,
    newestExtractAt: null,
    clockOffsetSeconds: 0,
  };
}

function ruleOnFootage(
  attendance: Attendance,
  policy: BwvPolicy,
  window: AttendanceWindow,
  recordings: readonly CandidateRecording[],
  coverage: readonly FootageCoverage[],
): Ruling {
  const slack = slackSeconds(attendance);
  const candidates = candidatesOf(attendance, window, widened(window, policy), recordings);
  const cover = coverOf(
    window,
    candidates.filter((candidate) => candidate.bearing === 'own'),
  );
  const defects = defectsOf(window, cover, policy, slack);
  const newestExtractAt = newestExtractOver(window, coverage);
  const isAwaited = newestExtractAt === null || newestExtractAt < window.to + policy.uploadGraceHours * HOUR;
  return {
    finding: findingFrom(candidates, defects, isAwaited),
    reason: null,
    flags: [...defects, ...remarksOn(window, candidates)].sort(),
    policy,
    window,
    slackSeconds: slack,
    candidates,
    cover,
    newestExtractAt,
    clockOffsetSeconds: offsetBehind(candidates),
  };
}

/** The order of domain 3.6, from `full` on. */
function findingFrom(
  candidates: readonly Candidate[],
  defects: readonly Flag[],
  isAwaited: boolean,
): Finding {
  const hasOwn = hasBearing(candidates, 'own');
  if (hasOwn && defects.length === 0) return 'full';
  if (isAwaited) return 'awaiting_upload';
  if (hasOwn || hasBearing(candidates, 'margin')) return 'partial';
  if (hasBearing(candidates, 'lost')) return 'lost';
  return hasBearing(candidates, 'colleague') ? 'colleague_only' : 'not_found';
}

/** Flags that say something of the evidence and do not keep it from being full, and `outside_window`. */
function remarksOn(window: AttendanceWindow, candidates: readonly Candidate[]): Flag[] {
  const flags: Flag[] = [];
  if (window.isEndAssumed) flags.push('assumed_end');
  if (hasBearing(candidates, 'margin') && !hasBearing(candidates, 'own')) flags.push('outside_window');
  if (hasBearing(candidates, 'suspect')) flags.push('suspect_tag');
  return flags;
}

function hasBearing(candidates: readonly Candidate[], bearing: Candidate['bearing']): boolean {
  for (const candidate of candidates) if (candidate.bearing === bearing) return true;
  return false;
}

function offsetBehind(candidates: readonly Candidate[]): number {
  let largest = 0;
  for (const { recording, bearing } of candidates) {
    if (bearing === 'colleague') continue;
    if (Math.abs(recording.clockOffsetSeconds) > Math.abs(largest)) largest = recording.clockOffsetSeconds;
  }
  return largest;
}
