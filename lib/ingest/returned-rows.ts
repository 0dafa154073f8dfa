import type { CsvRow } from '@/lib/csv/csv-parser';
import { FileRefusal } from '@/lib/csv/file-refusal';
import { headerKey } from '@/lib/csv/header-row';
import { cellBeforeExport, formatCsvLine } from '@/lib/csv/write-csv';
import type { Dataset } from './dataset';
import type { OpenFile } from './open-file';

/** The columns that a file of rejected rows has after those of the file that was sent: where each row stood, and why. */
export const REJECTION_COLUMNS = ['line', 'column', 'reason'] as const;

/**
 * A file as its dataset should see it. Where its last columns are those of a file of rejected rows, and the dataset has
 * no columns of these names, it is one that comes back corrected: these columns are passed over, and the apostrophes
 * that the export put in front of formulas come off. Any other file stays as it is. Throws FileRefusal where such a
 * file would replace a whole month.
 */
export function withoutRejectionColumns(dataset: Dataset, file: OpenFile): OpenFile {
  if (!isOfReturnedRows(dataset, file.header)) return file;
  if (dataset.replaces === 'month') {
    throw new FileRefusal(
      'The file holds rejected rows, and a file of this dataset replaces its whole month. Correct the rows in the file of the month and send it whole.',
    );
  }
  const header = file.header.slice(0, -REJECTION_COLUMNS.length).map(cellBeforeExport);
  return { ...file, header, batches: returned(file.batches, file.header.length) };
}

function isOfReturnedRows(dataset: Dataset, header: readonly string[]): boolean {
  const last = header.slice(-REJECTION_COLUMNS.length);
  const isNamed = REJECTION_COLUMNS.every((name, i) => headerKey(last[i] ?? '') === name);
  const names: readonly string[] = REJECTION_COLUMNS;
  return isNamed && !dataset.columns.some((column) => names.includes(headerKey(column.header)));
}

/** The rows as they were before they were exported; one of another width keeps its fault, and what lies beyond. */
async function* returned(
  batches: AsyncIterable<readonly CsvRow[]>,
  width: number,
): AsyncGenerator<readonly CsvRow[]> {
  for await (const batch of batches) {
    yield batch.map((row) => {
      const own = [...row.cells.slice(0, width - REJECTION_COLUMNS.length), ...row.cells.slice(width)];
      const cells = own.map(cellBeforeExport);
      return { ...row, cells, raw: formatCsvLine(cells) };
    });
  }
}
