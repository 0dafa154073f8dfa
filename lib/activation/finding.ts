/** What the machine says of one officer's cameras at one encounter: domain 3.6. */
export const FINDINGS = [
  'not_required',
  'indeterminate',
  'full',
  'awaiting_upload',
  'partial',
  'lost',
  'colleague_only',
  'not_found',
] as const;

export type Finding = (typeof FINDINGS)[number];

const FLAGS = [
  'assumed_end',
  'buffer_covered',
  'early_stop',
  'interrupted',
  'late_start',
  'outside_window',
  'suspect_tag',
] as const;

export type Flag = (typeof FLAGS)[number];

/** Why a finding is `not_required` or `indeterminate`. */
export type FindingReason =
  | 'no_policy'
  | 'policy_exempts'
  | 'time_not_recorded'
  | 'no_officer'
  | 'clock_held'
  | 'held';

/** The findings that open a non-activation case: domain 4. */
export const CASE_FINDINGS = [
  'not_found',
  'partial',
  'colleague_only',
  'lost',
] as const satisfies readonly Finding[];

/** Findings left out of every rate's denominator, beside `not_required`: domain 3, Rates. */
export const UNDETERMINED_FINDINGS = [
  'awaiting_upload',
  'indeterminate',
] as const satisfies readonly Finding[];

export const FINDING_NAMES: Record<Finding, string> = {
  not_required: 'Not required',
  indeterminate: 'Indeterminate',
  full: 'Full',
  awaiting_upload: 'Awaiting upload',
  partial: 'Partial',
  lost: 'Lost',
  colleague_only: 'Colleague only',
  not_found: 'Not found',
};

/** An instant in milliseconds since 1970, UTC. */
export type Instant = number;

type TimePrecision = 'exact' | 'minute' | 'hour' | 'date';

/** The row of the BWV rule book in force at the encounter's start. */
export interface BwvPolicy {
  /** The first day, as YYYY-MM-DD; it begins at midnight in London. */
  effectiveFrom: string;
  /** The same as an instant. */
  effectiveAt: Instant;
  isRequired: boolean;
  startToleranceSeconds: number;
  endToleranceSeconds: number;
  gapToleranceSeconds: number;
  matchBeforeSeconds: number;
  matchAfterSeconds: number;
  assumedDurationSeconds: number;
  uploadGraceHours: number;
  citation: string;
}

/** One officer at one encounter, as the rule needs it. An empty officer id means that no officer is known. */
export interface Attendance {
  recordId: string;
  officerId: string;
  incidentReference: string | null;
  startedAt: Instant;
  endedAt: Instant | null;
  timePrecision: TimePrecision;
  /** True where the source stated its precision; then heaping does not overrule it. */
  isPrecisionStated: boolean;
  /** The step on which the source's times heap, as measured: 0, 5 or 15 minutes. */
  heapingStepMinutes: 0 | 5 | 15;
  /** True where the source's clock is held for a time-zone fault. */
  isClockHeld: boolean;
  /** True where the circuit breaker holds the finding until a person has looked. */
  isHeld: boolean;
}

/** A recording that might bear on an attendance, of this officer or of a colleague, as its system gave it. */
export interface CandidateRecording {
  recordingId: string;
  officerId: string;
  deviceId: string | null;
  incidentReference: string | null;
  startedAt: Instant;
  endedAt: Instant;
  preEventSeconds: number;
  /** The first instant at which deletion would have been lawful (midnight in London); null where no date is known. */
  deletionDueAt: Instant | null;
  deletedAt: Instant | null;
  /** The device's confirmed clock offset: its clock is ahead by so many seconds. 0 where none is confirmed. */
  clockOffsetSeconds: number;
}

/** A stretch that a footage extract covers. */
export interface FootageCoverage {
  coversFrom: Instant;
  coversTo: Instant;
  extractedAt: Instant;
}
