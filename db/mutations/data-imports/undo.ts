import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { passToConfirmers } from './confirmations';
import { type FactTable, sameKey } from './fact-table';
import { putFacts, takeFacts } from './facts';
import { joinAgain } from './join-again';
import { rereadRestored } from './reread-rows';
import { prepareStaging } from './staging';

/**
 * Takes out of one table what an import wrote there. Seen per key, a fact's history is a chain of writes, the last of
 * which stands; the import's link is taken out wherever it is in the chain. Where it was the last, what it replaced
 * stands again, or nothing does. Where a later import has written since, the later value stays, and what the import
 * replaced becomes what the later one replaced. What a later import confirmed passes to it first, so that only what no
 * other file has is taken out. Returns how many facts changed.
 */
export async function undoImport(
  client: ScopedBulkClient,
  scope: Scope,
  facts: FactTable,
  importId: number,
): Promise<number> {
  await passToConfirmers(client, scope, facts, importId);
  await gatherReplaced(client, scope, facts, importId);
  const doomed = `select ctid from ${facts.table} where force_id = $1 and import_id = ${importId}`;
  const taken = await takeFacts(client, scope, facts, doomed, null);
  const brought = await bringBack(client, scope, facts, importId);
  await client.query(
    `update fact_version v set replaced_by_import_id = r.next_import_id
     from replaced r
     where v.fact_version_id = r.fact_version_id and v.force_id = $1 and r.next_import_id <> $2`,
    [scope.forceId, importId],
  );
  // What it wrote was replaced by itself or by a later import: the bound keeps the search off older history.
  await client.query(
    `delete from fact_version
     where force_id = $1 and dataset = $2 and import_id = $3 and replaced_by_import_id >= $3`,
    [scope.forceId, facts.dataset, importId],
  );
  await joinAgain(client, scope, facts);
  return taken + brought;
}

/**
 * Gathers, as the temp table `replaced`, the versions of other imports that this one replaced or removed, each with the
 * import that wrote next after this one: this one itself where its own value stands, null where its removal stands.
 */
async function gatherReplaced(
  client: ScopedBulkClient,
  scope: Scope,
  facts: FactTable,
  importId: number,
): Promise<void> {
  const laterOfOthers = `
    select import_id from fact_version n
    where n.force_id = $1 and n.dataset = $2 and n.record_key = v.record_key
      and n.fact_version_id > v.fact_version_id and n.import_id <> $3
    order by n.fact_version_id limit 1`;
  await client.query('drop table if exists pg_temp.replaced');
  await client.query(
    `create temp table replaced on commit drop as
     select v.fact_version_id, v.values, coalesce(n.import_id, f.import_id) as next_import_id
     from fact_version v
     cross join lateral jsonb_populate_record(null::${facts.table}, v.values) k
     left join lateral (
       select t.import_id from ${facts.table} t where t.force_id = $1 and ${sameKey(facts, 't', 'k')} offset 0) f on true
     left join lateral (${laterOfOthers}) n on true
     where v.force_id = $1 and v.dataset = $2 and v.replaced_by_import_id = $3 and v.import_id <> $3`,
    [scope.forceId, facts.dataset, importId],
  );
}

/** Lets the versions stand again that nothing has replaced since, as they read now. Returns how many of them had been removed. */
async function bringBack(
  client: ScopedBulkClient,
  scope: Scope,
  facts: FactTable,
  importId: number,
): Promise<number> {
  await prepareStaging(client, facts, 'restored', {});
  await client.query(
    `insert into restored
     select k.* from replaced r cross join lateral jsonb_populate_record(null::${facts.table}, r.values) k
     where r.next_import_id is null or r.next_import_id = $1`,
    [importId],
  );
  await putFacts(client, facts, { table: 'restored' });
  await rereadRestored(client, scope, facts);
  await client.query(
    `delete from fact_version v using replaced r
     where v.fact_version_id = r.fact_version_id and v.force_id = $1
       and (r.next_import_id is null or r.next_import_id = $2)`,
    [scope.forceId, importId],
  );
  const { rows } = await client.query<{ removed: number }>(
    'select count(*)::int as removed from replaced where next_import_id is null',
  );
  return rows[0]?.removed ?? 0;
}
