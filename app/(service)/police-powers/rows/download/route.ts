import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { recordAudit } from '@/db/mutations/audit';
import { listMeasureRows } from '@/db/queries/measure-rows';
import type { Scope } from '@/lib/access/scope';
import { exportedCsvLine } from '@/lib/csv/write-csv';
import {
  MEASURE_ROW_COLUMNS,
  measureRowCells,
  type RowsAsked,
  readRowsAsked,
} from '@/lib/police-powers/measure-rows';

const ROWS_A_TIME = 1000;

/** The records behind a number as CSV: what the page shows, whole. */
export async function GET(request: Request): Promise<Response> {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const { scope } = await requireScope('record.read', params.force);
  const asked = readRowsAsked(params);
  if ('problem' in asked) {
    return new Response(asked.problem, {
      status: 400,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
  await read(scope, (db) =>
    recordAudit(db, {
      forceId: scope.forceId,
      actor: scope.actor,
      did: 'records downloaded',
      subject: asked.behind.measure,
      detail: { ...asked.behind, ...asked.filter },
    }),
  );
  const lines = linesOf(scope, asked);
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
      'Content-Disposition': `attachment; filename="${scope.forceId}-${asked.behind.measure}-records.csv"`,
      'Cache-Control': 'no-store',
    },
  });
}

async function* linesOf(scope: Scope, asked: RowsAsked) {
  yield exportedCsvLine(MEASURE_ROW_COLUMNS);
  for (let offset = 0; ; offset += ROWS_A_TIME) {
    const window = { offset, limit: ROWS_A_TIME };
    const rows = await read(scope, (db) => listMeasureRows(db, scope, asked, window));
    if (rows.length > 0) yield rows.map((row) => exportedCsvLine(measureRowCells(row))).join('');
    if (rows.length < ROWS_A_TIME) return;
  }
}
