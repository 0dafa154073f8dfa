import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { type FactTable, recordKey } from './fact-table';

/** Adds staged rows to their fact table, notes them as changed and adds their attendances. Returns how many they were. */
export async function putFacts(
  client: ScopedBulkClient,
  facts: FactTable,
  staged: { table: string; where?: string },
): Promise<number> {
  const from = `from ${staged.table} s where ${staged.where ?? 'true'}`;
  const put = await client.query(`insert into ${facts.table} select s.* ${from}`);
  const changed = facts.changed.join(', ');
  await client.query(`insert into changed_fact (${changed}, sign) select ${changed}, 1 ${from}`);
  if (facts.hasAttendances) await client.query(attendancesOf(from));
  return put.rowCount ?? 0;
}

/** One attendance per officer (a record names each once); one without an officer where none is known. */
function attendancesOf(staged: string): string {
  const kept = 'started_at, ended_at, incident_reference, month, time_precision, is_precision_stated';
  return `
    insert into attendance (force_id, power, record_id, officer_id, position, ${kept})
    select force_id, power, record_id, officer.officer_id, position, ${kept}
    from (select s.* ${staged}) put,
      lateral unnest(case when officer_ids = '{}' then array[''] else officer_ids end)
        with ordinality as officer (officer_id, position)`;
}

/**
 * Takes facts out of their table, notes them as changed and removes their attendances. `doomed` is a query for their
 * `ctid`. With `replacedBy`, an import or the one that wrote each (`itself`), what they said goes into their history.
 * Returns how many they were.
 */
export async function takeFacts(
  client: ScopedBulkClient,
  scope: Scope,
  facts: FactTable,
  doomed: string,
  history: { replacedBy: number | 'itself' } | null,
): Promise<number> {
  const changed = facts.changed.join(', ');
  const replacer = history?.replacedBy === 'itself' ? 'gone.import_id' : history?.replacedBy;
  const kept = `, kept as (
    insert into fact_version (force_id, dataset, record_key, import_id, replaced_by_import_id, values)
    select gone.force_id, '${facts.dataset}', ${recordKey(facts, 'gone')}, gone.import_id, ${replacer}, to_jsonb(gone)
    from gone)`;
  const { rows } = await client.query<{ count: number }>(
    `with gone as (
       delete from ${facts.table} where force_id = $1 and ctid = any (array(${doomed})) returning *),
     noted as (insert into changed_fact (${changed}, sign) select ${changed}, -1 from gone)
     ${history === null ? '' : kept}
     ${facts.hasAttendances ? LEFT : ''}
     select count(*)::int as count from gone`,
    [scope.forceId],
  );
  return rows[0]?.count ?? 0;
}

/** The fence (`offset 0`) keeps the look-up one per fact, by the key, however large the table is. */
const LEFT = `, departed as (
  delete from attendance where force_id = $1 and ctid = any (array(
    select a.ctid from gone, lateral (
      select ctid from attendance
      where force_id = $1 and power = gone.power and record_id = gone.record_id offset 0) a)))`;
