import {
  constructTable,
  createSortedRowModel,
  type Row,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings';
import type { TableView } from '@/lib/tables/table-view';
import type { SortableColumn, SortableRow } from './sortable-table';

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

type PlacedRow = SortableRow & { readonly place: number };
type Sorted = Row<typeof features, PlacedRow>;

/**
 * The keys of a table's rows, sorted by a column's numbers. Cells without a number come last, whichever way; the first
 * column stands for the rows' own order. The page asks it on the server, and the browser only once a heading is pressed.
 */
export function rowOrder(
  columns: readonly SortableColumn[],
  rows: readonly SortableRow[],
  sort: TableView['sort'],
): string[] {
  const table = constructTable({
    features,
    columns: columns.map(({ key, isSortable }, i) => ({
      id: key,
      accessorFn: (row: PlacedRow) => (i === 0 ? row.place : (row.cells[key]?.value ?? undefined)),
      enableSorting: isSortable,
      sortFn: (a: Sorted, b: Sorted, id: string) => a.getValue<number>(id) - b.getValue<number>(id),
      sortUndefined: 'last' as const,
    })),
    data: rows.map((row, place) => ({ ...row, place })),
    state: { sorting: sort === null ? [] : [{ id: sort.key, desc: sort.isDescending }] },
  });
  return table.getRowModel().rows.map(({ original }) => original.key);
}
