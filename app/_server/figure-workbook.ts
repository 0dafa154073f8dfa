import writeWorkbook, { type Cell } from 'write-excel-file/node';
import type { WorkbookCell, WorkbookSheet } from '@/lib/police-powers/figure-files/figure-workbook';

/** A workbook's bytes; each sheet's header is bold and stays in view. */
export function workbookBytes(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  return writeWorkbook(
    sheets.map(({ name, rows, widths }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: widths.map((width) => ({ width })),
      data: rows.map((row, i) => row.map((cell) => cellOf(cell, i === 0))),
    })),
  ).toBuffer();
}

function cellOf(cell: WorkbookCell, isHeader: boolean): Cell {
  if (cell === null) return null;
  if ('number' in cell) return { value: cell.number, type: Number, format: cell.form };
  return {
    value: cell.text,
    type: String,
    wrap: true,
    alignVertical: 'top',
    ...(isHeader ? { fontWeight: 'bold' as const } : {}),
  };
}
