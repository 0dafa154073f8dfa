import { and, asc, eq, isNotNull, lt, sql } from 'drizzle-orm';
import type { Scope } from '@/lib/access/scope';
import type { DatasetName } from '@/lib/ingest/dataset';
import { INTERRUPTED_WORDS, type JobKind } from '@/lib/ingest/import-job';
import type { ImportProgress } from '@/lib/ingest/import-progress';
import type { ImportOptions } from '@/lib/ingest/import-report';
import { importJob } from '../schema/import-jobs';
import type { ScopedDatabase } from '../scoped';
import { recordAudit } from './audit';

/** What a person asks for. */
export interface AskedJob {
  kind: JobKind;
  /** Null where it is to be recognised. */
  dataset: DatasetName | null;
  fileName: string;
  byteSize: number | null;
  options: ImportOptions;
  /** The file's name in the spool; null where the job has none there. */
  spooled: string | null;
  /** The import to withdraw; null for a file. */
  importId: number | null;
  reason: string | null;
}

/** How a job begins: in the queue, in the hands of the worker that writes it, or refused on the doorstep. */
export type Beginning =
  | { readonly state: 'waiting' }
  | { readonly state: 'running'; readonly worker: string }
  | { readonly state: 'refused'; readonly words: string };

/** A job that a worker has taken on. */
export interface ClaimedJob extends AskedJob {
  jobId: number;
  forceId: string;
  requestedBy: string;
}

const ASKED: Record<JobKind, string> = {
  import: 'import asked for',
  dry_run: 'dry run asked for',
  withdrawal: 'withdrawal of an import asked for',
  withdrawal_preview: 'preview of a withdrawal asked for',
};

/** For how long the file of a dry run is kept, so that it can be sent for real. */
const KEPT_HOURS = 24;

/** Adds a job, with its audit event. Returns its number. */
export async function askForJob(
  db: ScopedDatabase,
  scope: Scope,
  asked: AskedJob,
  beginning: Beginning,
): Promise<number> {
  const isWaiting = beginning.state === 'waiting';
  const [added] = await db
    .insert(importJob)
    .values({
      ...asked,
      ...beginning,
      forceId: scope.forceId,
      requestedBy: scope.actor,
      startedAt: isWaiting ? null : sql`now()`,
      finishedAt: beginning.state === 'refused' ? sql`now()` : null,
    })
    .returning({ jobId: importJob.jobId });
  if (added === undefined) throw new Error('The database added no job and gave no reason.');
  await recordAudit(db, {
    forceId: scope.forceId,
    actor: scope.actor,
    did: ASKED[asked.kind],
    subject: asked.importId === null ? asked.fileName : `import ${asked.importId}, ${asked.fileName}`,
    detail: { jobId: added.jobId, dataset: asked.dataset, reason: asked.reason },
  });
  return added.jobId;
}

/**
 * Takes on the force's next waiting job for a worker; null where none waits or one is under way: a force's jobs go one
 * at a time, in the order in which they were asked for.
 */
export async function claimNextJob(
  db: ScopedDatabase,
  scope: Scope,
  worker: string,
): Promise<ClaimedJob | null> {
  const queue = `candour import queue ${scope.forceId}`;
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${queue}, 0))`);
  const isOfForce = eq(importJob.forceId, scope.forceId);
  if ((await db.$count(importJob, and(isOfForce, eq(importJob.state, 'running')))) > 0) return null;
  const [next] = await db
    .select({ jobId: importJob.jobId })
    .from(importJob)
    .where(and(isOfForce, eq(importJob.state, 'waiting')))
    .orderBy(asc(importJob.jobId))
    .limit(1);
  if (next === undefined) return null;
  const [claimed] = await db
    .update(importJob)
    .set({ state: 'running', worker, startedAt: sql`now()` })
    .where(and(isOfForce, eq(importJob.jobId, next.jobId)))
    .returning();
  return claimed ?? null;
}

/** Notes how far a running job is. */
export async function tellJobProgress(
  db: ScopedDatabase,
  scope: Scope,
  jobId: number,
  progress: ImportProgress,
): Promise<void> {
  await db
    .update(importJob)
    .set({ progress })
    .where(
      and(eq(importJob.forceId, scope.forceId), eq(importJob.jobId, jobId), eq(importJob.state, 'running')),
    );
}

/**
 * Takes the file of a finished dry run for a job that brings it in for real, at most once. Null where it is kept no
 * longer, or was sent already.
 */
export async function sendTriedFile(
  db: ScopedDatabase,
  scope: Scope,
  dryRunId: number,
): Promise<number | null> {
  const isTheDryRun = and(
    eq(importJob.forceId, scope.forceId),
    eq(importJob.jobId, dryRunId),
    eq(importJob.kind, 'dry_run'),
    eq(importJob.state, 'done'),
    isNotNull(importJob.spooled),
  );
  const [tried] = await db.select().from(importJob).where(isTheDryRun).for('update');
  if (tried === undefined) return null;
  await db.update(importJob).set({ spooled: null }).where(isTheDryRun);
  const { dataset, fileName, byteSize, options, spooled } = tried;
  return askForJob(
    db,
    scope,
    { kind: 'import', dataset, fileName, byteSize, options, spooled, importId: null, reason: null },
    { state: 'waiting' },
  );
}

/**
 * Says of the force's running jobs whose worker is gone that they were interrupted: neither the worker's own lock nor
 * that of the job's transaction is held, so that nothing of it can still come in. Returns their files in the spool.
 */
export async function interruptLostJobs(db: ScopedDatabase, scope: Scope): Promise<string[]> {
  const words = sql.join(
    Object.entries(INTERRUPTED_WORDS).map(([kind, text]) => sql`when ${kind} then ${text}`),
    sql` `,
  );
  const lost = await db.execute<{ spooled: string | null }>(sql`
    with running as materialized (
      select job_id, worker, spooled from import_job
      where force_id = ${scope.forceId} and state = 'running'
      for update skip locked),
    lost as materialized (
      select job_id, spooled from running
      where case when pg_try_advisory_xact_lock(hashtextextended('candour import worker ' || worker, 0))
                 then pg_try_advisory_xact_lock(hashtextextended('candour import job ' || job_id, 0))
                 else false end)
    update import_job j
    set state = 'interrupted', finished_at = now(), progress = null, spooled = null,
        words = case j.kind ${words} end
    from lost where j.force_id = ${scope.forceId} and j.job_id = lost.job_id
    returning lost.spooled`);
  return lost.flatMap(({ spooled }) => (spooled === null ? [] : [spooled]));
}

/** Lets go of the files of dry runs that nobody sent for real within a day. Returns them. */
export async function forgetTriedFiles(db: ScopedDatabase, scope: Scope): Promise<string[]> {
  const isOld = and(
    eq(importJob.forceId, scope.forceId),
    eq(importJob.kind, 'dry_run'),
    isNotNull(importJob.spooled),
    lt(importJob.finishedAt, sql`now() - make_interval(hours => ${KEPT_HOURS})`),
  );
  const old = await db.select({ spooled: importJob.spooled }).from(importJob).where(isOld).for('update');
  await db.update(importJob).set({ spooled: null }).where(isOld);
  return old.flatMap(({ spooled }) => (spooled === null ? [] : [spooled]));
}
