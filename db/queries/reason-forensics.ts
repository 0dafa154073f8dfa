import { type SQL, sql } from 'drizzle-orm';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { CASE_FINDINGS } from '@/lib/activation/finding';
import type { ReasonedEncounter, RepeatedText } from '@/lib/activation/reason-forensics';
import { firstDayOf } from '@/lib/period/month';
import type { ReportingPeriod } from '@/lib/period/reporting-period';
import type { Power } from '@/lib/reference/powers';

/** Used less often, a text says nothing of a team; used by one officer, it would speak of that officer. */
const FEWEST_TIMES = 5;
const FEWEST_OFFICERS = 2;

/** An array in SQL: of texts that this service wrote, or that the scope vouches for. */
const texts = (values: readonly string[]) =>
  sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::text[]`;

const milliseconds = (instant: SQL) => sql`(extract(epoch from ${instant}) * 1000)::float8`;

/**
 * The encounters of a period at which the officer who filed the form has no full footage, newest first, each with the
 * reason and what the logs hold around it. The work is that of the period: one look-up in each log for each of them.
 */
export function listReasonedEncounters(
  db: ScopedDatabase,
  scope: Scope,
  { period, areaCode }: { period: ReportingPeriod; areaCode: string | null },
): Promise<ReasonedEncounter[]> {
  const isOfArea = areaCode === null ? sql`` : sql`and e.area_code = ${areaCode}`;
  return reasonedEncounters(
    db,
    scope,
    sql`e.month between ${firstDayOf(period.from)} and ${firstDayOf(period.to)} ${isOfArea}`,
  );
}

/** The same of one record; null where its officer has full footage, or none could be determined. */
export async function getReasonedEncounter(
  db: ScopedDatabase,
  scope: Scope,
  { power, recordId }: { power: Power; recordId: string },
): Promise<ReasonedEncounter | null> {
  const rows = await reasonedEncounters(db, scope, sql`e.power = ${power} and e.record_id = ${recordId}`);
  return rows[0] ?? null;
}

async function reasonedEncounters(
  db: ScopedDatabase,
  scope: Scope,
  asked: SQL,
): Promise<ReasonedEncounter[]> {
  const rows = await db.execute<ReasonedEncounter & Record<string, unknown>>(sql`
    with filed as materialized (${filedWithoutFull(scope, asked)})
    select e.power, e.record_id as "recordId", e.reason_code as "reasonCode", e.reason_text as "reasonText",
           e.finding, e.flags, e.officer_id as "officerId", coalesce(a.name, e.area_code) as "areaName",
           ${milliseconds(sql`e.started_at`)} as "startedAt", ${milliseconds(sql`e.ended_at`)} as "endedAt",
           c.case_id::int as "caseId", m.month is not null as "isLogReceived",
           ${milliseconds(sql`log.fault_at`)} as "faultReportedAt", log.ticket as "faultTicket",
           ${milliseconds(sql`log.low_battery_at`)} as "lowBatteryAt",
           log.power_event as "lastPowerEvent", ${milliseconds(sql`log.power_at`)} as "lastPowerAt",
           issue.event as "lastIssueEvent", ${milliseconds(sql`issue.at`)} as "lastIssueAt",
           o.officer_id is not null as "isOnRegister", o.role,
           o.camera_issued_from::text as "cameraIssuedFrom", o.camera_issued_to::text as "cameraIssuedTo",
           ${milliseconds(sql`footage.before_at`)} as "recordedBeforeAt",
           ${milliseconds(sql`footage.after_at`)} as "recordedAfterAt"
    from filed e
    left join officer o on o.force_id = e.force_id and o.officer_id = e.officer_id
    left join area a on a.force_id = e.force_id and a.area_code = e.area_code
    left join non_activation_case c
      on c.force_id = e.force_id and c.power = e.power and c.record_id = e.record_id and c.state <> 'withdrawn'
    left join dataset_month m
      on m.force_id = e.force_id and m.dataset = 'bwv-device-log' and m.month = e.month and m.rows > 0
    left join lateral (${DEVICE_LOG}) log on true
    left join lateral (${ISSUE_LOG}) issue on true
    left join lateral (${OWN_FOOTAGE}) footage on true
    where ${reaches(scope)}
    order by e.started_at desc, e.record_id`);
  return [...rows];
}

/** Records asked about, whose filing officer's current finding asks for a case. The limit keeps it one look-up a record. */
function filedWithoutFull(scope: Scope, asked: SQL): SQL {
  return sql`
    select e.force_id, e.power, e.record_id, e.month, e.area_code, e.started_at, e.ended_at,
           coalesce(e.ended_at, e.started_at) as until, coalesce(e.officer_ids[1], '') as officer_id,
           e.bwv_reason_code as reason_code, e.bwv_reason_text as reason_text, f.finding, f.flags
    from encounter e, lateral (
      select finding, flags from finding
      where force_id = e.force_id and power = e.power and record_id = e.record_id
        and officer_id = coalesce(e.officer_ids[1], '') and superseded_by_batch_id is null
      limit 1) f
    where e.force_id = ${scope.forceId} and ${asked} and f.finding = any (${texts(CASE_FINDINGS)})`;
}

const ofOfficer = sql`force_id = e.force_id and officer_id = e.officer_id and e.officer_id <> ''`;
const POWER_EVENTS = sql`event in ('powered_on', 'powered_off', 'asleep', 'awake')
      and at <= e.started_at and at > e.started_at - interval '12 hours'`;

const DEVICE_LOG = sql`
  select max(at) filter (where event = 'fault_reported') as fault_at,
         (array_agg(ticket_reference order by at desc) filter (where event = 'fault_reported'))[1] as ticket,
         max(at) filter (where event = 'low_battery' and at > e.started_at - interval '12 hours'
                         and at <= e.until + interval '1 hour') as low_battery_at,
         (array_agg(event order by at desc) filter (where ${POWER_EVENTS}))[1] as power_event,
         max(at) filter (where ${POWER_EVENTS}) as power_at
  from device_log_entry
  where ${ofOfficer} and e.reason_code in ('fault', 'battery', 'asleep')
    and at > e.started_at - interval '7 days' and at < e.until + interval '12 hours'`;

const ISSUE_LOG = sql`
  select event, at from device_log_entry
  where ${ofOfficer} and e.reason_code in ('no_camera', 'not_issued')
    and event in ('issued', 'returned') and at <= e.started_at
  order by at desc limit 1`;

const OWN_FOOTAGE = sql`
  select max(ended_at) filter (where ended_at <= e.started_at
                               and ended_at > e.started_at - interval '1 hour') as before_at,
         min(started_at) filter (where started_at >= e.until) as after_at
  from recording r
  where ${ofOfficer} and e.reason_code in ('fault', 'battery', 'no_camera', 'not_issued')
    and r.started_at > e.started_at - interval '6 hours' and r.started_at < e.until + interval '1 hour'`;

/** A supervisor reaches what an officer of their teams filed. */
function reaches(scope: Scope): SQL {
  return scope.teamCodes === null ? sql`true` : sql`o.team_code = any (${texts(scope.teamCodes)})`;
}

/**
 * The text that each team has used most for its reasons over a period, by team: where it was used at least 5 times, by 2
 * officers or more. Texts that differ only in case, spaces or punctuation are one.
 */
export async function listRepeatedTexts(
  db: ScopedDatabase,
  scope: Scope,
  period: ReportingPeriod,
): Promise<RepeatedText[]> {
  const rows = await db.execute<RepeatedText & Record<string, unknown>>(sql`
    with used as (
      select o.team_code, min(e.bwv_reason_text) as text, count(*)::int as times,
             count(distinct o.officer_id)::int as officers,
             (sum(count(*)) over (partition by o.team_code))::int as among
      from encounter e
      join officer o on o.force_id = e.force_id and o.officer_id = e.officer_ids[1]
      where e.force_id = ${scope.forceId} and o.team_code is not null and ${reaches(scope)}
        and e.month between ${firstDayOf(period.from)} and ${firstDayOf(period.to)}
        and e.bwv_reason_text ~ '[[:alnum:]]'
      group by o.team_code, trim(regexp_replace(lower(e.bwv_reason_text), '[^[:alnum:]]+', ' ', 'g')))
    select distinct on (team_code) team_code as "teamCode", text, times, officers, among
    from used
    where times >= ${FEWEST_TIMES} and officers >= ${FEWEST_OFFICERS}
    order by team_code, times desc, text`);
  return [...rows];
}
