import type { ChartUnit } from '@/lib/charts/chart-value';
import type { RowsBehind } from '@/lib/measures/rows-behind';
import type { Interval } from '@/lib/statistics/interval';

/** What a table's numbers are. Points are differences of shares, held as parts of 1 like the shares themselves. */
export type NumberUnit = ChartUnit | 'points';

/** A number in a figure's table: as a reader sees it, and as a file and a program do. */
export interface NumberCell {
  readonly words: string;
  /** Null where there is no number; the words say why. */
  readonly value: number | null;
  /** What the number is; a count where it is not said. */
  readonly unit?: NumberUnit | undefined;
  /** Two ends: the cell's own where it is an interval, else those of its number. */
  readonly interval?: Interval | undefined;
  /** The records that were counted, where a reader may go and see them. */
  readonly behind?: RowsBehind | undefined;
}

export interface FigureTableRow {
  readonly key: string;
  readonly cells: Readonly<Record<string, string>>;
  /** The numbers behind the words, by column. */
  readonly numbers: Readonly<Record<string, NumberCell>>;
}

/** A figure's rows as a table: the first column names the row, the others are numbers in words. */
export interface FigureTable {
  readonly caption: string;
  readonly columns: readonly { readonly key: string; readonly label: string; readonly isNumeric: boolean }[];
  readonly rows: readonly FigureTableRow[];
}

type Cell = string | NumberCell;

/** An interval in a column of its own: "27.1% to 29.0%". */
export function intervalCell(
  { lower, upper }: Interval,
  unit: NumberUnit,
  format: (value: number) => string,
): NumberCell {
  return { words: `${format(lower)} to ${format(upper)}`, value: null, unit, interval: { lower, upper } };
}

/** Makes a table from its headings and its rows' cells, which are in the headings' order. */
export function figureTable(
  caption: string,
  headings: readonly string[],
  rows: readonly { readonly key: string; readonly cells: readonly Cell[] }[],
): FigureTable {
  const columns = headings.map((label, i) => ({ key: `column-${i}`, label, isNumeric: i > 0 }));
  return {
    caption,
    columns,
    rows: rows.map(({ key, cells }) => ({
      key,
      cells: Object.fromEntries(columns.map((column, i) => [column.key, wordsOf(cells[i] ?? '')])),
      numbers: Object.fromEntries(
        columns.flatMap((column, i) => {
          const cell = cells[i];
          return cell === undefined || typeof cell === 'string' ? [] : [[column.key, cell] as const];
        }),
      ),
    })),
  };
}

function wordsOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.words;
}
