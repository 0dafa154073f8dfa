import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { JobOutcome } from '@/lib/ingest/import-job';

/**
 * Marks this transaction as the one that does a job's work, until it ends: whoever looks for jobs whose worker is gone
 * sees by the lock that this one may still come in.
 */
export async function holdJob(client: ScopedBulkClient, jobId: number): Promise<void> {
  await client.query(
    `select pg_advisory_xact_lock(hashtextextended('candour import job ' || $1::bigint, 0))`,
    [jobId],
  );
}

/**
 * Ends a running job, in the transaction that did its work: the job says that it is done if, and only if, what it did
 * stands. Throws where the job no longer runs, so that what was done for it is undone. The file of a dry run stays in
 * the spool, to be sent for real.
 */
export async function finishJob(
  client: ScopedBulkClient,
  scope: Scope,
  jobId: number,
  outcome: JobOutcome,
): Promise<void> {
  const { rowCount } = await client.query(
    `update import_job set state = $3, finished_at = clock_timestamp(), progress = null,
       import_id = coalesce($4, import_id), dataset = coalesce($5, dataset), report = $6, rejected_rows = $7,
       withdrawal = $8, words = $9, spooled = case when kind = 'dry_run' and $3 = 'done' then spooled end
     where force_id = $1 and job_id = $2 and state = 'running'`,
    [
      scope.forceId,
      jobId,
      outcome.state,
      outcome.importId ?? null,
      outcome.dataset ?? outcome.report?.dataset ?? null,
      json(outcome.report),
      JSON.stringify(outcome.rejectedRows ?? []),
      json(outcome.withdrawal),
      outcome.words ?? null,
    ],
  );
  if (rowCount !== 1) throw new JobIsOver(jobId);
}

/** The job was ended by someone else meanwhile: what was done for it must not stand. */
export class JobIsOver extends Error {
  override readonly name = 'JobIsOver';

  constructor(jobId: number) {
    super(`Job ${jobId} no longer runs.`);
  }
}

function json(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
