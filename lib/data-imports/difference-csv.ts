import { exportedCsvLine } from '@/lib/csv/write-csv';
import type { KeptColumn } from './kept-columns';
import type { ComparedRow, DifferentRow } from './month-difference';

/** The header of a difference as CSV: what became of the row, its line in either file, then the dataset's columns. */
export function differenceCsvHeader(columns: readonly KeptColumn[]): string {
  return exportedCsvLine([
    'difference',
    'line_before',
    'line_now',
    'columns_changed',
    ...columns.map(({ header }) => header),
  ]);
}

/** A row of a difference as CSV; one that changed takes two lines, as it was and as it is. */
export function differenceCsvLines(row: DifferentRow, columns: readonly KeptColumn[]): string {
  if (row.kind === 'gone') return lineOf('gone', row.before, null, '');
  if (row.kind === 'new') return lineOf('new', null, row.after, '');
  const changed = row.columns.map((column) => columns[column]?.header ?? '').join('; ');
  return [
    lineOf('changed from', row.before, row.after, changed),
    lineOf('changed to', row.before, row.after, changed, row.after.cells),
  ].join('');
}

function lineOf(
  what: string,
  before: ComparedRow | null,
  after: ComparedRow | null,
  changed: string,
  cells = (before ?? after)?.cells ?? [],
): string {
  return exportedCsvLine([what, before?.line ?? null, after?.line ?? null, changed, ...cells]);
}
