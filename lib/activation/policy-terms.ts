import { formatDuration } from '@/lib/format/durations';
import type { BwvPolicy } from './finding';

/** What a policy asks of a camera, without when it began and where it is written. */
export type PolicyTerms = Omit<BwvPolicy, 'effectiveFrom' | 'effectiveAt' | 'citation'>;

/** A term that is a length of time. */
export type Tolerance = Exclude<keyof PolicyTerms, 'isRequired'>;

interface ToleranceField {
  readonly name: Tolerance;
  /** As addresses and the command write it. */
  readonly key: string;
  /** The column of the dataset `policies`. */
  readonly column: string;
  readonly label: string;
  readonly unit: 'seconds' | 'hours';
  /** The largest value that is allowed, in its unit. */
  readonly most: number;
}

const DAY_SECONDS = 86_400;

/** Every tolerance of a policy, in the order in which a policy is read. */
export const TOLERANCES: readonly ToleranceField[] = [
  {
    name: 'startToleranceSeconds',
    key: 'start',
    column: 'start_tolerance_seconds',
    label: 'To start',
    unit: 'seconds',
    most: DAY_SECONDS,
  },
  {
    name: 'endToleranceSeconds',
    key: 'end',
    column: 'end_tolerance_seconds',
    label: 'Before the end',
    unit: 'seconds',
    most: DAY_SECONDS,
  },
  {
    name: 'gapToleranceSeconds',
    key: 'gap',
    column: 'gap_tolerance_seconds',
    label: 'Longest gap',
    unit: 'seconds',
    most: DAY_SECONDS,
  },
  {
    name: 'matchBeforeSeconds',
    key: 'before',
    column: 'match_before_seconds',
    label: 'Match before',
    unit: 'seconds',
    most: 300,
  },
  {
    name: 'matchAfterSeconds',
    key: 'after',
    column: 'match_after_seconds',
    label: 'Match after',
    unit: 'seconds',
    most: DAY_SECONDS,
  },
  {
    name: 'assumedDurationSeconds',
    key: 'assumed',
    column: 'assumed_duration_seconds',
    label: 'Assumed duration',
    unit: 'seconds',
    most: DAY_SECONDS,
  },
  {
    name: 'uploadGraceHours',
    key: 'grace',
    column: 'upload_grace_hours',
    label: 'Upload grace',
    unit: 'hours',
    most: 8760,
  },
];

/** What stands in for a policy where none has been entered: nothing is required, and the dataset's own defaults. */
export const NO_TERMS: PolicyTerms = {
  isRequired: false,
  startToleranceSeconds: 0,
  endToleranceSeconds: 0,
  gapToleranceSeconds: 0,
  matchBeforeSeconds: 240,
  matchAfterSeconds: 0,
  assumedDurationSeconds: 600,
  uploadGraceHours: 0,
};

/** The terms of a policy and nothing else of it, in one order; of none, that nothing is required. */
export function termsOf(policy: PolicyTerms | null): PolicyTerms {
  const terms: PolicyTerms = policy ?? NO_TERMS;
  const lengths = TOLERANCES.map(({ name }) => [name, terms[name]] as const);
  return { isRequired: terms.isRequired, ...(Object.fromEntries(lengths) as Record<Tolerance, number>) };
}

/** Whether two policies ask the same. Where neither requires a camera, tolerances are of no account. */
export function askTheSame(one: PolicyTerms, other: PolicyTerms): boolean {
  if (!one.isRequired && !other.isRequired) return true;
  return one.isRequired === other.isRequired && TOLERANCES.every(({ name }) => one[name] === other[name]);
}

/** What a policy asks, a sentence for each thing. */
export function termsInWords(terms: PolicyTerms): string[] {
  if (!terms.isRequired) return ['The camera need not be on.'];
  return [
    startInWords(terms.startToleranceSeconds),
    endInWords(terms.endToleranceSeconds),
    terms.gapToleranceSeconds === 0
      ? 'Any gap counts as an interruption.'
      : `A gap of up to ${formatDuration(terms.gapToleranceSeconds)} is no interruption.`,
    `Footage up to ${formatDuration(terms.matchBeforeSeconds)} before and ${formatDuration(terms.matchAfterSeconds)} after is looked at too.`,
    `An encounter without a recorded end is taken to last ${formatDuration(terms.assumedDurationSeconds)}.`,
    terms.uploadGraceHours === 0
      ? 'Footage counts as missing as soon as an extract over the encounter lacks it.'
      : `Footage has ${formatTolerance('uploadGraceHours', terms)} to be uploaded before it counts as missing.`,
  ];
}

function startInWords(seconds: number): string {
  if (seconds === 0) return 'The camera must be on from the start.';
  return `The camera must be on within ${formatDuration(seconds)} of the start.`;
}

function endInWords(seconds: number): string {
  if (seconds === 0) return 'It must stay on to the end.';
  return `It may go off ${formatDuration(seconds)} before the end, not earlier.`;
}

/** A tolerance of a policy as a length of time: `1 minute 30 seconds`. */
export function formatTolerance(name: Tolerance, terms: PolicyTerms): string {
  return formatDuration(name === 'uploadGraceHours' ? terms[name] * 3600 : terms[name]);
}

/** What changed from one policy to the next, each as a clause: `to start: 20 seconds instead of 1 minute`. */
export function changedTerms(from: PolicyTerms, to: PolicyTerms): string[] {
  if (askTheSame(from, to)) return [];
  const changes: string[] = [];
  if (from.isRequired !== to.isRequired)
    changes.push(to.isRequired ? 'recording is required' : 'recording is no longer required');
  if (!to.isRequired) return changes;
  for (const { name, label } of TOLERANCES) {
    if (from[name] === to[name]) continue;
    changes.push(
      `${label.toLowerCase()}: ${formatTolerance(name, to)} instead of ${formatTolerance(name, from)}`,
    );
  }
  return changes;
}
