import { setTimeout as wait } from 'node:timers/promises';
import { isLostConnection } from '@/db/connect';
import { finishJob, JobIsOver } from '@/db/mutations/finish-import-job';
import { withBulkScope } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { FileRefusal } from '@/lib/csv/file-refusal';
import { INTERRUPTED_WORDS, type JobKind, type JobOutcome } from '@/lib/ingest/import-job';

const RETRY_MS = 1000;

/** Ends a job that left nothing behind which would have to stand or fall with it. */
export function settleJob(url: string, scope: Scope, jobId: number, outcome: JobOutcome): Promise<void> {
  return withBulkScope(url, scope, (client) => finishJob(client, scope, jobId, outcome));
}

/**
 * Ends a job whose work threw, in words: the work itself is undone by then. Tried again while the database is away,
 * unless the worker is told to stop; then whoever looks after it finds the job without its worker.
 */
export async function settleFault(
  url: string,
  scope: Scope,
  job: { jobId: number; kind: JobKind },
  fault: unknown,
  stop?: AbortSignal,
): Promise<void> {
  const outcome = outcomeOfFault(job, fault);
  while (outcome !== null && stop?.aborted !== true) {
    try {
      return await settleJob(url, scope, job.jobId, outcome);
    } catch (another) {
      if (another instanceof JobIsOver) return;
      if (!isLostConnection(another) || stop === undefined) throw another;
      await wait(RETRY_MS, undefined, { signal: stop }).catch(() => undefined);
    }
  }
}

/** Null where someone else has ended the job already. */
function outcomeOfFault(job: { jobId: number; kind: JobKind }, fault: unknown): JobOutcome | null {
  if (fault instanceof JobIsOver) return null;
  if (fault instanceof FileRefusal) return { state: 'refused', words: fault.message };
  if (isLostConnection(fault)) return { state: 'interrupted', words: INTERRUPTED_WORDS[job.kind] };
  const words = `Something went wrong in Candour itself, not in the file. Nothing was changed. Whoever looks after Candour finds what it was in its log, under job ${job.jobId}.`;
  return { state: 'failed', words };
}
