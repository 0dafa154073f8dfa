import { csvDownload } from '@/app/_server/csv-download';
import { read } from '@/app/_server/read';
import { recordImportDownload } from '@/db/mutations/import-reads';
import { listRejectedRows } from '@/db/queries/data-imports';
import type { Scope } from '@/lib/access/scope';
import { rejectedCsvHeader, rejectedCsvLine } from '@/lib/data-imports/rejected-csv';
import type { DataImportDetail } from '@/lib/ingest/data-import';
import { readImport } from '../read-import';

const ROWS_A_TIME = 1000;

/** The rows of an import that were not accepted, as CSV, each with its reason: what `candour imports rejected` gives. */
export async function GET(request: Request, { params }: { params: Promise<{ importId: string }> }) {
  const asked = new URL(request.url).searchParams.get('force') ?? undefined;
  const { scope, dataImport } = await readImport('data-import.read', (await params).importId, asked);
  const { importId, rejected } = dataImport;
  // What cannot be written on the audit trail does not leave the service.
  await read(scope, (db) => recordImportDownload(db, scope, 'rejected rows downloaded', importId, rejected));
  return csvDownload(`import-${importId}-rejected.csv`, linesOf(scope, dataImport));
}

async function* linesOf(scope: Scope, { importId, header, rejected }: DataImportDetail) {
  const columns = header ?? [];
  yield rejectedCsvHeader(columns);
  for (let offset = 0; offset < rejected; offset += ROWS_A_TIME) {
    const page = { limit: ROWS_A_TIME, offset };
    const rows = await read(scope, (db) => listRejectedRows(db, scope, importId, page));
    yield rows.map((row) => rejectedCsvLine(row, columns.length)).join('');
  }
}
