/** A figure's rows as a table: the first column names the row, the others are numbers in words. */
export interface FigureTable {
  readonly caption: string;
  readonly columns: readonly { readonly key: string; readonly label: string; readonly isNumeric: boolean }[];
  readonly rows: readonly { readonly key: string; readonly cells: Readonly<Record<string, string>> }[];
}

/** Makes a table from its headings and its rows' cells, which are in the headings' order. */
export function figureTable(
  caption: string,
  headings: readonly string[],
  rows: readonly { readonly key: string; readonly cells: readonly string[] }[],
): FigureTable {
  const columns = headings.map((label, i) => ({ key: `column-${i}`, label, isNumeric: i > 0 }));
  return {
    caption,
    columns,
    rows: rows.map(({ key, cells }) => ({
      key,
      cells: Object.fromEntries(columns.map((column, i) => [column.key, cells[i] ?? ''])),
    })),
  };
}
