import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { clockOffset, heldMonth, heldSource } from '@/db/schema/activation';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { ClockOffset, ClockPair, LeadCount } from '@/lib/activation/clock-offset';
import type { HeldClock } from '@/lib/activation/held-clock';
import type { Power } from '@/lib/reference/powers';

/** How many pairs of a clock are listed: the latest. */
const PAIRS_LISTED = 8;
/** Leads further off than half a day are counted as so far off: a strip has no room for them. */
const FARTHEST_LEAD_SECONDS = 43_200;

const OFFSET = {
  deviceId: clockOffset.deviceId,
  offsetSeconds: clockOffset.offsetSeconds,
  pairs: clockOffset.pairs,
  interquartileSeconds: clockOffset.interquartileSeconds,
  state: clockOffset.state,
  decidedBy: clockOffset.decidedBy,
  decidedAt: clockOffset.decidedAt,
  reason: clockOffset.reason,
  findingsChanged: clockOffset.findingsChanged,
};

/** The force's clock offsets, proposed and decided, by device. */
export function listClockOffsets(db: ScopedDatabase, scope: Scope): Promise<ClockOffset[]> {
  return db
    .select(OFFSET)
    .from(clockOffset)
    .where(eq(clockOffset.forceId, scope.forceId))
    .orderBy(asc(clockOffset.deviceId));
}

/** One device's; null where none is proposed or decided. */
export async function getClockOffset(
  db: ScopedDatabase,
  scope: Scope,
  deviceId: string,
): Promise<ClockOffset | null> {
  const [row] = await db
    .select(OFFSET)
    .from(clockOffset)
    .where(and(eq(clockOffset.forceId, scope.forceId), eq(clockOffset.deviceId, deviceId)));
  return row ?? null;
}

/** The confirmed offsets of these devices. */
export function listConfirmedOffsets(
  db: ScopedDatabase,
  scope: Scope,
  deviceIds: readonly string[],
): Promise<ClockOffset[]> {
  return db
    .select(OFFSET)
    .from(clockOffset)
    .where(
      and(
        eq(clockOffset.forceId, scope.forceId),
        eq(clockOffset.state, 'confirmed'),
        inArray(clockOffset.deviceId, [...deviceIds]),
      ),
    )
    .orderBy(asc(clockOffset.deviceId));
}

/** The sources that are held for their clock, as a whole or by month. */
export async function listHeldClocks(db: ScopedDatabase, scope: Scope): Promise<HeldClock[]> {
  const sources = await db.select().from(heldSource).where(eq(heldSource.forceId, scope.forceId));
  const months = await db
    .select()
    .from(heldMonth)
    .where(eq(heldMonth.forceId, scope.forceId))
    .orderBy(asc(heldMonth.power), asc(heldMonth.month));
  return [...sources.map((row) => ({ ...row, month: null })), ...months].map((row) => ({
    power: row.power,
    month: row.month,
    seconds: row.medianLeadSeconds,
    pairs: row.pairs,
  }));
}

/** A device's leads, and those of every device at the records of the same powers. */
export async function listDeviceLeads(
  db: ScopedDatabase,
  scope: Scope,
  deviceId: string,
): Promise<{ own: LeadCount[]; all: LeadCount[] }> {
  const ofDevice = sql`from device_clock_lead where force_id = ${scope.forceId} and device_id = ${deviceId}`;
  return {
    own: await countLeads(db, ofDevice),
    all: await countLeads(
      db,
      sql`from source_clock_lead where force_id = ${scope.forceId} and power in (select power ${ofDevice})`,
    ),
  };
}

/** A held source's leads: of the held month and of the others, or of the source as a whole. */
export async function listSourceLeads(
  db: ScopedDatabase,
  scope: Scope,
  { power, month }: HeldClock,
): Promise<{ own: LeadCount[]; all: LeadCount[] }> {
  const ofPower = sql`from source_clock_lead where force_id = ${scope.forceId} and power = ${power}`;
  if (month === null) return { own: await countLeads(db, ofPower), all: [] };
  return {
    own: await countLeads(db, sql`${ofPower} and month = ${month}::date`),
    all: await countLeads(db, sql`${ofPower} and month <> ${month}::date`),
  };
}

/** Leads to ten seconds: a strip shows no more. */
async function countLeads(db: ScopedDatabase, from: SQL): Promise<LeadCount[]> {
  const rows = await db.execute<{ seconds: number; pairs: number }>(sql`
    select (round(greatest(-farthest, least(farthest, lead_seconds)) / 10) * 10)::float8 as seconds,
           sum(pairs)::int as pairs
    from (select lead_seconds, pairs, ${FARTHEST_LEAD_SECONDS}::float8 as farthest ${from}) leads
    group by 1 order by 1`);
  return [...rows].map(({ seconds, pairs }) => ({ leadSeconds: Number(seconds), pairs }));
}

/**
 * A device's recordings, as `r`. No index leads from a device to them; the officers of its kept leads do, each to their own.
 * Recordings of others, who used it and never with an incident's reference, are not among them.
 */
