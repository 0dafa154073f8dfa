import { read } from '@/app/_server/read';
import { listPublishedSearches } from '@/db/queries/public-board';
import { isMonth, monthInWords } from '@/lib/period/month';
import { openDataCsv, openDataFileName } from '@/lib/police-powers/public/open-data';
import { admitPublic } from '../../admit-public';

interface Context {
  params: Promise<{ force: string; month: string }>;
}

/** A month of the force's searches as data.police.uk published them, under its name for the file. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { force: forceId, month } = await params;
  const { scope, force } = await admitPublic(forceId);
  if (!isMonth(month)) return refusal('A month is written as 2026-01.');
  const searches = await read(scope, (db) => listPublishedSearches(db, scope, month));
  if (searches.length === 0) {
    return refusal(
      `The public file of ${monthInWords(month)} is not held here. ${force.name} publishes its searches through https://data.police.uk, which has the file once the month is published.`,
    );
  }
  return new Response(openDataCsv(searches), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${openDataFileName(forceId, month)}"`,
      'Cache-Control': 'no-store',
    },
  });
}

function refusal(words: string): Response {
  return new Response(`${words}\n`, {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
