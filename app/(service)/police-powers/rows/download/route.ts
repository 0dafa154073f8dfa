import { read } from '@/app/_server/read';
import { listMeasureRows } from '@/db/queries/measure-rows';
import type { Scope } from '@/lib/access/scope';
import { firstValue } from '@/lib/forms/first-value';
import type { RowsAsked } from '@/lib/police-powers/measure-rows/measure-rows';
import {
  MEASURE_ROWS_CSV_HEADER,
  measureRowCsvLine,
} from '@/lib/police-powers/measure-rows/measure-rows-words';
import { beginDownload, requireRecordsScope } from '../read-rows';

const ROWS_A_TIME = 5000;
const PRIVATE = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' };

/** The records behind a number as CSV: what the page shows, whole. */
export async function GET(request: Request): Promise<Response> {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const { scope } = await requireRecordsScope(firstValue(params, 'force'));
  const asked = await beginDownload(scope, params);
  if ('problem' in asked) {
    const headers = { ...PRIVATE, 'Content-Type': 'text/plain; charset=utf-8' };
    return new Response(`${asked.problem}\n`, { status: 400, headers });
  }
  const lines = linesOf(scope, asked);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await lines.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
  const { measure, part } = asked.behind;
  return new Response(body, {
    headers: {
      ...PRIVATE,
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${scope.forceId}-${measure}-${part}-records.csv"`,
    },
  });
}

async function* linesOf(scope: Scope, asked: RowsAsked) {
  yield MEASURE_ROWS_CSV_HEADER;
  for (let offset = 0; ; offset += ROWS_A_TIME) {
    const window = { offset, limit: ROWS_A_TIME };
    const rows = await read(scope, (db) => listMeasureRows(db, scope, asked, window));
    if (rows.length > 0) yield rows.map(measureRowCsvLine).join('');
    if (rows.length < ROWS_A_TIME) return;
  }
}
