import { exportedCell } from '@/lib/csv/write-csv';
import type { ProvenanceLine } from './figure-provenance';
import type { FigureSheet, SheetCell } from './figure-sheet';
import type { NumberUnit } from './figure-table';

/** A cell of a workbook: a text, or a number with the form a spreadsheet shows it in. */
export type WorkbookCell =
  | { readonly text: string }
  | { readonly number: number; readonly form: string }
  | null;

/** A sheet of a workbook: its first row is its header. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly WorkbookCell[])[];
  /** In characters, by column. */
  readonly widths: readonly number[];
}

/** How a spreadsheet shows a number; the number itself is kept whole. */
const FORMS: Record<NumberUnit, string> = {
  count: '#,##0',
  share: '0.0%',
  rate: '#,##0.0',
  ratio: '0.00',
  hours: '0.0',
  points: '0.0',
};

const NARROWEST = 12;
const WIDEST = 48;

/** A figure as a workbook: its table, and beside it a sheet that says where it is from. */
export function figureWorkbook(sheet: FigureSheet, provenance: readonly ProvenanceLine[]): WorkbookSheet[] {
  const headings = sheet.columns.map(({ heading, unit }) =>
    unit === 'points' ? `${heading} (percentage points)` : heading,
  );
  return [
    {
      name: 'Table',
      rows: [headings.map(text), ...sheet.rows.map((row) => row.map(workbookCell))],
      widths: headings.map((heading) => Math.min(WIDEST, Math.max(NARROWEST, heading.length + 2))),
    },
    {
      name: 'About',
      rows: [['About this figure', ''].map(text), ...provenance.map((line) => line.map(text))],
      widths: [20, 100],
    },
  ];
}

function workbookCell(cell: SheetCell): WorkbookCell {
  if (cell === null) return null;
  return typeof cell === 'string' ? text(cell) : { number: cell.value, form: FORMS[cell.unit] };
}

/** Texts are disarmed as in a CSV, for a workbook is often saved as one; characters that XML cannot hold come off. */
function text(words: string): WorkbookCell {
  return words === '' ? null : { text: exportedCell(words.replace(/[^\P{Cc}\t\n\r]/gu, '')) };
}
