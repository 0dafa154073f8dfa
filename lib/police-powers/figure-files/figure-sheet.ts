import type { FigureTable, FigureTableRow, NumberUnit } from './figure-table';

/** A number of a sheet, in the unit that its column says. */
interface SheetNumber {
  readonly value: number;
  readonly unit: NumberUnit;
}

export type SheetCell = string | SheetNumber | null;

/** A column of a sheet; its unit is null where it holds words. */
export interface SheetColumn {
  readonly heading: string;
  readonly unit: NumberUnit | null;
}

/** A figure's table as files hold it: numbers as numbers, an interval as two columns, and why a number is missing. */
export interface FigureSheet {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

interface ColumnReader extends SheetColumn {
  readonly read: (row: FigureTableRow) => SheetCell;
}

const NOTHING = new Set(['', '–']);

/**
 * The sheet of a table. First what the row is called and its code, which stays the same when words change; then each
 * column's numbers. A cell without a number is empty, never zero, and the last column says why.
 */
export function figureSheet(table: FigureTable): FigureSheet {
  const [first, ...others] = table.columns;
  const readers: ColumnReader[] = [
    { heading: first?.label ?? '', unit: null, read: (row) => row.cells[first?.key ?? ''] ?? '' },
    { heading: 'Code', unit: null, read: (row) => row.key },
    ...others.flatMap((column) => readersOf(table, column)),
    { heading: 'Why a number is missing', unit: null, read: (row) => whyMissing(table, row) },
  ];
  return {
    columns: readers.map(({ heading, unit }) => ({ heading, unit })),
    rows: table.rows.map((row) => readers.map(({ read }) => read(row))),
  };
}

function readersOf({ rows }: FigureTable, { key, label }: FigureTable['columns'][number]): ColumnReader[] {
  const numbers = rows.flatMap(({ numbers: { [key]: number } }) => (number === undefined ? [] : [number]));
  if (numbers.length === 0) {
    return [{ heading: label, unit: null, read: (row) => (row.cells[key] ?? '').replace(/^–$/, '') }];
  }
  const unit = numbers.find((number) => number.unit !== undefined)?.unit ?? 'count';
  const ends = numbers.some(({ interval }) => interval !== undefined);
  const isInterval = numbers.every(({ value }) => value === null);
  const endOf = isInterval ? label : `${label}, 95% interval`;
  const end = (which: 'lower' | 'upper'): ColumnReader => ({
    heading: `${endOf}, ${which} end`,
    unit,
    read: (row) => asNumber(row.numbers[key]?.interval?.[which] ?? null, unit),
  });
  return [
    ...(isInterval
      ? []
      : [
          {
            heading: label,
            unit,
            read: (row: FigureTableRow) => asNumber(row.numbers[key]?.value ?? null, unit),
          },
        ]),
    ...(ends ? [end('lower'), end('upper')] : []),
  ];
}

function asNumber(value: number | null, unit: NumberUnit): SheetNumber | null {
  if (value === null) return null;
  return { value: unit === 'points' ? Number((value * 100).toPrecision(12)) : value, unit };
}

/** The words of the cells that have no number where their column has numbers, each once. */
function whyMissing({ columns, rows }: FigureTable, row: FigureTableRow): string {
  const words = columns.slice(1).flatMap(({ key }) => {
    const isNumeric = rows.some(({ numbers }) => numbers[key] !== undefined);
    const cell = row.cells[key] ?? '';
    return isNumeric && row.numbers[key] === undefined && !NOTHING.has(cell) ? [cell] : [];
  });
  return [...new Set(words)].join('; ');
}
