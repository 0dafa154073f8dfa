import { sql } from 'drizzle-orm';
import { bigint, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { RejectedRow } from '@/lib/ingest/data-import';
import type { DatasetName } from '@/lib/ingest/dataset';
import { JOB_KINDS, JOB_STATES, type WithdrawalReport } from '@/lib/ingest/import-job';
import type { ImportProgress } from '@/lib/ingest/import-progress';
import type { ImportOptions, ImportReport } from '@/lib/ingest/import-report';
import { forceId, instant } from './columns';

/** One attempt at an import or a withdrawal: asked for by a person, worked off by a worker, its report kept. */
export const importJob = pgTable(
  'import_job',
  {
    jobId: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    forceId: forceId(),
    kind: text({ enum: JOB_KINDS }).notNull(),
    state: text({ enum: JOB_STATES }).notNull(),
    /** Null until it is recognised from the file. */
    dataset: text().$type<DatasetName>(),
    fileName: text().notNull(),
    byteSize: bigint({ mode: 'number' }),
    options: jsonb().$type<ImportOptions>().notNull(),
    /** Its name in the home folder's `uploads`; null where the file is kept no longer, or never was. */
    spooled: text(),
    /** The import that came of it, or the one to withdraw. */
    importId: bigint({ mode: 'number' }),
    reason: text(),
    requestedBy: text().notNull(),
    requestedAt: instant().notNull().defaultNow(),
    startedAt: instant(),
    finishedAt: instant(),
    progress: jsonb().$type<ImportProgress>(),
    report: jsonb().$type<ImportReport>(),
    /** Of a dry run, the first rows that would not be accepted: the rows themselves are rolled back. */
    rejectedRows: jsonb().$type<RejectedRow[]>().notNull().default([]),
    withdrawal: jsonb().$type<WithdrawalReport>(),
    /** Why it was refused, failed or was interrupted, in plain words. */
    words: text(),
    /** The worker that took it on; whether that one still lives is told by the lock it holds. */
    worker: text(),
  },
  (t) => [
    index('import_job_by_force').on(t.forceId, t.jobId),
    index('import_job_by_import').on(t.importId, t.forceId),
    index('import_job_open').on(t.forceId, t.jobId).where(sql`state in ('waiting', 'running')`),
  ],
);
