import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { Power } from '@/lib/reference/powers';

/**
 * A pair: an attendance and a recording of the same officer with the same incident reference. Its lead: the press of
 * record less the start of the encounter, in seconds, where that is known at least to the minute.
 */
const lead = (recording: string, encounter: string) =>
  `extract(epoch from ${recording}.started_at - ${encounter}.started_at)::float8
   + coalesce(${recording}.pre_event_seconds, 0)`;

/** The day of UTC on which a recording starts, as days since 1970: pairs of one device in the order of time. */
const day = (recording: string) => `floor(extract(epoch from ${recording}.started_at) / 86400)::int`;

const PRECISE = `time_precision in ('exact', 'minute')`;

/** The pairs that recordings made or unmade, by the attendances that stand. */
const BY_RECORDINGS = `
  select a.power, a.month, c.officer_id, c.device_id, ${day('c')} as day, ${lead('c', 'a')} as lead, c.sign
  from changed_fact c,
    lateral (select power, month, started_at from attendance
             where force_id = $1 and incident_reference = c.incident_reference and officer_id = c.officer_id
               and ${PRECISE} offset 0) a
  where c.recording_id is not null and c.incident_reference is not null and c.officer_id <> ''
    and (select exists (select from attendance where force_id = $1))`;

/** The pairs that records made or unmade, by the recordings that stand. */
const BY_ENCOUNTERS = `
  select c.power, c.month, officer.id as officer_id, r.device_id, ${day('r')} as day, ${lead('r', 'c')} as lead, c.sign
  from changed_fact c, unnest(c.officer_ids) as officer (id),
    lateral (select device_id, started_at, pre_event_seconds from recording
             where force_id = $1 and incident_reference = c.incident_reference and officer_id = officer.id
               and officer_id <> '' offset 0) r
  where c.incident_reference is not null and ${PRECISE}`;

/** Every pair there is. */
const ALL = `
  select a.power, a.month, a.officer_id, r.device_id, ${day('r')} as day, ${lead('r', 'a')} as lead, 1 as sign
  from attendance a,
    lateral (select officer_id, device_id, started_at, pre_event_seconds from recording
             where force_id = $1 and incident_reference = a.incident_reference offset 0) r
  where a.force_id = $1 and a.officer_id <> '' and a.incident_reference is not null and a.${PRECISE}
    and r.officer_id = a.officer_id`;

/** Whose leads were moved. */
export interface MovedLeads {
  readonly powers: readonly Power[];
  readonly devices: readonly string[];
}

/**
 * Moves the counts of leads by what an import or a withdrawal changed, from the `changed_fact` that it left. Leaves the
 * temp table `moved_lead` (power, month, officer_id, device_id, day, lead, pairs) where there may be pairs.
 */
export async function followClockLeads(
  client: ScopedBulkClient,
  scope: Scope,
  dataset: Power | 'bwv-recordings',
): Promise<MovedLeads> {
  return moveLeads(client, scope, dataset === 'bwv-recordings' ? BY_RECORDINGS : BY_ENCOUNTERS);
}

/** Counts every lead anew. */
export async function recountClockLeads(client: ScopedBulkClient, scope: Scope): Promise<void> {
  await client.query('delete from source_clock_lead where force_id = $1', [scope.forceId]);
  await client.query('delete from device_clock_lead where force_id = $1', [scope.forceId]);
  await moveLeads(client, scope, ALL);
}

async function moveLeads(client: ScopedBulkClient, scope: Scope, pairs: string): Promise<MovedLeads> {
  await client.query('drop table if exists pg_temp.moved_lead');
  await client.query(
    `create temp table moved_lead on commit drop as
     select power, month, officer_id, device_id, day, lead, sum(sign)::int as pairs from (${pairs}) pair
     group by power, month, officer_id, device_id, day, lead having sum(sign) <> 0`,
    [scope.forceId],
  );
  await client.query(
    `insert into source_clock_lead (force_id, power, month, lead_seconds, pairs)
     select $1, power, month, lead, sum(pairs) from moved_lead group by power, month, lead having sum(pairs) <> 0
     on conflict (force_id, power, month, lead_seconds) do update set pairs = source_clock_lead.pairs + excluded.pairs`,
    [scope.forceId],
  );
  await client.query(
    `insert into device_clock_lead (force_id, device_id, officer_id, power, lead_seconds, pairs)
     select $1, device_id, officer_id, power, lead, sum(pairs) from moved_lead where device_id is not null
     group by device_id, officer_id, power, lead having sum(pairs) <> 0
     on conflict (force_id, device_id, officer_id, power, lead_seconds)
       do update set pairs = device_clock_lead.pairs + excluded.pairs`,
    [scope.forceId],
  );
  await forgetSpentLeads(client, scope);
  const { rows } = await client.query<MovedLeads>(
    `select coalesce(array_agg(distinct power), '{}') as powers,
            coalesce(array_agg(distinct device_id) filter (where device_id is not null), '{}') as devices
     from moved_lead`,
  );
  return rows[0] ?? { powers: [], devices: [] };
}

/** A lead that no pair has any longer is no row: only those just moved can have come to that. */
async function forgetSpentLeads(client: ScopedBulkClient, scope: Scope): Promise<void> {
  await client.query(
    `delete from source_clock_lead l using moved_lead m
     where l.force_id = $1 and l.power = m.power and l.month = m.month and l.lead_seconds = m.lead and l.pairs = 0`,
    [scope.forceId],
  );
  await client.query(
    `delete from device_clock_lead l using moved_lead m
     where l.force_id = $1 and l.device_id = m.device_id and l.officer_id = m.officer_id and l.power = m.power
       and l.lead_seconds = m.lead and l.pairs = 0`,
    [scope.forceId],
  );
}
