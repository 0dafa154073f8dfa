import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { DatasetName } from '@/lib/ingest/dataset';
import { isPower, type Power } from '@/lib/reference/powers';
import { longest } from './reach';

/**
 * The attendances to rule on, as the temp table `touched_attendance`. An attendance is touched when anything its finding
 * is worked out from has changed: its record, a recording of its officer or of a colleague at the incident, the footage
 * coverage of its window, its policy, its source's precision or clock. Records that are gone are touched too.
 */
export async function prepareTouchedAttendances(client: ScopedBulkClient): Promise<void> {
  await client.query(`
    create temp table touched_attendance (
      power text, record_id text, officer_id text, primary key (power, record_id, officer_id)
    ) on commit drop`);
}

/**
 * Look-ups of attendances. The fence (`offset 0`) keeps each a look-up by index for every row beside it: in the
 * transaction of a first import the planner knows nothing yet of the tables just filled, and would guess badly.
 */
const OFFICERS_AT = (power: string, recordId: string) => `
  select officer_id from attendance where force_id = $1 and power = ${power} and record_id = ${recordId} offset 0`;
const ATTENDANCES_OF = (incident: string) => `
  select power, record_id, officer_id from attendance
  where force_id = $1 and incident_reference = ${incident} offset 0`;

/**
 * Marks every attendance of the force that started in [from, to) (days, from midnight in London), and every ledger row
 * whose attendance is gone.
 */
export async function touchPeriod(
  client: ScopedBulkClient,
  scope: Scope,
  period: { from: string | null; to: string | null; powers: readonly Power[] | null },
): Promise<void> {
  // Nothing of what is found here is found twice: only what was touched before must be looked out for, row by row.
  const { rowCount } = await client.query('select from touched_attendance limit 1');
  await client.query(
    `insert into touched_attendance
     select power, record_id, officer_id from attendance
     where force_id = $1
       and ($2::text is null or started_at >= $2::timestamp at time zone 'Europe/London')
       and ($3::text is null or started_at < $3::timestamp at time zone 'Europe/London')
       and ($4::text[] is null or power = any ($4))
     union all
     select power, record_id, officer_id from finding f
     where f.force_id = $1 and f.superseded_by_batch_id is null
       and not exists (
         select from attendance a
         where a.force_id = f.force_id and a.power = f.power and a.record_id = f.record_id
           and a.officer_id = f.officer_id)
     order by power, record_id, officer_id
     ${rowCount === 0 ? '' : 'on conflict do nothing'}`,
    [scope.forceId, period.from, period.to, period.powers],
  );
}

/** Marks the attendances of whole months of a power: their measured precision is another now. */
export async function touchMonths(
  client: ScopedBulkClient,
  scope: Scope,
  months: readonly { power: Power; month: string }[],
): Promise<void> {
  if (months.length === 0) return;
  await client.query(
    `insert into touched_attendance
     select m.power, e.record_id, a.officer_id
     from unnest($2::text[], $3::date[]) as m (power, month),
       lateral (select record_id from encounter
                where force_id = $1 and power = m.power and month = m.month offset 0) e,
       lateral (${OFFICERS_AT('m.power', 'e.record_id')}) a
     on conflict do nothing`,
    [scope.forceId, months.map((each) => each.power), months.map((each) => each.month)],
  );
}

/** Marks what an import or a withdrawal touched, from the `changed_fact` that it left. */
export async function touchByChangedFacts(
  client: ScopedBulkClient,
  scope: Scope,
  dataset: DatasetName,
): Promise<void> {
  if (isPower(dataset)) await touchByEncounters(client, scope);
  else if (dataset === 'bwv-recordings') {
    await touchByRecordings(client, scope);
    await touchByCoverage(client, scope); // an extract may say what it covers
  } else if (dataset === 'bwv-coverage') await touchByCoverage(client, scope);
  else if (dataset === 'policies') await touchByPolicies(client, scope);
}

/** Its own attendances, those the ledger still has of it, and everyone at the same incident (they are its colleagues). */
async function touchByEncounters(client: ScopedBulkClient, scope: Scope): Promise<void> {
  await client.query(
    `insert into touched_attendance
     select c.power, c.record_id, a.officer_id
     from (select distinct power, record_id from changed_fact) c,
       lateral (${OFFICERS_AT('c.power', 'c.record_id')}) a
     union
     select c.power, c.record_id, f.officer_id
     from (select distinct power, record_id from changed_fact) c,
       lateral (select officer_id from finding
                where force_id = $1 and power = c.power and record_id = c.record_id
                  and superseded_by_batch_id is null offset 0) f
     union
     select a.power, a.record_id, a.officer_id
     from (select distinct incident_reference from changed_fact where incident_reference is not null) c,
       lateral (${ATTENDANCES_OF('c.incident_reference')}) a
     on conflict do nothing`,
    [scope.forceId],
  );
}

