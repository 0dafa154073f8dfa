import { csvDownload } from '@/app/_server/csv-download';
import type { MeasureRowsSnapshot } from '@/db/queries/measure-rows';
import { firstValue } from '@/lib/forms/first-value';
import {
  MEASURE_ROWS_CSV_HEADER,
  measureRowCsvLine,
} from '@/lib/police-powers/measure-rows/measure-rows-words';
import { beginDownload, requireRecordsScope } from '../read-rows';

const PRIVATE = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' };

/** The records behind a number as CSV: what the page shows, whole, as it all stood at one moment. */
export async function GET(request: Request): Promise<Response> {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const { scope } = await requireRecordsScope(firstValue(params, 'force'));
  const download = await beginDownload(scope, params);
  if ('problem' in download) {
    const headers = { ...PRIVATE, 'Content-Type': 'text/plain; charset=utf-8' };
    return new Response(`${download.problem}\n`, { status: 400, headers });
  }
  const { rows, asked } = download;
  const { measure, part } = asked.behind;
  const name = `${scope.forceId}-${measure}-${part}-records.csv`;
  return csvDownload(name, linesOf(rows), () => rows.close());
}

async function* linesOf({ batches }: MeasureRowsSnapshot) {
  yield MEASURE_ROWS_CSV_HEADER;
  for await (const rows of batches) yield rows.map(measureRowCsvLine).join('');
}
