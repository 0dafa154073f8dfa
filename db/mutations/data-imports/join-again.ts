import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { keepRaw } from './confirmations';
import { type FactTable, sameKey } from './fact-table';

/**
 * Joins links of a fact's chain that say the same and between which a withdrawal took out what stood: the later is no
 * longer a change, so it becomes a confirmation of the earlier one, as if its file had come right after. Wants the temp
 * table `replaced` with the versions of other imports that the withdrawn one had replaced, and which import wrote next.
 */
export async function joinAgain(client: ScopedBulkClient, scope: Scope, facts: FactTable): Promise<void> {
  await client.query('drop table if exists pg_temp.joining');
  await client.query(joining(facts), [scope.forceId, facts.dataset]);
  await client.query(
    `update ${facts.table} f set import_id = j.earlier_import_id, line = j.earlier_line, raw = j.earlier_raw
     from joining j where f.ctid = j.place and f.force_id = $1`,
    [scope.forceId],
  );
  await client.query(
    `update fact_version v set import_id = j.earlier_import_id, values = v.values || jsonb_build_object(
       'import_id', j.earlier_import_id, 'line', j.earlier_line, 'raw', j.earlier_raw)
     from joining j where v.fact_version_id = j.fact_version_id and v.force_id = $1`,
    [scope.forceId],
  );
  await keepRaw(client, scope, facts, 'joining');
  await client.query(
    `insert into fact_confirmation (force_id, dataset, record_key, import_id, line, raw)
     select $1, $2, record_key, import_id, line, raw from joining`,
    [scope.forceId, facts.dataset],
  );
  await client.query(
    `delete from fact_version v using joining j
     where v.fact_version_id = j.earlier_version_id and v.force_id = $1`,
    [scope.forceId],
  );
}

/** The later link of each pair, a fact or a version, with the earlier one; `raw` is its text where that is another. */
function joining(facts: FactTable): string {
  return `
    create temp table joining on commit drop as
    with pair as (
      select v.fact_version_id as earlier_version_id, v.record_key, v.import_id as earlier_import_id, v.values as earlier,
             r.next_import_id as import_id, n.fact_version_id, n.values as later, n.replaced_by_import_id as until_import_id
      from replaced r
      join fact_version v on v.fact_version_id = r.fact_version_id
      left join lateral (
        select fact_version_id, values, replaced_by_import_id from fact_version l
        where l.force_id = $1 and l.dataset = $2 and l.record_key = v.record_key and l.fact_version_id > v.fact_version_id
        order by l.fact_version_id limit 1) n on true),
    linked as (
      select p.*, f.place, coalesce((p.later->>'import_id')::bigint, f.import_id) as written_by,
             coalesce((p.later->>'row_digest')::bytea, f.row_digest) as digest,
             coalesce((p.later->>'line')::int, f.line) as line, coalesce(p.later->>'raw', f.raw) as raw_before
      from pair p
      cross join lateral jsonb_populate_record(null::${facts.table}, p.earlier) k
      left join lateral (
        select t.ctid as place, t.import_id, t.row_digest, t.line, t.raw from ${facts.table} t
        where t.force_id = $1 and ${sameKey(facts, 't', 'k')} offset 0) f on p.later is null)
    select earlier_version_id, record_key, earlier_import_id, (earlier->>'line')::int as earlier_line,
           earlier->>'raw' as earlier_raw, import_id, fact_version_id, place, until_import_id, line, raw_before,
           nullif(raw_before, earlier->>'raw') as raw
    from linked where written_by = import_id and digest = (earlier->>'row_digest')::bytea`;
}
