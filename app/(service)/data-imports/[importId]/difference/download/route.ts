import { notFound } from 'next/navigation';
import { csvDownload } from '@/app/_server/csv-download';
import { read } from '@/app/_server/read';
import { recordImportDownload } from '@/db/mutations/import-reads';
import type { Scope } from '@/lib/access/scope';
import { differenceCsvHeader, differenceCsvLines } from '@/lib/data-imports/difference-csv';
import type { Difference } from '@/lib/data-imports/difference-of-month';
import type { DataImportDetail } from '@/lib/ingest/data-import';
import { readImport } from '../../read-import';
import { countChanges, readMonthDifference, readRecordsDifference } from '../read-difference';

const ROWS_A_TIME = 1000;

/** All that an import changed, as CSV: every row that is gone, new or changed, with its line in either file. */
export async function GET(request: Request, { params }: { params: Promise<{ importId: string }> }) {
  const asked = new URL(request.url).searchParams.get('force') ?? undefined;
  const { scope, dataImport } = await readImport('data-import.read', (await params).importId, asked);
  if (dataImport.state !== 'accepted') notFound();
  const { importId } = dataImport;
  const { rows, lines } = await changesOf(scope, dataImport);
  // What cannot be written on the audit trail does not leave the service.
  await read(scope, (db) => recordImportDownload(db, scope, 'changed rows downloaded', importId, rows));
  return csvDownload(`import-${importId}-difference.csv`, lines);
}

/** How many rows a file changed, and they as lines. */
async function changesOf(
  scope: Scope,
  file: DataImportDetail,
): Promise<{ rows: number; lines: AsyncGenerator<string> }> {
  if (file.options.month === undefined) {
    const rows = await countChanges(scope, file);
    return { rows, lines: linesOfRecords(scope, file, rows) };
  }
  const difference = await readMonthDifference(scope, file);
  return { rows: difference.rows.length, lines: linesOfMonth(difference) };
}

async function* linesOfMonth(difference: Difference) {
  yield differenceCsvHeader(difference.columns);
  for (let at = 0; at < difference.rows.length; at += ROWS_A_TIME) {
    yield linesOfRows({ ...difference, rows: difference.rows.slice(at, at + ROWS_A_TIME) });
  }
}

async function* linesOfRecords(scope: Scope, file: DataImportDetail, changed: number) {
  for (let offset = 0; offset === 0 || offset < changed; offset += ROWS_A_TIME) {
    const difference = await readRecordsDifference(scope, file, { limit: ROWS_A_TIME, offset });
    if (offset === 0) yield differenceCsvHeader(difference.columns);
    yield linesOfRows(difference);
  }
}

function linesOfRows({ columns, rows }: Difference): string {
  return rows.map((row) => differenceCsvLines(row, columns)).join('');
}
