import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { FindingMove, ImportEffect } from '@/lib/ingest/import-effect';

/** Which findings moved in this transaction, from the `changed_finding` that the ledger's writing left. */
export async function readFindingMoves(client: ScopedBulkClient): Promise<FindingMove[]> {
  const { rows } = await client.query<FindingMove>(
    `select power, from_finding as "from", to_finding as "to", count(*)::int as attendances
     from changed_finding where from_finding is distinct from to_finding
     group by power, from_finding, to_finding
     order by power, attendances desc, from_finding, to_finding`,
  );
  return rows;
}

/** Keeps beside an import what it changed beyond the facts. */
export async function recordEffect(
  client: ScopedBulkClient,
  scope: Scope,
  importId: number | null,
  effect: ImportEffect,
): Promise<void> {
  await client.query('update data_import set effect = $3 where force_id = $1 and import_id = $2', [
    scope.forceId,
    importId,
    JSON.stringify(effect),
  ]);
}
