'use client';

import {
  columnVisibilityFeature,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { nextSort, type TableView, tableViewParameters } from '@/lib/tables/table-view';
import { ColumnChoice } from './column-choice';
import { replaceAddress } from './replace-address';

/** A column of a table that a reader arranges. */
interface SortableColumn {
  readonly key: string;
  readonly label: string;
  readonly isNumeric: boolean;
  /** False for words that have no order of their own, such as intervals. */
  readonly isSortable: boolean;
}

/** A cell: what it says, the number that it is sorted by, and where it leads. */
interface SortableCell {
  readonly words: string;
  readonly value: number | null;
  readonly href?: string | undefined;
}

interface SortableRow {
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

const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
});

/**
 * A table that is sorted by its headings and whose columns can be put away. Both are links and a form to the server, and
 * happen at once where JavaScript runs; either way the address says them. Cells without a number come last, whichever way.
 */
export function SortableTable(props: SortableTableProps) {
  const { columns } = props;
  const [view, setView] = useState(props.view);
  const [said, setSaid] = useState('');
  const hrefOf = (next: TableView) => {
    const parameters = [...props.keep, ...tableViewParameters(next, columns)];
    return `${props.path}?${new URLSearchParams(parameters.map(([name, value]) => [name, value]))}`;
  };
  const arrange = (next: TableView, words: string) => {
    setView(next);
    setSaid(words);
    replaceAddress(['sort', 'order', 'column'], tableViewParameters(next, columns));
  };
  return (
    <>
      <ColumnChoice columns={columns} view={view} path={props.path} keep={props.keep} arrange={arrange} />
      <Arranged {...props} view={view} hrefOf={hrefOf} arrange={arrange} />
      <p className="govuk-visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

interface ArrangedProps extends SortableTableProps {
  hrefOf: (view: TableView) => string;
  arrange: (view: TableView, words: string) => void;
}

function Arranged({ caption, isCaptionHidden = false, columns, rows, view, hrefOf, arrange }: ArrangedProps) {
  const captionId = useId();
  const table = useArranged(columns, rows, view);
  const shown = table.getVisibleLeafColumns().map(({ id }) => id);
  const visible = columns.filter(({ key }) => shown.includes(key));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="candour-table-region" aria-labelledby={captionId} tabIndex={0}>
      <table className="govuk-table candour-table candour-table--sortable">
        <caption
          id={captionId}
          className={
            isCaptionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--s'
          }
        >
          {caption}
        </caption>
        <thead>
          <tr>
            {visible.map((column) => (
              <Heading key={column.key} column={column} view={view} hrefOf={hrefOf} arrange={arrange} />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map(({ original }) => (
            <Row key={original.key} row={original} columns={visible} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The rows as the view has them. The first column stands for the rows' own order. */
function useArranged(
  columns: readonly SortableColumn[],
  rows: readonly SortableRow[],
  { sort, hidden }: TableView,
) {
  const data = useMemo(() => rows.map((row, i) => ({ ...row, place: i })), [rows]);
  const definitions = useMemo(
    () =>
      columns.map(({ key, isSortable }, i) => ({
        id: key,
        accessorFn: (row: SortableRow & { place: number }) =>
          i === 0 ? row.place : (row.cells[key]?.value ?? undefined),
        enableSorting: isSortable,
        sortFn: (a: Sorted, b: Sorted, id: string) => a.getValue<number>(id) - b.getValue<number>(id),
        sortUndefined: 'last' as const,
      })),
    [columns],
  );
  return useTable({
    features,
    columns: definitions,
    data,
    state: {
      sorting: sort === null ? [] : [{ id: sort.key, desc: sort.isDescending }],
      columnVisibility: Object.fromEntries(hidden.map((key) => [key, false])),
    },
  });
}

/** A row as its sorting sees it. */
interface Sorted {
  getValue: <T>(id: string) => T;
}

interface HeadingProps {
  column: SortableColumn;
  view: TableView;
  hrefOf: (view: TableView) => string;
  arrange: (view: TableView, words: string) => void;
}

function Heading({ column, view, hrefOf, arrange }: HeadingProps) {
  const isSorted = view.sort?.key === column.key;
  const next = { ...view, sort: nextSort(view.sort, column) };
  const words = `Sorted by ${column.label}, ${next.sort.isDescending ? 'descending' : 'ascending'}.`;
  return (
    <th
      scope="col"
      className={column.isNumeric ? 'candour-table__header candour-table__number' : 'candour-table__header'}
      aria-sort={isSorted ? (view.sort?.isDescending === true ? 'descending' : 'ascending') : undefined}
    >
      {column.isSortable ? (
        <a
          className="candour-table__sort"
          href={hrefOf(next)}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            arrange(next, words);
          }}
        >
          {column.label}
        </a>
      ) : (
        column.label
      )}
    </th>
  );
}

function Row({ row, columns }: { row: SortableRow; columns: readonly SortableColumn[] }) {
  return (
    <tr>
      {columns.map(({ key, isNumeric }, i) => {
        const words = wordsOf(row.cells[key]);
        return i === 0 ? (
          <th key={key} scope="row" className="candour-table__row-header">
            {words}
          </th>
        ) : (
          <td
            key={key}
            className={isNumeric ? 'candour-table__cell candour-table__number' : 'candour-table__cell'}
          >
            {words}
          </td>
        );
      })}
    </tr>
  );
}

function wordsOf(cell: SortableCell | undefined): ReactNode {
  if (cell?.href === undefined) return cell?.words;
  return (
    <a className="govuk-link" href={cell.href}>
      {cell.words}
    </a>
  );
}
