import type { Dataset } from '@/lib/ingest/dataset';
import { type KeptColumn, KeptColumns, type KeptRow } from './kept-columns';
import { changedRow, type DifferentRow, monthDifference } from './month-difference';

/** Rows that are not the same before and after a file, under the columns that they have in common. */
export interface Difference {
  readonly columns: readonly KeptColumn[];
  readonly rows: readonly DifferentRow[];
}

/** The column of the public file that says when a search was. */
const TIME_HEADER = 'Date';

/** The difference that a month's new file makes, from the rows that are gone and those that came with it. */
export function differenceOfMonth(
  dataset: Dataset,
  headers: ReadonlyMap<number, readonly string[]>,
  { gone, came }: { gone: readonly KeptRow[]; came: readonly KeptRow[] },
): Difference {
  const kept = new KeptColumns(dataset, headers);
  const timeColumn = kept.columns.findIndex(({ header }) => header === TIME_HEADER);
  const inOrder = (rows: readonly KeptRow[]) =>
    rows.map((row) => kept.row(row)).sort((a, b) => a.line - b.line);
  return { columns: kept.columns, rows: monthDifference(inOrder(gone), inOrder(came), timeColumn) };
}

/** The difference that a file makes to records that have ids of their own. */
export function differenceOfRecords(
  dataset: Dataset,
  headers: ReadonlyMap<number, readonly string[]>,
  changes: readonly { before: KeptRow; after: KeptRow }[],
): Difference {
  const kept = new KeptColumns(dataset, headers);
  return {
    columns: kept.columns,
    rows: changes.map(({ before, after }) => changedRow(kept.row(before), kept.row(after))),
  };
}

/**
 * The columns worth showing for some rows, by their place: those that changed and those that say which row it is; where
 * rows are gone or new, every column in which one says something.
 */
export function shownColumns({ columns, rows }: Difference): number[] {
  const changed = new Set(rows.flatMap((row) => (row.kind === 'changed' ? row.columns : [])));
  const isWhole = rows.some(({ kind }) => kind !== 'changed');
  const says = (column: number) =>
    rows.some((row) => (row.kind === 'new' ? row.after : row.before).cells[column] !== '');
  return columns.flatMap(({ isRequired }, column) =>
    changed.has(column) || ((isWhole || isRequired) && says(column)) ? [column] : [],
  );
}
