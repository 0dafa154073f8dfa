import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { RejectedRow } from '@/lib/ingest/data-import';

/** What is kept of a rehearsal's rejected rows: enough to see what is wrong, and no second copy of the file. */
const FIRST = 100;

/** The first rows that this transaction's import did not accept, in the order of the file. */
export async function readFirstRejections(
  client: ScopedBulkClient,
  scope: Scope,
  importId: number | null,
): Promise<RejectedRow[]> {
  const { rows } = await client.query<RejectedRow>(
    `select line, raw, "column", reason from rejected_row
     where force_id = $1 and import_id = $2 order by line limit ${FIRST}`,
    [scope.forceId, importId],
  );
  return rows;
}
