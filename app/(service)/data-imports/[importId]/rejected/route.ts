import { read } from '@/app/_server/read';
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
  const lines = linesOf(scope, dataImport);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await lines.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
  const name = `import-${dataImport.importId}-rejected.csv`;
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
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