/** How far from an attendance a recording may bear on it, whatever the policy of its power. */
const REACH = `reach as materialized (
  select (coalesce(max(greatest(match_before_seconds, match_after_seconds)), 0)
           + (select coalesce(max(abs(offset_seconds)), 0) from clock_offset where force_id = $1))
           * interval '1 second' as margin,
         coalesce(max(assumed_duration_seconds), 0) * interval '1 second' as assumed,
         (select coalesce(max(ended_at - started_at), interval '0') from changed_fact) as longest,
         greatest(${longest('attendance')}, coalesce(max(assumed_duration_seconds), 0) * interval '1 second') as longest_attendance
  from bwv_policy where force_id = $1)`;

/**
 * Everyone at a record that the recording's officer attends near it; whoever it may show as a colleague, at another
 * record of an incident that its officer attends at any time; and everyone at the incident that it is tagged with.
 */
async function touchByRecordings(client: ScopedBulkClient, scope: Scope): Promise<void> {
  const { rowCount } = await client.query('select from attendance where force_id = $1 limit 1', [
    scope.forceId,
  ]);
  if (rowCount === 0) return;
  await client.query('create index on changed_fact (officer_id, started_at)');
  await client.query('analyze changed_fact');
  await client.query(
    `with ${REACH},
     attended as materialized (
       select distinct a.power, a.record_id
       from changed_fact c cross join reach, lateral (
         select power, record_id from attendance
         where force_id = $1 and officer_id = c.officer_id and c.officer_id <> ''
           and started_at < c.ended_at + reach.margin
           and started_at > c.started_at - reach.margin - reach.longest_attendance
           and coalesce(ended_at, started_at + reach.assumed) > c.started_at - reach.margin offset 0) a),
     stretch as materialized (
       select unnest(range_agg(tstzrange(c.began - reach.margin - reach.longest_attendance,
                                         c.ended + reach.margin, '[]'))) as near
       from (select min(started_at) as began, max(ended_at) as ended from changed_fact
             where officer_id <> '' group by date_bin('10 minutes', started_at, 'epoch')) c cross join reach),
     at_incidents as materialized (
       select a.power, a.record_id, a.officer_id
       from stretch cross join reach, lateral (
         select power, record_id, officer_id, incident_reference, started_at,
                coalesce(ended_at, started_at + reach.assumed) as ended_at
         from attendance
         where force_id = $1 and started_at between lower(near) and upper(near)
           and incident_reference is not null offset 0) a
       where exists (
         select from (select officer_id from attendance
                      where force_id = $1 and incident_reference = a.incident_reference offset 0) colleague
         join changed_fact r on r.officer_id = colleague.officer_id
         where colleague.officer_id not in (a.officer_id, '')
           and r.started_at < a.ended_at + reach.margin
           and r.started_at > a.started_at - reach.margin - reach.longest
           and r.ended_at > a.started_at - reach.margin))
     insert into touched_attendance
     select t.power, t.record_id, a.officer_id
     from attended t, lateral (${OFFICERS_AT('t.power', 't.record_id')}) a
     union
     select power, record_id, officer_id from at_incidents
     union
     select a.power, a.record_id, a.officer_id
     from (select distinct incident_reference from changed_fact where incident_reference is not null) t,
       lateral (${ATTENDANCES_OF('t.incident_reference')}) a
     on conflict do nothing`,
    [scope.forceId],
  );
}

async function touchByCoverage(client: ScopedBulkClient, scope: Scope): Promise<void> {
  await client.query(
    `insert into touched_attendance
     select a.power, a.record_id, a.officer_id
     from (select distinct covers_from, covers_to from changed_fact where covers_from is not null offset 0) c,
       lateral (select power, record_id, officer_id from attendance
                where force_id = $1 and started_at >= c.covers_from and started_at < c.covers_to offset 0) a
     on conflict do nothing`,
    [scope.forceId],
  );
}

async function touchByPolicies(client: ScopedBulkClient, scope: Scope): Promise<void> {
  await client.query(
    `insert into touched_attendance
     select a.power, a.record_id, a.officer_id
     from (select power, min(effective_from) as first_day from changed_fact group by power) c
     join attendance a on a.force_id = $1 and a.power = c.power
       and a.started_at >= c.first_day::timestamp at time zone 'Europe/London'
     on conflict do nothing`,
    [scope.forceId],
  );
}
