import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { passToConfirmers } from './confirmations';
import type { FactTable } from './fact-table';
import { joinAgain } from './join-again';

/**
 * Takes an import of a whole month out of that month's history where a later import of the same month still stands: the
 * facts are the later file's already, which confirmed them, so they stay, and what the import had changed becomes what the
 * next one changed.
 * False, with nothing done, where no later import of the month stands.
 */
export async function passToNextOfMonth(
  client: ScopedBulkClient,
  scope: Scope,
  facts: FactTable,
  importId: number,
): Promise<boolean> {
  const next = await client.query<{ id: string }>(
    `select n.import_id as id from data_import w
     join data_import n on n.force_id = w.force_id and n.dataset = w.dataset and n.import_id > w.import_id
       and n.state = 'accepted' and n.options->>'month' = w.options->>'month'
     where w.force_id = $1 and w.import_id = $2
     order by n.import_id limit 1`,
    [scope.forceId, importId],
  );
  const nextId = next.rows[0]?.id;
  if (nextId === undefined) return false;
  const values = [scope.forceId, importId, nextId];
  await passToConfirmers(client, scope, facts, importId);
  await client.query('drop table if exists pg_temp.replaced');
  await client.query(
    `create temp table replaced on commit drop as
     select fact_version_id, $4::bigint as next_import_id from fact_version
     where force_id = $1 and dataset = $2 and replaced_by_import_id = $3 and import_id <> $3`,
    [scope.forceId, facts.dataset, importId, nextId],
  );
  await client.query(
    `update ${facts.table} set import_id = $3 where force_id = $1 and import_id = $2`,
    values,
  );
  const history = `force_id = $1 and dataset = '${facts.dataset}'`;
  await client.query(
    `delete from fact_version where ${history} and import_id = $2 and replaced_by_import_id = $3`,
    values,
  );
  await client.query(
    `update fact_version set import_id = $3, values = jsonb_set(values, '{import_id}', to_jsonb($3::bigint))
     where ${history} and import_id = $2 and replaced_by_import_id >= $2`,
    values,
  );
  await client.query(
    `update fact_version set replaced_by_import_id = $3 where ${history} and replaced_by_import_id = $2`,
    values,
  );
  await joinAgain(client, scope, facts);
  return true;
}
