import { notFound } from 'next/navigation';
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
  const lines = linesOf(scope, dataImport);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await lines.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="import-${dataImport.importId}-difference.csv"`,
      'Cache-Control': 'no-store',
    },
  });
}

async function* linesOf(scope: Scope, file: DataImportDetail) {
  if (file.options.month === undefined) {
    yield* linesOfRecords(scope, file);
    return;
  }
  const difference = await readMonthDifference(scope, file);
  yield differenceCsvHeader(difference.columns);
  for (let at = 0; at < difference.rows.length; at += ROWS_A_TIME) {
    yield linesOfRows({ ...difference, rows: difference.rows.slice(at, at + ROWS_A_TIME) });
  }
}

async function* linesOfRecords(scope: Scope, file: DataImportDetail) {
  const changed = await countChanges(scope, file);
  for (let offset = 0; offset === 0 || offset < changed; offset += ROWS_A_TIME) {
    const difference = await readRecordsDifference(scope, file, { limit: ROWS_A_TIME, offset });
    if (offset === 0) yield differenceCsvHeader(difference.columns);
    yield linesOfRows(difference);
  }
}

function linesOfRows({ columns, rows }: Difference): string {
  return rows.map((row) => differenceCsvLines(row, columns)).join('');
}
