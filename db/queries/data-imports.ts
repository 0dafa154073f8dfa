import { and, asc, desc, eq } from 'drizzle-orm';
import type { Scope } from '@/lib/access/scope';
import type {
  DataImportDetail,
  DataImportSummary,
  DatasetMonth,
  RejectedRow,
} from '@/lib/ingest/data-import';
import type { DatasetName } from '@/lib/ingest/dataset';
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
  refusal: dataImport.refusal,
  firstAt: dataImport.firstAt,
  lastAt: dataImport.lastAt,
  months: dataImport.months,
  withdrawnAt: dataImport.withdrawnAt,
  withdrawnBy: dataImport.withdrawnBy,
  withdrawnReason: dataImport.withdrawnReason,
};

const PAGE_OF_REJECTED_ROWS = 100;

/** Every file the force has sent, the newest first. */
export async function listDataImports(db: ScopedDatabase, scope: Scope): Promise<DataImportSummary[]> {
  const rows = await db
    .select(SUMMARY)
    .from(dataImport)
    .where(eq(dataImport.forceId, scope.forceId))
    .orderBy(desc(dataImport.importId));
  return rows.map((row) => ({ ...row, dataset: row.dataset as DatasetName }));
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

/** Rows of an import that were not accepted, in the order of the file: the first hundred unless said otherwise. */
export function listRejectedRows(
  db: ScopedDatabase,
  scope: Scope,
  importId: number,
  page: { limit: number; offset: number } = { limit: PAGE_OF_REJECTED_ROWS, offset: 0 },
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
