import { read } from '@/app/_server/read';
import {
  countRecordsChanged,
  countRowsConfirmed,
  listHeadersCompared,
  listRecordsChanged,
  listRowsCome,
  listRowsGone,
} from '@/db/queries/import-difference';
import type { Scope } from '@/lib/access/scope';
import {
  DIFFERENT_ROWS_PER_PAGE,
  type DifferenceFilters,
  narrowed,
} from '@/lib/data-imports/difference-filters';
import {
  countDifference,
  type DifferenceCounts,
  FIRST_LEAD,
  isFirstOfMonth,
  MONTH_LEAD,
  monthHeading,
  RECORDS_LEAD,
  recordsHeading,
} from '@/lib/data-imports/difference-in-words';
import {
  type Difference,
  differenceOfMonth,
  differenceOfRecords,
} from '@/lib/data-imports/difference-of-month';
import type { DataImportDetail } from '@/lib/ingest/data-import';
import { ALL_DATASETS } from '@/lib/ingest/datasets/all';

/** What the page of a difference shows. */
interface ShownDifference {
  heading: string;
  lead: string;
  /** Null where records have ids, so that none is gone or new. */
  counts: DifferenceCounts | null;
  /** The rows of the page that is asked for. */
  difference: Difference;
  pages: number;
}

/** What an import changed, as far as the page that is asked for. */
export async function readShownDifference(
  scope: Scope,
  forceName: string,
  file: DataImportDetail,
  filters: DifferenceFilters,
): Promise<ShownDifference> {
  const { month } = file.options;
  if (month !== undefined) {
    const { columns, rows, same } = await readMonthDifference(scope, file);
    const counts = countDifference(rows, same);
    const { ofPage, pages } = narrowed(rows, filters);
    const heading = monthHeading(forceName, month, counts);
    if (isFirstOfMonth(counts)) {
      return { heading, lead: FIRST_LEAD, counts: null, difference: { columns, rows: [] }, pages: 1 };
    }
    return { heading, lead: MONTH_LEAD, counts, difference: { columns, rows: ofPage }, pages };
  }
  const limit = DIFFERENT_ROWS_PER_PAGE;
  const changed = await countChanges(scope, file);
  return {
    heading: recordsHeading(file.fileName, changed),
    lead: RECORDS_LEAD,
    counts: null,
    difference: await readRecordsDifference(scope, file, { limit, offset: (filters.page - 1) * limit }),
    pages: Math.max(1, Math.ceil(changed / limit)),
  };
}

/** All that the file of a month changed, and how many rows it found as they stood. */
export async function readMonthDifference(
  scope: Scope,
  file: DataImportDetail,
): Promise<Difference & { same: number }> {
  const { same, headers, ...rows } = await read(scope, async (db) => ({
    gone: await listRowsGone(db, scope, file),
    came: await listRowsCome(db, scope, file),
    same: await countRowsConfirmed(db, scope, file),
    headers: await listHeadersCompared(db, scope, file),
  }));
  return { ...differenceOfMonth(ALL_DATASETS[file.dataset], headers, rows), same };
}

/** A stretch of the records that a file changed. */
export async function readRecordsDifference(
  scope: Scope,
  file: DataImportDetail,
  page: { limit: number; offset: number },
): Promise<Difference> {
  const { changes, headers } = await read(scope, async (db) => ({
    changes: await listRecordsChanged(db, scope, file, page),
    headers: await listHeadersCompared(db, scope, file),
  }));
  return differenceOfRecords(ALL_DATASETS[file.dataset], headers, changes);
}

/** How many records a file changed. */
export function countChanges(scope: Scope, file: DataImportDetail): Promise<number> {
  return read(scope, (db) => countRecordsChanged(db, scope, file));
}
