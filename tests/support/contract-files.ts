import { bringIn } from '@/db/journey';
import { commandLineScope } from '@/lib/access/scope';
import type { DatasetName } from '@/lib/ingest/dataset';
import type { ImportOptions, ImportReport } from '@/lib/ingest/import-report';

/** A file made of text, as the importer takes files. */
export function fileOf(text: string, fileName = 'test.csv') {
  const bytes = Buffer.from(text);
  return {
    fileName,
    byteSize: bytes.length,
    open: async function* () {
      yield bytes;
    },
  };
}

/** Brings in one contract file given as rows of objects; the columns are those of the first row. */
export function bringInRows(
  url: string,
  forceId: string,
  dataset: DatasetName,
  rows: readonly Record<string, string | number>[],
  options: Partial<ImportOptions> = {},
): Promise<ImportReport> {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => columns.map((column) => quoted(String(row[column] ?? ''))).join(','));
  const text = [columns.join(','), ...lines, ''].join('\n');
  return bringIn(url, commandLineScope(forceId), fileOf(text, `${dataset}.csv`), dataset, {
    timeZone: 'Europe/London',
    ...options,
  });
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
