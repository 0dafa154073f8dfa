import { log } from '@/app/_server/log';
import { serviceDatabase } from '@/app/_server/read';
import { getDataVersion } from '@/db/queries/forces';
import packageJson from '@/package.json';

export const dynamic = 'force-dynamic';

/** Whether the service is well, for whoever supervises it: 200, or 503 where the database does not answer. */
export async function GET(): Promise<Response> {
  try {
    const dataVersion = await getDataVersion(serviceDatabase());
    return answer(200, { status: 'ok', version: packageJson.version, database: 'ok', dataVersion });
  } catch (fault) {
    log.error({ err: fault }, 'the health check could not read the database');
    return answer(503, {
      status: 'unavailable',
      version: packageJson.version,
      database: 'unavailable',
      dataVersion: null,
    });
  }
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
}
