'use client';

import { type ReactNode, useState } from 'react';
import { nextSort, TABLE_PARAMETERS, type TableView, tableViewParameters } from '@/lib/tables/table-view';
import { ColumnChoice } from './column-choice';
import { replaceAddress } from './replace-address';
import type { SortableCell, SortableColumn, SortableRow, SortableTableProps } from './sortable-table';
import { TableFrame } from './table-frame';

interface ArrangedTableProps extends SortableTableProps {
  /** The keys of the rows, as the view sorts them. */
  order: readonly string[];
}

// A tenth of the page's JavaScript: it comes when a heading is pointed at or focused, before it is pressed.
const loadSorting = () => import('./row-order');

/** A table as its reader has arranged it so far. Rows move and headings stay, so that what is focused keeps its focus. */
export function ArrangedTable(props: ArrangedTableProps) {
  const { columns, rows } = props;
  const [{ view, order }, setArranged] = useState({ view: props.view, order: props.order });
  const [said, setSaid] = useState('');
  const hrefOf = (next: TableView) => {
    const parameters = [...props.keep, ...tableViewParameters(next, columns)];
    return `${props.path}?${new URLSearchParams(parameters.map(([name, value]) => [name, value]))}`;
  };
  const show = (next: TableView, nextOrder: readonly string[], words: string) => {
    setArranged({ view: next, order: nextOrder });
    setSaid(words);
    replaceAddress(TABLE_PARAMETERS, tableViewParameters(next, columns));
  };
  const sort = async (next: TableView, words: string) => {
    try {
      const { rowOrder } = await loadSorting();
      show(next, rowOrder(columns, rows, next.sort), words);
    } catch {
      // What sorts could not be had: the server sorts.
      window.location.assign(hrefOf(next));
    }
  };
  return (
    <>
      <ColumnChoice
        columns={columns}
        view={view}
        path={props.path}
        keep={props.keep}
        arrange={(next, words) => show(next, order, words)}
      />
      <Arranged {...props} view={view} order={order} hrefOf={hrefOf} sort={sort} />
      <p className="govuk-visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

interface Sorting {
  hrefOf: (view: TableView) => string;
  sort: (view: TableView, words: string) => void;
}

function Arranged({
  caption,
  isCaptionHidden = false,
  columns,
  rows,
  view,
  order,
  ...sorting
}: ArrangedTableProps & Sorting) {
  const visible = columns.filter(({ key }) => !view.hidden.includes(key));
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return (
    <TableFrame caption={caption} isCaptionHidden={isCaptionHidden} form="sortable">
      <thead onPointerEnter={prepare} onFocus={prepare}>
        <tr>
          {visible.map((column) => (
            <Heading key={column.key} column={column} view={view} {...sorting} />
          ))}
        </tr>
      </thead>
      <tbody>
        {order.map((key) => {
          const row = byKey.get(key);
          return row === undefined ? null : <Row key={key} row={row} columns={visible} />;
        })}
      </tbody>
    </TableFrame>
  );
}

/** Where it fails the heading asks again when it is pressed. */
function prepare(): void {
  loadSorting().catch(() => undefined);
}

interface HeadingProps extends Sorting {
  column: SortableColumn;
  view: TableView;
}

function Heading({ column, view, hrefOf, sort }: HeadingProps) {
  const isSorted = view.sort?.key === column.key;
  const next = { ...view, sort: nextSort(view.sort, column) };
  const words = `Sorted by ${column.label}, ${next.sort.isDescending ? 'descending' : 'ascending'}.`;
  return (
    <th
      scope="col"
      className={column.isNumeric ? 'candour-table__number' : undefined}
      aria-sort={isSorted ? (view.sort?.isDescending === true ? 'descending' : 'ascending') : undefined}
    >
      {column.isSortable ? (
        <a
          className="candour-table__sort"
          href={hrefOf(next)}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            sort(next, words);
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
          <th key={key} scope="row">
            {words}
          </th>
        ) : (
          <td key={key} className={isNumeric ? 'candour-table__number' : undefined}>
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
