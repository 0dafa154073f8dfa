import { and, asc, desc, eq, gte, sql } from 'drizzle-orm';
import type { Scope } from '@/lib/access/scope';
import { IMPORTS_PER_PAGE, type ImportFilters } from '@/lib/data-imports/import-filters';
import type { ImportTotals } from '@/lib/data-imports/import-in-words';
import type {
  DataImportDetail,
  DataImportSummary,
  DatasetMonth,
  RejectedRow,
} from '@/lib/ingest/data-import';
import type { DatasetName } from '@/lib/ingest/dataset';
import type { Month } from '@/lib/period/month';
import { instantsOf } from '@/lib/period/reporting-period';
import { dataImport, datasetMonth, rejectedRow } from '../schema/data-imports';
import type { ScopedDatabase } from '../scoped';

const SUMMARY = {
  importId: dataImport.importId,
  fileName: dataImport.fileName,
  dataset: dataImport.dataset,
  state: dataImport.state,
  finishedAt: dataImport.finishedAt,
  importedBy: dataImport.importedBy,
  read: dataImport.read,
  accepted: dataImport.accepted,
  rejected: dataImport.rejected,
  inserted: dataImport.inserted,
  updated: dataImport.updated,
  unchanged: dataImport.unchanged,
  removed: dataImport.removed,
};

const DETAIL = {
  ...SUMMARY,
  sha256: dataImport.sha256,
  byteSize: dataImport.byteSize,
  options: dataImport.options,
  header: dataImport.header,
  unrecognised: dataImport.unrecognised,
  warnings: dataImport.warnings,
  faults: dataImport.faults,
  effect: dataImport.effect,
  refusal: dataImport.refusal,
  firstAt: dataImport.firstAt,
  lastAt: dataImport.lastAt,
  months: dataImport.months,
  withdrawnAt: dataImport.withdrawnAt,
  withdrawnBy: dataImport.withdrawnBy,
  withdrawnReason: dataImport.withdrawnReason,
};

/** Every file the force has sent, the newest first. */
export async function listDataImports(db: ScopedDatabase, scope: Scope): Promise<DataImportSummary[]> {
  const rows = await db
    .select(SUMMARY)
    .from(dataImport)
    .where(eq(dataImport.forceId, scope.forceId))
    .orderBy(desc(dataImport.importId));
  return rows.map((row) => ({ ...row, dataset: row.dataset as DatasetName }));
}

/** A page of the files the force has sent, as far as the filters match, the newest first. */
export async function listImportsPage(
  db: ScopedDatabase,
  scope: Scope,
  filters: ImportFilters,
): Promise<DataImportSummary[]> {
  const rows = await db
    .select(SUMMARY)
    .from(dataImport)
    .where(matches(scope, filters))
    .orderBy(desc(dataImport.importId))
    .limit(IMPORTS_PER_PAGE)
    .offset((filters.page - 1) * IMPORTS_PER_PAGE);
  return rows.map((row) => ({ ...row, dataset: row.dataset as DatasetName }));
}

/** How many files the filters match, and how many of them were refused or have rejected rows. */
export async function countDataImports(
  db: ScopedDatabase,
  scope: Scope,
  filters: ImportFilters,
): Promise<ImportTotals> {
  const [row] = await db
    .select({
      files: sql<number>`count(*)::int`,
      refused: sql<number>`(count(*) filter (where ${dataImport.state} = 'refused'))::int`,
      withRejected: sql<number>`(count(*) filter (where ${dataImport.state} = 'accepted' and ${dataImport.rejected} > 0))::int`,
    })
    .from(dataImport)
    .where(matches(scope, filters));
  return row ?? { files: 0, refused: 0, withRejected: 0 };
}

/** How many files have been accepted since the beginning of a month, by London's clock. */
export function countFilesSince(db: ScopedDatabase, scope: Scope, since: Month): Promise<number> {
  const { from } = instantsOf({ from: since, to: since });
  return db.$count(
    dataImport,
    and(
      eq(dataImport.forceId, scope.forceId),
      eq(dataImport.state, 'accepted'),
      gte(dataImport.finishedAt, new Date(from)),
    ),
  );
}

function matches(scope: Scope, { dataset, state }: ImportFilters) {
  return and(
    eq(dataImport.forceId, scope.forceId),
    dataset === null ? undefined : eq(dataImport.dataset, dataset),
    state === null ? undefined : eq(dataImport.state, state),
  );
}

/** One import of the force, or null where it has none of this number. */
export async function getDataImport(
  db: ScopedDatabase,
  scope: Scope,
  importId: number,
): Promise<DataImportDetail | null> {
  const [row] = await db
    .select(DETAIL)
    .from(dataImport)
    .where(and(eq(dataImport.forceId, scope.forceId), eq(dataImport.importId, importId)));
  return row === undefined ? null : { ...row, dataset: row.dataset as DatasetName };
}

/** A stretch of the rows of an import that were not accepted, in the order of the file. */
export function listRejectedRows(
  db: ScopedDatabase,
  scope: Scope,
  importId: number,
  page: { limit: number; offset: number },
): Promise<RejectedRow[]> {
  return db
    .select({
      line: rejectedRow.line,
      raw: rejectedRow.raw,
      column: rejectedRow.column,
      reason: rejectedRow.reason,
    })
    .from(rejectedRow)
    .where(and(eq(rejectedRow.forceId, scope.forceId), eq(rejectedRow.importId, importId)))
    .orderBy(asc(rejectedRow.line))
    .limit(page.limit)
    .offset(page.offset);
}

/** How many rows of each dataset stand in each month, in order; months without any are absent, not zero. */
export async function listDatasetMonths(db: ScopedDatabase, scope: Scope): Promise<DatasetMonth[]> {
  const rows = await db
    .select({ dataset: datasetMonth.dataset, month: datasetMonth.month, rows: datasetMonth.rows })
    .from(datasetMonth)
    .where(eq(datasetMonth.forceId, scope.forceId))
    .orderBy(asc(datasetMonth.dataset), asc(datasetMonth.month));
  return rows.map((row) => ({ ...row, dataset: row.dataset as DatasetName }));
}
