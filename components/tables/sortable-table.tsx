import type { TableView } from '@/lib/tables/table-view';
import { ArrangedTable } from './arranged-table';
import { rowOrder } from './row-order';

/** A column of a table that a reader arranges. */
export interface SortableColumn {
  readonly key: string;
  readonly label: string;
  readonly isNumeric: boolean;
  /** False for words that have no order of their own, such as intervals. */
  readonly isSortable: boolean;
}

/** A cell: what it says, the number that it is sorted by, and where it leads. */
export interface SortableCell {
  readonly words: string;
  readonly value: number | null;
  readonly href?: string | undefined;
}

export interface SortableRow {
  readonly key: string;
  readonly cells: Readonly<Record<string, SortableCell>>;
}

export interface SortableTableProps {
  caption: string;
  isCaptionHidden?: boolean;
  columns: readonly SortableColumn[];
  /** In their own order, to which the first column's heading brings them back. */
  rows: readonly SortableRow[];
  /** As the page's address has it. */
  view: TableView;
  /** The page, and its parameters that are not the table's. */
  path: string;
  keep: readonly (readonly [string, string])[];
}

/**
 * A table that is sorted by its headings and whose columns can be put away. Both are links and a form to the server, which
 * sorts it as the address asks, and happen at once where JavaScript runs; what sorts is sent when a heading is first used.
 */
export function SortableTable(props: SortableTableProps) {
  return <ArrangedTable {...props} order={rowOrder(props.columns, props.rows, props.view.sort)} />;
}