function recordingsOfDevice({ forceId }: Scope, deviceId: string): SQL {
  return sql`
    (select distinct officer_id from device_clock_lead
     where force_id = ${forceId} and device_id = ${deviceId}) used,
    lateral (
      select force_id, recording_id, officer_id, started_at, ended_at, pre_event_seconds, incident_reference
      from recording
      where officer_id = used.officer_id and force_id = ${forceId} and device_id = ${deviceId} offset 0) r`;
}

/** The latest pairs of a device, as far as the scope reaches. */
export function listDevicePairs(db: ScopedDatabase, scope: Scope, deviceId: string): Promise<ClockPair[]> {
  return listPairs(
    db,
    scope,
    sql`${recordingsOfDevice(scope, deviceId)},
    lateral (
      select power, record_id, position, officer_id, started_at, time_precision from attendance
      where force_id = r.force_id and incident_reference = r.incident_reference and officer_id = r.officer_id
      offset 0) a
    where true`,
  );
}

/**
 * The latest pairs of a held source or month, as far as the scope reaches: back from the newest month that has any, so
 * that it looks at few attendances more than it lists.
 */
export function listSourcePairs(
  db: ScopedDatabase,
  scope: Scope,
  { power, month }: HeldClock,
): Promise<ClockPair[]> {
  const london = (day: SQL) => sql`(${day})::timestamp at time zone 'Europe/London'`;
  const newest = sql`
    select max(month) from source_clock_lead where force_id = ${scope.forceId} and power = ${power}`;
  const last = month === null ? sql`(${newest})` : sql`${month}::date`;
  const isOfMonth =
    month === null ? sql`true` : sql`a.month = ${last} and a.started_at >= ${london(sql`${last} - 1`)}`;
  return listPairs(
    db,
    scope,
    sql`attendance a,
    lateral (
      select recording_id, started_at, pre_event_seconds from recording
      where force_id = a.force_id and incident_reference = a.incident_reference and officer_id = a.officer_id
      offset 0) r
    where a.force_id = ${scope.forceId} and a.power = ${power} and a.incident_reference is not null
      and a.officer_id <> '' and ${isOfMonth}
      and a.started_at < ${london(sql`${last} + interval '1 month 1 day'`)}`,
  );
}

/** `from` brings recordings `r` and attendances `a` together, and ends with a condition. */
async function listPairs(db: ScopedDatabase, scope: Scope, from: SQL): Promise<ClockPair[]> {
  const rows = await db.execute<Record<keyof ClockPair, string>>(sql`
    select a.power, a.record_id as "recordId", a.position, r.recording_id as "recordingId",
           a.started_at as "startedAt",
           extract(epoch from r.started_at - a.started_at)::float8 + coalesce(r.pre_event_seconds, 0) as "leadSeconds"
    from ${from} and a.time_precision in ('exact', 'minute') and ${isOfTeams(scope)}
    order by a.started_at desc, a.record_id, r.recording_id limit ${PAIRS_LISTED}`);
  return [...rows].map((row) => ({
    power: row.power as Power,
    recordId: row.recordId,
    position: Number(row.position),
    recordingId: row.recordingId,
    startedAt: new Date(row.startedAt),
    leadSeconds: Number(row.leadSeconds),
  }));
}

function isOfTeams({ forceId, teamCodes }: Scope): SQL {
  if (teamCodes === null) return sql`true`;
  const teams = sql.join(
    teamCodes.map((code) => sql`${code}`),
    sql`, `,
  );
  if (teamCodes.length === 0) return sql`false`;
  return sql`exists (select from officer o where o.force_id = ${forceId} and o.officer_id = a.officer_id
    and o.team_code in (${teams}))`;
}

/**
 * How many attendances of the officers of its pairs lie so near to a device's recordings that the offset may bear on them:
 * at least so many do.
 */
export async function countAttendancesNearDevice(
  db: ScopedDatabase,
  scope: Scope,
  { deviceId, offsetSeconds }: Pick<ClockOffset, 'deviceId' | 'offsetSeconds'>,
): Promise<number> {
  const [row] = await db.execute<{ attendances: string }>(sql`
    with reach as materialized (
      select (coalesce(max(greatest(match_before_seconds, match_after_seconds)), 0) + abs(${offsetSeconds}::int))
               * interval '1 second' as margin,
             coalesce(max(assumed_duration_seconds), 0) * interval '1 second' as assumed,
             coalesce((select longest_attendance_seconds from force_reach where force_id = ${scope.forceId}), 86400)
               * interval '1 second' as longest
      from bwv_policy where force_id = ${scope.forceId})
    select count(distinct (a.power, a.record_id, a.officer_id)) as attendances
    from reach, ${recordingsOfDevice(scope, deviceId)}, lateral (
      select power, record_id, officer_id from attendance
      where force_id = ${scope.forceId} and officer_id = r.officer_id and started_at < r.ended_at + margin
        and started_at > r.started_at - margin - longest - assumed
        and coalesce(ended_at, started_at + assumed) > r.started_at - margin offset 0) a`);
  return Number(row?.attendances ?? 0);
}
