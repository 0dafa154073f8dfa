import { admitProgram } from '@/app/_server/admit-program';
import { etagOf, hasAlready } from '@/app/_server/etag';
import { problem } from '@/app/_server/problem';
import { read } from '@/app/_server/read';
import { recordAudit } from '@/db/mutations/audit';
import { answerMeasures, refuseMeasures } from '@/db/queries/measure-answer';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { answerCsv, type MeasureAnswer } from '@/lib/measures/measure-answer';
import { readMeasureRequest, requestKey } from '@/lib/measures/measure-request';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ force: string }>;
}

/**
 * A force's measures over a period, as `candour export measures` gives them and as the asker may see them. The tag is of
 * the data's version, the question and what the asker may see: while all three are as before, the answer is 304.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const admitted = await admitProgram(request, (await params).force);
  if (admitted instanceof Response) return admitted;
  const { scope, force } = admitted;
  const query = new URL(request.url).searchParams;
  const reading = readMeasureRequest(query);
  if (!reading.isRead) return problem(400, reading.words);
  const asked = reading.request;
  const key = requestKey(asked);
  const etag = etagOf([force.forceId, force.dataVersion, key, scope.disclosure]);
  const answer = await read(scope, async (db) => {
    const refusal = await refuseMeasures(db, scope, asked);
    if (refusal !== null) return refusal;
    const isUnchanged = hasAlready(request, etag);
    await auditRead(db, scope, query, isUnchanged);
    return isUnchanged ? null : answerMeasures(db, scope, force, asked);
  });
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache', Vary: 'Authorization, Cookie' };
  if (answer === null) return new Response(null, { status: 304, headers });
  if ('refused' in answer) return problem(answer.refused, answer.words);
  return asked.format === 'csv' ? csv(answer, headers) : Response.json(answer, { headers });
}

function csv(answer: MeasureAnswer, headers: Record<string, string>): Response {
  const name = `${answer.force}-measures-${answer.from}-to-${answer.to}.csv`;
  return new Response(answerCsv(answer), {
    headers: {
      ...headers,
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  });
}

function auditRead(db: ScopedDatabase, scope: Scope, query: URLSearchParams, isUnchanged: boolean) {
  return recordAudit(db, {
    forceId: scope.forceId,
    actor: scope.actor,
    did: 'measures read',
    subject: 'API v1',
    detail: { query: query.toString(), disclosure: scope.disclosure, isUnchanged },
  });
}
