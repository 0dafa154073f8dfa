import { formatCount, formatNumber } from '@/lib/format/numbers';
import type { ImportJobDetail, ImportJobSummary, JobKind, JobState } from '@/lib/ingest/import-job';
import { allOf } from './import-in-words';

/** What a job is called in a list. */
export const JOB_KIND_NAMES: Record<JobKind, string> = {
  import: 'Import',
  dry_run: 'Dry run',
  withdrawal: 'Withdrawal',
  withdrawal_preview: 'Preview of a withdrawal',
};

/** What a job's state is called. */
export const JOB_STATE_NAMES: Record<JobState, string> = {
  waiting: 'Waiting',
  running: 'Under way',
  done: 'Done',
  refused: 'Refused',
  failed: 'Failed',
  interrupted: 'Interrupted',
};

/** True of a job whose page will change by itself. */
export function isOpen({ state }: Pick<ImportJobSummary, 'state'>): boolean {
  return state === 'waiting' || state === 'running';
}

/** True of a job that is about a file, not about taking one back. */
function isOfFile({ kind }: Pick<ImportJobSummary, 'kind'>): boolean {
  return kind === 'import' || kind === 'dry_run';
}

const UNDER_WAY: Record<JobKind, string> = {
  import: 'is being brought in',
  dry_run: 'is being tried',
  withdrawal: 'is being withdrawn',
  withdrawal_preview: 'is being looked at: what would its withdrawal change?',
};

/** The heading of a job: what it came to, or how it stands. */
export function jobHeading(job: ImportJobDetail): string {
  const { fileName, kind, state } = job;
  if (state === 'waiting') return `${fileName} waits for its turn`;
  if (state === 'running') return `${fileName} ${UNDER_WAY[kind]}`;
  if (state === 'interrupted') return `${fileName}: interrupted, and nothing was changed`;
  if (state === 'failed') return `${fileName}: Candour failed, and nothing was changed`;
  if (state === 'refused')
    return isOfFile(job) ? `${fileName} was refused` : `${fileName} cannot be withdrawn`;
  return isOfFile(job) ? fileHeading(job) : withdrawalHeading(job);
}

function fileHeading({ fileName, kind, report }: ImportJobDetail): string {
  const { read = 0, accepted = 0, rejected = 0 } = report ?? {};
  const would = kind === 'dry_run' ? 'would be accepted' : 'accepted';
  if (read === 0) return `${fileName} holds no rows`;
  if (rejected === 0) return `${fileName}: ${allOf(read)} ${would}`;
  return `${fileName}: ${formatNumber(accepted)} of ${formatCount(read, 'row', 'rows')} ${would}, ${formatNumber(rejected)} rejected`;
}

function withdrawalHeading({ fileName, kind, withdrawal }: ImportJobDetail): string {
  const facts = formatCount(withdrawal?.changed ?? 0, 'fact', 'facts');
  return kind === 'withdrawal'
    ? `${fileName} is withdrawn: ${facts} changed`
    : `Withdrawing ${fileName} would change ${facts}`;
}

/** What a person who has just arrived should know of a job. */
export function jobLead(job: ImportJobDetail): string {
  const { kind, state } = job;
  if (state === 'waiting')
    return 'Files of one force come in one after the other. You may leave this page: the job goes on without you, and its report waits here.';
  if (state === 'running')
    return 'You may leave this page: the job goes on without you, and its report waits here.';
  if (job.words !== null) return job.words;
  if (kind === 'dry_run') return 'This was a dry run. Nothing was changed.';
  if (kind === 'withdrawal_preview')
    return 'Nothing has been changed yet. This is what withdrawing it would do.';
  return kind === 'withdrawal'
    ? 'What only it had brought in is gone, or says again what it said before. Rows that a later file has too stay.'
    : 'It is in, with every row accounted for.';
}

/** What to do about a job that came to nothing. */
export function whatToDo({ kind, state }: Pick<ImportJobSummary, 'kind' | 'state'>): string | null {
  const isFile = kind === 'import' || kind === 'dry_run';
  if (state === 'refused' && isFile) return 'Mend the file as the words above say, then send it again.';
  if (state === 'interrupted' || state === 'failed')
    return isFile ? 'Send the file again.' : 'Ask for it again on the page of the import.';
  return null;
}

/** How far a running job is, in words. */
export function progressInWords(job: Pick<ImportJobSummary, 'state' | 'progress'>): string {
  if (job.state === 'waiting') return 'Waiting';
  return job.progress?.words ?? 'Just begun';
}
