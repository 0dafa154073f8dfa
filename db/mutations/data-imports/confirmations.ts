import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { type FactTable, recordKey } from './fact-table';

/**
 * Notes which facts a file had word for word as an earlier import wrote them, from the temp table `step`. Seen per key,
 * an import confirms at most once, before it writes anything itself: what it confirms is the last link of the key's
 * chain that an earlier import wrote.
 */
export async function noteConfirmed(
  client: ScopedBulkClient,
  scope: Scope,
  facts: FactTable,
  importId: number,
): Promise<void> {
  await client.query(
    `insert into fact_confirmation (force_id, dataset, record_key, import_id, line, raw)
     select $1, $2, ${recordKey(facts, 'p')}, $3, p.line, p.other_raw from step p where p.is_confirmed`,
    [scope.forceId, facts.dataset, importId],
  );
}

/**
 * Takes an import's confirmations back, and lets what it wrote pass to whoever confirmed it: each of its values that a
 * later file found standing becomes the earliest such file's, with that file's line and text. Facts say what they said.
 */
export async function passToConfirmers(
  client: ScopedBulkClient,
  scope: Scope,
  facts: FactTable,
  importId: number,
): Promise<void> {
  const values = [scope.forceId, facts.dataset];
  await client.query(
    'delete from fact_confirmation where force_id = $1 and dataset = $2 and import_id = $3',
    [...values, importId],
  );
  await client.query('drop table if exists pg_temp.passing');
  await client.query(passing(facts), [...values, importId]);
  await client.query(
    `update ${facts.table} f set import_id = p.import_id, line = p.line, raw = coalesce(p.raw, f.raw)
     from passing p where f.ctid = p.place and f.force_id = $1`,
    [scope.forceId],
  );
  await client.query(
    `update fact_version v set import_id = p.import_id, values = v.values || jsonb_build_object(
       'import_id', p.import_id, 'line', p.line, 'raw', coalesce(p.raw, p.raw_before))
     from passing p where v.fact_version_id = p.fact_version_id and v.force_id = $1`,
    [scope.forceId],
  );
  await passReadings(client, scope, facts, importId);
  await client.query(
    `delete from fact_confirmation where force_id = $1 and ctid = any (array(
       select c.ctid from passing p, lateral (
         select ctid from fact_confirmation
         where record_key = p.record_key and force_id = $1 and dataset = $2 and import_id = p.import_id offset 0) c))`,
    values,
  );
  await keepRaw(client, scope, facts, 'passing');
}

/** How the same row of the file read before an alias was known passes with it. */
async function passReadings(
  client: ScopedBulkClient,
  scope: Scope,
  facts: FactTable,
  importId: number,
): Promise<void> {
  await client.query(
    `update fact_version v set import_id = p.import_id, replaced_by_import_id = p.import_id,
       values = v.values || jsonb_build_object('import_id', p.import_id, 'line', p.line, 'raw', coalesce(p.raw, p.raw_before))
     from passing p
     where v.record_key = p.record_key and v.force_id = $1 and v.dataset = $2 and v.import_id = $3
       and v.replaced_by_import_id = $3 and (v.values->>'line')::int = p.line_before`,
    [scope.forceId, facts.dataset, importId],
  );
}

/** What passes, to whom: of each key the last value that the import wrote, if a later file confirmed it. */
function passing(facts: FactTable): string {
  const first = (key: string, until: string) => `
    select import_id, line, raw from fact_confirmation
    where record_key = ${key} and force_id = $1 and dataset = $2 and import_id > $3 ${until}
    order by import_id, line limit 1`;
  return `
    create temp table passing on commit drop as
    select f.ctid as place, null::bigint as fact_version_id, ${recordKey(facts, 'f')} as record_key, f.line as line_before,
           f.raw as raw_before, null::bigint as until_import_id, c.import_id, c.line, c.raw
    from ${facts.table} f, lateral (${first(recordKey(facts, 'f'), '')}) c
    where f.force_id = $1 and f.import_id = $3
    union all
    select null, v.fact_version_id, v.record_key, (v.values->>'line')::int, v.values->>'raw', v.replaced_by_import_id,
           c.import_id, c.line, c.raw
    from fact_version v, lateral (${first('v.record_key', 'and import_id <= v.replaced_by_import_id')}) c
    where v.force_id = $1 and v.dataset = $2 and v.import_id = $3 and v.replaced_by_import_id > $3`;
}

/**
 * Writes out the text of confirmations that had it from the row that they confirm, where that row's text has become
 * another: rows of `table` say which text it was (`raw_before`), if it changed (`raw`), and between which imports.
 */
export async function keepRaw(
  client: ScopedBulkClient,
  scope: Scope,
  facts: FactTable,
  table: string,
): Promise<void> {
  await client.query(
    `update fact_confirmation set raw = t.raw_before
     from ${table} p, lateral (
       select c.ctid as place, p.raw_before from fact_confirmation c
       where c.record_key = p.record_key and c.force_id = $1 and c.dataset = $2 and c.raw is null
         and c.import_id > p.import_id and c.import_id <= coalesce(p.until_import_id, c.import_id) offset 0) t
     where p.raw is not null and fact_confirmation.ctid = t.place and fact_confirmation.force_id = $1`,
    [scope.forceId, facts.dataset],
  );
}
