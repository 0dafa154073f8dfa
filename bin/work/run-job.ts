import type { Database } from '@/db/connect';
import { bringIn, rehearse, takeBack } from '@/db/journey';
import { type ClaimedJob, tellJobProgress } from '@/db/mutations/import-jobs';
import { withScope } from '@/db/scoped';
import { readFromSpool, removeFromSpool } from '@/db/upload-spool';
import { type Scope, scopeOnBehalfOf } from '@/lib/access/scope';
import { FileRefusal } from '@/lib/csv/file-refusal';
import { importOutcome, withdrawalOutcome } from '@/lib/ingest/import-job';
import type { TellProgress } from '@/lib/ingest/import-progress';
import { recogniseFile } from '../commands/import-request';
import { noteProgress } from './progress-notes';
import { settleFault, settleJob } from './settle-job';

/** Where a worker works. */
export interface Workplace {
  url: string;
  db: Database;
  home: string;
  /** Told of faults that are ours. */
  onFault: (fault: unknown, jobId: number) => void;
}

/** Runs one job to its end, whatever that is: it never throws, and leaves no file behind that nobody needs. */
export async function runJob(place: Workplace, job: ClaimedJob, stop: AbortSignal): Promise<void> {
  const scope = scopeOnBehalfOf(job.forceId, job.requestedBy);
  const notes = noteProgress((progress) =>
    withScope(place.db, scope, (db) => tellJobProgress(db, scope, job.jobId, progress)),
  );
  let isFileKept = false;
  try {
    isFileKept = await perform(place, scope, job, notes.tell);
  } catch (fault) {
    if (!(fault instanceof FileRefusal)) place.onFault(fault, job.jobId);
    await settleFault(place.url, scope, job, fault, stop).catch((another) =>
      place.onFault(another, job.jobId),
    );
  } finally {
    notes.stop();
    if (job.spooled !== null && !isFileKept) await removeFromSpool(place.home, [job.spooled]);
  }
}

/** Does what was asked. True where the file is to be kept: a dry run's, so that it can be sent for real. */
async function perform(
  place: Workplace,
  scope: Scope,
  job: ClaimedJob,
  onProgress: TellProgress,
): Promise<boolean> {
  if (job.kind === 'import' || job.kind === 'dry_run') return performImport(place, scope, job, onProgress);
  const { jobId, importId, reason } = job;
  if (importId === null || reason === null) throw new Error('A withdrawal without an import or a reason.');
  const isRehearsal = job.kind === 'withdrawal_preview';
  const following = { onProgress, jobId, isRehearsal };
  const taken = await takeBack(place.url, scope, importId, reason, scope.actor, following);
  if (isRehearsal) await settleJob(place.url, scope, jobId, withdrawalOutcome(taken));
  return false;
}

async function performImport(
  place: Workplace,
  scope: Scope,
  job: ClaimedJob,
  onProgress: TellProgress,
): Promise<boolean> {
  const { jobId, options } = job;
  const source = job.spooled === null ? null : await readFromSpool(place.home, job.spooled, job.fileName);
  if (source === null) {
    throw new FileRefusal('The file is no longer kept here. Nothing was changed. Send it again.');
  }
  const dataset = job.dataset ?? (await recogniseFile(source, 'Send it again and choose one'));
  if (job.kind === 'import') {
    await bringIn(place.url, scope, source, dataset, options, { onProgress, jobId });
    return false;
  }
  const { report, rejectedRows } = await rehearse(place.url, scope, source, dataset, options, onProgress);
  await settleJob(place.url, scope, jobId, { ...importOutcome(report), rejectedRows });
  return report.refusal === null;
}
