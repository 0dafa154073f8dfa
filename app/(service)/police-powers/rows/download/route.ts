import type { MeasureRowsSnapshot } from '@/db/queries/measure-rows';
import { firstValue } from '@/lib/forms/first-value';
import {
  MEASURE_ROWS_CSV_HEADER,
  measureRowCsvLine,
} from '@/lib/police-powers/measure-rows/measure-rows-words';
import { beginDownload, requireRecordsScope } from '../read-rows';

const PRIVATE = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' };

/**
 * The records behind a number as CSV: what the page shows, whole, as it all stood at one moment. Rows are read no faster than
 * they are taken. Where reading fails, or nobody takes them any more, the file breaks off, and is not mistaken for a whole one.
 */
export async function GET(request: Request): Promise<Response> {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const { scope } = await requireRecordsScope(firstValue(params, 'force'));
  const download = await beginDownload(scope, params);
  if ('problem' in download) {
    const headers = { ...PRIVATE, 'Content-Type': 'text/plain; charset=utf-8' };
    return new Response(`${download.problem}\n`, { status: 400, headers });
  }
  const lines = linesOf(download.rows);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await lines.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    cancel: () => download.rows.close(),
  });
  const { measure, part } = download.asked.behind;
  return new Response(body, {
    headers: {
      ...PRIVATE,
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${scope.forceId}-${measure}-${part}-records.csv"`,
    },
  });
}

async function* linesOf({ batches }: MeasureRowsSnapshot) {
  yield MEASURE_ROWS_CSV_HEADER;
  for await (const rows of batches) yield rows.map(measureRowCsvLine).join('');
}
