import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { CASE_FINDINGS } from '@/lib/activation/finding';
import type { ImportEffect } from '@/lib/ingest/import-effect';

/**
 * Brings the cases to the ledger after a run of the rule, from the `changed_finding` that it left: a case opens for an
 * encounter with a finding that asks for one, is withdrawn when no such finding stands any longer (its history is kept),
 * and opens again when one comes back. While its findings are held a case stays as it is, so what was indeterminate is
 * looked at as well; other findings ask for no case and asked for none. Domain 4. Returns how many of each.
 */
export async function followFindings(client: ScopedBulkClient, scope: Scope): Promise<ImportEffect['cases']> {
  await client.query(
    `create temp table case_basis on commit drop as
     select c.power, c.record_id, e.record_id is not null as is_recorded, e.started_at, e.area_code,
            array_agg(distinct f.finding order by f.finding) filter (where f.finding = any ($2)) as findings,
            bool_or(f.reason = 'held') as is_held
     from (select distinct power, record_id from changed_finding
           where to_finding = any ($2) or from_finding = any ($2) or from_finding = 'indeterminate') c
     left join lateral (
       select record_id, started_at, area_code from encounter
       where force_id = $1 and power = c.power and record_id = c.record_id offset 0) e on true
     left join lateral (
       select finding, reason from finding
       where force_id = $1 and power = c.power and record_id = c.record_id and superseded_by_batch_id is null
       offset 0) f on true
     group by c.power, c.record_id, e.record_id, e.started_at, e.area_code`,
    [scope.forceId, CASE_FINDINGS],
  );
  await client.query('alter table case_basis add primary key (power, record_id)');
  await client.query('analyze case_basis');
  const opened = await openNewCases(client, scope);
  const withdrawn = await changeCases(client, scope, {
    to: 'withdrawn',
    where: `b.findings is null and b.is_held is not true and n.state not in ('closed', 'withdrawn')`,
    detail: `jsonb_build_object('because', case when b.is_recorded then 'no finding asks for a case any longer'
             else 'the record was withdrawn' end)`,
  });
  const reopened = await changeCases(client, scope, {
    to: 'open',
    where: `b.findings is not null and n.state = 'withdrawn'`,
    detail: `jsonb_build_object('findings', b.findings)`,
  });
  return { opened, withdrawn, reopened };
}

async function openNewCases(client: ScopedBulkClient, scope: Scope): Promise<number> {
  const { rowCount } = await client.query(
    `with opened as (
       insert into non_activation_case (force_id, power, record_id, state, opened_at, encounter_started_at, area_code)
       select $1, power, record_id, 'open', now(), started_at, area_code
       from case_basis where findings is not null and is_recorded
       order by started_at, power, record_id
       on conflict (force_id, power, record_id) do nothing
       returning case_id, power, record_id)
     insert into case_event (force_id, case_id, kind, at, by, detail)
     select $1, o.case_id, 'opened', now(), 'the finding rule', jsonb_build_object('findings', b.findings)
     from opened o join case_basis b using (power, record_id)`,
    [scope.forceId],
  );
  return rowCount ?? 0;
}

async function changeCases(
  client: ScopedBulkClient,
  scope: Scope,
  change: { to: 'withdrawn' | 'open'; where: string; detail: string },
): Promise<number> {
  const { rowCount } = await client.query(
    `with due as materialized (
       select n.case_id, ${change.detail} as detail
       from case_basis b, lateral (
         select case_id, state from non_activation_case
         where force_id = $1 and power = b.power and record_id = b.record_id offset 0) n
       where ${change.where}),
     changed as (
       update non_activation_case n set state = $2 from due
       where n.force_id = $1 and n.case_id = due.case_id
       returning n.case_id, due.detail)
     insert into case_event (force_id, case_id, kind, at, by, detail)
     select $1, case_id, $3, now(), 'the finding rule', detail from changed`,
    [scope.forceId, change.to, change.to === 'open' ? 'reopened' : 'withdrawn'],
  );
  return rowCount ?? 0;
}
