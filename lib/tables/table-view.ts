import { firstValue, type SearchParams } from '@/lib/forms/first-value';

/** The parameters of an address that arrange a table. */
export const TABLE_PARAMETERS = ['sort', 'order', 'column'] as const;

/** A column as far as its place in an address goes. */
interface ViewedColumn {
  readonly key: string;
  readonly isSortable: boolean;
}

/** How a reader has a table: what it is sorted by, and the columns that are put away. */
export interface TableView {
  /** Null where the rows stand in their own order. */
  readonly sort: { readonly key: string; readonly isDescending: boolean } | null;
  readonly hidden: readonly string[];
}

/** Reads a table's view from its page's address; what it does not know is left out. The first column is always there. */
export function readTableView(params: SearchParams, columns: readonly ViewedColumn[]): TableView {
  const key = firstValue(params, 'sort');
  const sorted = columns.find((column) => column.isSortable && column.key === key);
  const asked = [params.column ?? []].flat();
  const shown = columns.slice(1).filter((column) => asked.includes(column.key));
  return {
    sort:
      sorted === undefined
        ? null
        : { key: sorted.key, isDescending: firstValue(params, 'order') === 'descending' },
    hidden:
      shown.length === 0
        ? []
        : columns.slice(1).flatMap((column) => (shown.includes(column) ? [] : [column.key])),
  };
}

/** The parameters by which an address says a view; none for a table as it is to begin with. */
export function tableViewParameters(view: TableView, columns: readonly ViewedColumn[]): [string, string][] {
  const { sort, hidden } = view;
  return [
    ...(sort === null
      ? []
      : ([
          ['sort', sort.key],
          ['order', sort.isDescending ? 'descending' : 'ascending'],
        ] as [string, string][])),
    ...(hidden.length === 0
      ? []
      : columns
          .slice(1)
          .filter(({ key }) => !hidden.includes(key))
          .map(({ key }): [string, string] => ['column', key])),
  ];
}

/** The sort that a heading asks for: numbers begin with the greatest, names with the first; the second time the other way. */
export function nextSort(sort: TableView['sort'], column: { key: string; isNumeric: boolean }) {
  const isDescending = sort?.key === column.key ? !sort.isDescending : column.isNumeric;
  return { key: column.key, isDescending };
}
