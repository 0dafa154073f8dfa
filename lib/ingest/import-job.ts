import type { RejectedRow } from './data-import';
import type { DatasetName } from './dataset';
import type { ImportEffect } from './import-effect';
import type { ImportProgress } from './import-progress';
import type { ImportOptions, ImportReport } from './import-report';

/** What can be asked for. A dry run and a preview are worked out whole and then rolled back. */
export const JOB_KINDS = ['import', 'dry_run', 'withdrawal', 'withdrawal_preview'] as const;

export type JobKind = (typeof JOB_KINDS)[number];

/** `refused`: it cannot be done, in words that help. `failed`: a fault of ours. `interrupted`: it was killed under way. */
export const JOB_STATES = ['waiting', 'running', 'done', 'refused', 'failed', 'interrupted'] as const;

export type JobState = (typeof JOB_STATES)[number];

/** What a withdrawal changed, or would change. */
export interface WithdrawalReport {
  /** How many facts went, or went back to what they were. */
  readonly changed: number;
  readonly effect: ImportEffect;
}

/** How a job ends: with its report, or with words that say why it has none. */
export interface JobOutcome {
  readonly state: 'done' | 'refused' | 'failed' | 'interrupted';
  readonly importId?: number | null;
  readonly dataset?: DatasetName;
  readonly report?: ImportReport;
  readonly rejectedRows?: readonly RejectedRow[];
  readonly withdrawal?: WithdrawalReport;
  readonly words?: string;
}

/** One attempt at an import or a withdrawal, as lists have it. */
export interface ImportJobSummary {
  jobId: number;
  kind: JobKind;
  state: JobState;
  /** Null while the dataset is still to be recognised. */
  dataset: DatasetName | null;
  fileName: string;
  requestedBy: string;
  requestedAt: Date;
  finishedAt: Date | null;
  progress: ImportProgress | null;
  /** The import that came of it, or that is to be withdrawn; null where there is none. */
  importId: number | null;
}

/** One attempt with all that is kept of it. */
export interface ImportJobDetail extends ImportJobSummary {
  /** In bytes; null where the file never came whole, or the job has none. */
  byteSize: number | null;
  options: ImportOptions;
  startedAt: Date | null;
  /** Why an import is to be withdrawn. */
  reason: string | null;
  report: ImportReport | null;
  /** Of a dry run, the first rows that would not be accepted. */
  rejectedRows: RejectedRow[];
  withdrawal: WithdrawalReport | null;
  /** Why it was refused, failed or was interrupted. */
  words: string | null;
  /** True where the file is still kept, so that it can be sent for real. */
  hasFile: boolean;
}

/** What a job that was killed says of itself. */
export const INTERRUPTED_WORDS = {
  import: 'The service stopped while this file was being brought in. Nothing of it is in. Send it again.',
  dry_run: 'The service stopped while this file was being tried. Nothing was changed. Send it again.',
  withdrawal:
    'The service stopped while this import was being withdrawn. It still stands as it was. Withdraw it again.',
  withdrawal_preview:
    'The service stopped while the withdrawal was being worked out. Nothing was changed. Ask for it again.',
} as const satisfies Record<JobKind, string>;

/** How the job of a file ends, from the file's report. */
export function importOutcome(report: ImportReport): JobOutcome {
  const { importId, refusal } = report;
  return refusal === null
    ? { state: 'done', importId, report }
    : { state: 'refused', importId, report, words: refusal };
}

/** How the job of a withdrawal ends. */
export function withdrawalOutcome(
  taken: { effect: ImportEffect } & (
    | { isDone: true; changes: { changed: number } }
    | { isDone: false; refusal: string }
  ),
): JobOutcome {
  return taken.isDone
    ? { state: 'done', withdrawal: { changed: taken.changes.changed, effect: taken.effect } }
    : { state: 'refused', words: taken.refusal };
}
