/** A table as plain data: its cells are words. */
export interface PlainTable {
  readonly caption: string;
  readonly columns: readonly { readonly key: string; readonly label: string; readonly isNumeric: boolean }[];
  readonly rows: readonly { readonly key: string; readonly cells: Readonly<Record<string, string>> }[];
}

/** Makes a table from its columns and its rows' cells in the same order. */
export function plainTable(
  caption: string,
  labels: readonly { label: string; isNumeric?: boolean }[],
  rows: readonly { key: string; cells: readonly string[] }[],
): PlainTable {
  const columns = labels.map(({ label, isNumeric = false }, i) => ({ key: `column-${i}`, label, isNumeric }));
  return {
    caption,
    columns,
    rows: rows.map(({ key, cells }) => ({
      key,
      cells: Object.fromEntries(columns.map((column, i) => [column.key, cells[i] ?? ''])),
    })),
  };
}
