import { DatabaseError } from 'pg';
import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { noteConfirmed } from './confirmations';
import { type FactTable, keyOf, recordKey, sameKey } from './fact-table';
import { putFacts, takeFacts } from './facts';

/** PostgreSQL's code for a key that stands already. */
const UNIQUE_VIOLATION = '23505';

/** What became of accepted rows. */
export interface Reconciled {
  inserted: number;
  updated: number;
  unchanged: number;
}

/**
 * Brings staged rows to the facts, as if one after the other in the order of the file: a key not seen before is
 * inserted, one whose row says the same is left alone and noted as confirmed, one that says something else is updated and
 * its earlier row goes into the history. The last row of a key wins. The work depends on the staged rows, not on how many facts there are.
 */
export async function reconcile(
  client: ScopedBulkClient,
  scope: Scope,
  facts: FactTable,
  staging: string,
  importId: number,
): Promise<Reconciled> {
  const inserted = await putIfNew(client, scope, facts, staging);
  if (inserted !== null) return { inserted, updated: 0, unchanged: 0 };
  const hasRepeats = await holds(
    client,
    `exists (select from ${staging} s group by ${keyOf(facts, 's')} having count(*) > 1)`,
  );
  await client.query('drop table if exists pg_temp.step');
  await client.query(steps(facts, staging, hasRepeats), [scope.forceId, importId]);
  const counts = await client.query<Reconciled>(
    `select count(*) filter (where outcome = 'inserted')::int as inserted,
            count(*) filter (where outcome = 'updated')::int as updated,
            count(*) filter (where outcome = 'unchanged')::int as unchanged
     from step`,
  );
  const reconciled = counts.rows[0] ?? { inserted: 0, updated: 0, unchanged: 0 };
  if (reconciled.unchanged > 0) await noteConfirmed(client, scope, facts, importId);
  if (reconciled.updated > 0) await replaceEarlier(client, scope, facts, staging, importId);
  await putFacts(client, facts, { table: staging, where: 's.line in (select line from step where is_last)' });
  return reconciled;
}

/**
 * Adds the staged rows where none of their keys stands yet or occurs twice; null, with nothing done, where one does.
 * Keys beyond the last that stands are simply added: that two of them are the same is for the table's key to say.
 */
async function putIfNew(
  client: ScopedBulkClient,
  scope: Scope,
  facts: FactTable,
  staging: string,
): Promise<number | null> {
  const isNew =
    (await holds(client, isBeyondFacts(facts, staging), [scope.forceId])) ||
    !(await holds(client, `exists (select from ${staging} s, lateral (${factOf(facts, '1')}) t)`, [
      scope.forceId,
    ]));
  if (!isNew) return null;
  await client.query('savepoint before_rows');
  try {
    const put = await putFacts(client, facts, { table: staging });
    await client.query('release savepoint before_rows');
    return put;
  } catch (fault) {
    if (!(fault instanceof DatabaseError) || fault.code !== UNIQUE_VIOLATION) throw fault;
    await client.query('rollback to savepoint before_rows');
    return null;
  }
}

async function holds(client: ScopedBulkClient, condition: string, values: string[] = []): Promise<boolean> {
  const { rows } = await client.query<{ answer: boolean }>(`select ${condition} as answer`, values);
  return rows[0]?.answer === true;
}

/** Moves what updated rows replace into the history: first the facts as they stood, then rows that this file overtook. */
async function replaceEarlier(
  client: ScopedBulkClient,
  scope: Scope,
  facts: FactTable,
  staging: string,
  importId: number,
): Promise<void> {
  const doomed = `
    select t.ctid from (select distinct ${keyOf(facts, 'p')} from step p where p.outcome = 'updated') s,
      lateral (${factOf(facts, 'f.ctid')}) t`;
  await takeFacts(client, scope, facts, doomed, { replacedBy: importId });
  await client.query(
    `insert into fact_version (force_id, dataset, record_key, import_id, replaced_by_import_id, values)
     select s.force_id, '${facts.dataset}', ${recordKey(facts, 's')}, s.import_id, s.import_id, to_jsonb(s)
     from ${staging} s
     where s.line in (select line from step where outcome <> 'unchanged' and not is_last)
     order by s.line`,
  );
}

/**
 * That every staged key comes after the last key of the facts, which one look-up tells: so it is with a first file, and
 * with sources that number their records upwards. Not asked where a key has several parts that vary.
 */
function isBeyondFacts(facts: FactTable, staging: string): string {
  const last = facts.key.at(-1) ?? '';
  if (facts.key.length > 1 && !facts.hasAttendances) return '$1::text is null';
  const samePower = facts.hasAttendances ? `and f.power = '${facts.dataset}'` : '';
  return `not exists (select from ${staging} s
    where s.${last} <= (select max(f.${last}) from ${facts.table} f where f.force_id = $1 ${samePower}))`;
}

/** The fact with a staged row's key. The fence (`offset 0`) keeps it a look-up by the key for each row. */
function factOf(facts: FactTable, columns: string): string {
  return `select ${columns} from ${facts.table} f
    where f.force_id = $1 and ${sameKey(facts, 'f', 's')} offset 0`;
}

/**
 * What each staged row does, whether it confirms what another import wrote, and whether it is the one that stands for its
 * key in the end.
 */
function steps(facts: FactTable, staging: string, hasRepeats: boolean): string {
  const key = keyOf(facts, 's');
  const earlier = hasRepeats ? `lag(s.row_digest) over (partition by ${key} order by s.line)` : 'null::bytea';
  const isLast = hasRepeats
    ? `coalesce(line = max(line) filter (where outcome <> 'unchanged') over (partition by ${keyOf(facts, 'o')}), false)`
    : `outcome <> 'unchanged'`;
  return `create temp table step on commit drop as
    with compared as (
      select s.line, ${key}, s.row_digest, coalesce(${earlier}, t.row_digest) as digest_before,
             t.row_digest = s.row_digest and t.import_id <> $2 and ${earlier} is null as is_confirmed,
             case when t.row_digest = s.row_digest then nullif(s.raw, t.raw) end as other_raw
      from ${staging} s
      left join lateral (${factOf(facts, 'f.row_digest, f.import_id, f.raw')}) t on true),
    outcomes as (
      select line, ${facts.key.join(', ')}, is_confirmed, other_raw,
             case when digest_before is null then 'inserted'
                  when digest_before = row_digest then 'unchanged' else 'updated' end as outcome
      from compared)
    select o.*, ${isLast} as is_last from outcomes o`;
}
