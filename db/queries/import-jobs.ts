import { and, desc, eq, gt, inArray, isNotNull, or, sql } from 'drizzle-orm';
import type { Scope } from '@/lib/access/scope';
import type { ImportJobDetail, ImportJobSummary } from '@/lib/ingest/import-job';
import type { Database } from '../connect';
import { importJob } from '../schema/import-jobs';
import type { ScopedDatabase } from '../scoped';

const SUMMARY = {
  jobId: importJob.jobId,
  kind: importJob.kind,
  state: importJob.state,
  dataset: importJob.dataset,
  fileName: importJob.fileName,
  requestedBy: importJob.requestedBy,
  requestedAt: importJob.requestedAt,
  finishedAt: importJob.finishedAt,
  progress: importJob.progress,
  importId: importJob.importId,
};

const DETAIL = {
  ...SUMMARY,
  byteSize: importJob.byteSize,
  options: importJob.options,
  startedAt: importJob.startedAt,
  reason: importJob.reason,
  report: importJob.report,
  rejectedRows: importJob.rejectedRows,
  withdrawal: importJob.withdrawal,
  words: importJob.words,
  hasFile: sql<boolean>`${importJob.spooled} is not null`,
};

/** More of them would crowd out the imports below. */
const MOST_JOBS_TO_WATCH = 10;

/**
 * The jobs that a steward has still to see to, newest first: what waits or runs, and what was tried or came to nothing
 * within the last day.
 */
export function listJobsToWatch(db: ScopedDatabase, scope: Scope): Promise<ImportJobSummary[]> {
  const isOpen = inArray(importJob.state, ['waiting', 'running']);
  const cameToNothing = and(
    gt(importJob.finishedAt, sql`now() - interval '1 day'`),
    or(
      inArray(importJob.state, ['failed', 'interrupted']),
      and(eq(importJob.state, 'refused'), sql`${importJob.importId} is null`),
      eq(importJob.kind, 'dry_run'),
    ),
  );
  return db
    .select(SUMMARY)
    .from(importJob)
    .where(and(eq(importJob.forceId, scope.forceId), or(isOpen, cameToNothing)))
    .orderBy(desc(isOpen), desc(importJob.jobId))
    .limit(MOST_JOBS_TO_WATCH);
}

/** One job of the force, or null where it has none of this number. */
export async function getImportJob(
  db: ScopedDatabase,
  scope: Scope,
  jobId: number,
): Promise<ImportJobDetail | null> {
  const [row] = await db
    .select(DETAIL)
    .from(importJob)
    .where(and(eq(importJob.forceId, scope.forceId), eq(importJob.jobId, jobId)));
  return row ?? null;
}

/** The newest job about an import: the one that brought it in, refused it or took it back; null where none is known. */
export async function getJobOfImport(
  db: ScopedDatabase,
  scope: Scope,
  importId: number,
): Promise<number | null> {
  const [row] = await db
    .select({ jobId: importJob.jobId })
    .from(importJob)
    .where(and(eq(importJob.forceId, scope.forceId), eq(importJob.importId, importId)))
    .orderBy(desc(importJob.jobId))
    .limit(1);
  return row?.jobId ?? null;
}

/** The forces that have a job waiting or running. */
export async function listForcesWithOpenJobs(db: Database): Promise<string[]> {
  const rows = await db.execute<{ forceId: string }>(
    sql`select f as "forceId" from forces_with_open_import_jobs() f order by f`,
  );
  return rows.map(({ forceId }) => forceId);
}

/** The files in the spool that jobs of the force still need. */
export async function listSpooledFiles(db: ScopedDatabase, scope: Scope): Promise<string[]> {
  const rows = await db
    .select({ spooled: importJob.spooled })
    .from(importJob)
    .where(and(eq(importJob.forceId, scope.forceId), isNotNull(importJob.spooled)));
  return rows.flatMap(({ spooled }) => (spooled === null ? [] : [spooled]));
}
