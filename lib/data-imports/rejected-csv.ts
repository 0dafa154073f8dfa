import { readRawRow } from '@/lib/csv/raw-row';
import { exportedCsvLine } from '@/lib/csv/write-csv';
import type { RejectedRow } from '@/lib/ingest/data-import';
import { REJECTION_COLUMNS } from '@/lib/ingest/returned-rows';

/** The header of a file of rejected rows: the sent file's own columns, then where each row stood and why. */
export function rejectedCsvHeader(header: readonly string[]): string {
  return exportedCsvLine([...header, ...REJECTION_COLUMNS]);
}

/**
 * A rejected row as a line of CSV, for a file whose header has `width` columns: its own cells under their columns, then
 * where it stood and why; cells beyond the header come last.
 */
export function rejectedCsvLine(row: RejectedRow, width: number): string {
  const cells = readRawRow(row.raw);
  const own = Array.from({ length: width }, (_, i) => cells[i] ?? '');
  return exportedCsvLine([...own, row.line, row.column, row.reason, ...cells.slice(width)]);
}
