import { exportedCsvLine } from '@/lib/csv/write-csv';
import type { ProvenanceLine } from './figure-provenance';
import type { FigureSheet, SheetCell, SheetColumn } from './figure-sheet';
import type { NumberUnit } from './figure-table';

/** By this a spreadsheet knows the file for UTF-8; readers of CSV take it off. */
const BYTE_ORDER_MARK = '\uFEFF';

const UNIT_WORDS: Record<NumberUnit, string> = {
  count: '',
  share: ' (parts of 1)',
  rate: '',
  ratio: ' (ratio)',
  hours: ' (hours)',
  points: ' (percentage points)',
};

/**
 * A figure as CSV: one header line, one line for each row. Where it is from stands in further columns of every row, not in
 * lines of another shape below: the file stays one table for any program, and a row that is sorted, filtered or pasted
 * elsewhere keeps its source. A figure without rows has one, of its source alone.
 */
export function figureCsv({ columns, rows }: FigureSheet, provenance: readonly ProvenanceLine[]): string {
  const header = [...columns.map(headingOf), ...provenance.map(([label]) => label)];
  const source = provenance.map(([, words]) => words);
  const body = rows.length === 0 ? [columns.map(() => null)] : rows;
  const lines = body.map((row) => exportedCsvLine([...row.map(plain), ...source]));
  return `${BYTE_ORDER_MARK}${exportedCsvLine(header)}${lines.join('')}`;
}

function headingOf({ heading, unit }: SheetColumn): string {
  return unit === null ? heading : `${heading}${UNIT_WORDS[unit]}`;
}

function plain(cell: SheetCell): string | number | null {
  return cell === null || typeof cell === 'string' ? cell : cell.value;
}
