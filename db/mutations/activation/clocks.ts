import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { isClockHeld, isOffsetProposed } from '@/lib/activation/clock';
import type { Power } from '@/lib/reference/powers';

/** Reference-linked pairs: an attendance and a recording of the same officer with the same incident reference. */
const PAIRS = `pair as materialized (
  select a.power, r.device_id,
         extract(epoch from r.started_at - a.started_at) + coalesce(r.pre_event_seconds, 0) as lead
  from attendance a,
    lateral (select officer_id, device_id, started_at, pre_event_seconds from recording
             where force_id = $1 and incident_reference = a.incident_reference offset 0) r,
    lateral (select from encounter
             where force_id = $1 and power = a.power and record_id = a.record_id
               and time_precision in ('exact', 'minute') offset 0) e
  where a.force_id = $1 and a.officer_id <> '' and a.incident_reference is not null
    and r.officer_id = a.officer_id),
source as materialized (
  select power, percentile_cont(0.5) within group (order by lead) as median, count(*)::int as pairs
  from pair group by power)`;

/**
 * Measures every source's clock against the footage and holds those that are an hour out: domain 3.4. Returns the powers
 * whose holding began or ended, so that their findings can be worked out again.
 */
export async function measureSourceClocks(client: ScopedBulkClient, scope: Scope): Promise<Power[]> {
  const sources = await client.query<{ power: Power; median: number; pairs: number }>(
    `with ${PAIRS} select power, median::float8 as median, pairs from source`,
    [scope.forceId],
  );
  const before = await client.query<{ power: Power }>('select power from held_source where force_id = $1', [
    scope.forceId,
  ]);
  const held = sources.rows.filter((source) => isClockHeld(source.median, source.pairs));
  await client.query('delete from held_source where force_id = $1', [scope.forceId]);
  for (const source of held) {
    await client.query(
      'insert into held_source (force_id, power, median_lead_seconds, pairs) values ($1, $2, $3, $4)',
      [scope.forceId, source.power, Math.round(source.median), source.pairs],
    );
  }
  const was = new Set(before.rows.map((row) => row.power));
  const is = new Set(held.map((row) => row.power));
  return [...was, ...is].filter((power) => was.has(power) !== is.has(power));
}

/**
 * Measures every device's clock against its sources' and proposes the offsets worth a person's look. What a person has
 * decided stays; a proposal that the data no longer bears out goes.
 */
export async function proposeClockOffsets(client: ScopedBulkClient, scope: Scope): Promise<void> {
  const devices = await client.query<{ device_id: string; offset: number; spread: number; pairs: number }>(
    `with ${PAIRS}
     select device_id, percentile_cont(0.5) within group (order by lead - median)::float8 as offset,
            (percentile_cont(0.75) within group (order by lead - median)
             - percentile_cont(0.25) within group (order by lead - median))::float8 as spread,
            count(*)::int as pairs
     from pair join source using (power) where device_id is not null group by device_id`,
    [scope.forceId],
  );
  const proposed = devices.rows.filter((each) => isOffsetProposed(each.offset, each.spread, each.pairs));
  await client.query(`delete from clock_offset where force_id = $1 and state = 'proposed'`, [scope.forceId]);
  for (const each of proposed) {
    await client.query(
      `insert into clock_offset (force_id, device_id, offset_seconds, pairs, interquartile_seconds, state)
       values ($1, $2, $3, $4, $5, 'proposed') on conflict do nothing`,
      [scope.forceId, each.device_id, Math.round(each.offset), each.pairs, Math.round(each.spread)],
    );
  }
}
