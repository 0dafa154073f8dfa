import {
  bigint,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core';
import type { ImportEffect } from '@/lib/ingest/import-effect';
import type { ImportOptions, UnrecognisedCode } from '@/lib/ingest/import-report';
import type { SourceFault } from '@/lib/ingest/source-fault';
import { forceId, instant } from './columns';

/** One file brought in, refused or withdrawn, with the report a steward reads. */
export const dataImport = pgTable(
  'data_import',
  {
    importId: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    forceId: forceId(),
    dataset: text().notNull(),
    fileName: text().notNull(),
    sha256: text().notNull(),
    byteSize: bigint({ mode: 'number' }).notNull(),
    state: text({ enum: ['accepted', 'refused', 'withdrawn'] }).notNull(),
    options: jsonb().$type<ImportOptions>().notNull(),
    /** The cells of the header line, so that a row's raw text can be read again. */
    header: text().array(),
    startedAt: instant().notNull(),
    finishedAt: instant().notNull(),
    importedBy: text().notNull(),
    read: integer().notNull().default(0),
    accepted: integer().notNull().default(0),
    rejected: integer().notNull().default(0),
    inserted: integer().notNull().default(0),
    updated: integer().notNull().default(0),
    unchanged: integer().notNull().default(0),
    removed: integer().notNull().default(0),
    unrecognised: jsonb().$type<UnrecognisedCode[]>().notNull().default([]),
    warnings: text().array().notNull().default([]),
    faults: jsonb().$type<SourceFault[]>().notNull().default([]),
    /** What it changed beyond the facts; null where that is not known. */
    effect: jsonb().$type<ImportEffect>(),
    refusal: text(),
    firstAt: instant(),
    lastAt: instant(),
    months: date({ mode: 'string' }).array(),
    withdrawnAt: instant(),
    withdrawnBy: text(),
    withdrawnReason: text(),
  },
  (t) => [
    index('data_import_by_force').on(t.forceId, t.importId),
    index('data_import_by_sha256').on(t.sha256),
  ],
);

/** A row that was not accepted: where it stood, what it said, and why. */
export const rejectedRow = pgTable(
  'rejected_row',
  {
    forceId: forceId(),
    importId: bigint({ mode: 'number' }).notNull(),
    line: integer().notNull(),
    raw: text().notNull(),
    column: text().notNull(),
    reason: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.forceId, t.importId, t.line] })],
);

/** What a fact said before a later import changed or removed it; a withdrawal puts it back from here. */
export const factVersion = pgTable(
  'fact_version',
  {
    factVersionId: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    forceId: forceId(),
    dataset: text().notNull(),
    /** The natural key without the force, as a JSON array of texts. */
    recordKey: text().notNull(),
    importId: bigint({ mode: 'number' }).notNull(),
    replacedByImportId: bigint({ mode: 'number' }).notNull(),
    replacedAt: instant().notNull().defaultNow(),
    /** The whole earlier row, as to_jsonb gave it; null where the later import inserted the fact. */
    values: jsonb().notNull(),
  },
  (t) => [
    index('fact_version_by_key').on(t.forceId, t.dataset, t.recordKey),
    index('fact_version_by_replacer').on(t.replacedByImportId, t.forceId),
  ],
);

/**
 * A later file had a fact word for word as it stood: should the import that wrote it be withdrawn, the earliest of these
 * keeps it. Narrow, because a file that is sent again confirms every row it has. Of one import that confirms a key in
 * several rows, the first counts.
 */
export const factConfirmation = pgTable(
  'fact_confirmation',
  {
    forceId: forceId(),
    dataset: text().notNull(),
    /** As in `fact_version`. */
    recordKey: text().notNull(),
    /** The import that found the value standing. */
    importId: bigint({ mode: 'number' }).notNull(),
    line: integer().notNull(),
    /** The row's text; null where it is the text of the row that it confirms, as nearly always. */
    raw: text(),
  },
  (t) => [
    index('fact_confirmation_by_key').on(t.recordKey, t.forceId),
    index('fact_confirmation_by_import').using('brin', t.importId),
  ],
);

/** How many rows of each dataset stand in each month: what was received, so that missing is never shown as zero. */
export const datasetMonth = pgTable(
  'dataset_month',
  {
    forceId: forceId(),
    dataset: text().notNull(),
    month: date({ mode: 'string' }).notNull(),
    rows: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.forceId, t.dataset, t.month] })],
);

/** Time precision as measured: how many of a source's unstated times in a month lie on 5- and 15-minute marks. */
export const timeHeaping = pgTable(
  'time_heaping',
  {
    forceId: forceId(),
    power: text().notNull(),
    month: date({ mode: 'string' }).notNull(),
    times: integer().notNull(),
    onFiveMinutes: integer().notNull(),
    onFifteenMinutes: integer().notNull(),
    /** 0 where the times do not heap, else 5 or 15. */
    stepMinutes: smallint().notNull(),
  },
  (t) => [primaryKey({ columns: [t.forceId, t.power, t.month] })],
);
