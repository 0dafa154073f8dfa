import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { DatasetName } from '@/lib/ingest/dataset';
import { type DeviceHalves, type DeviceOffset, deviceClockFault } from '@/lib/ingest/faults/device-clock';
import type { SourceFault } from '@/lib/ingest/source-fault';
import { isPower } from '@/lib/reference/powers';

/** The offsets that are proposed and wait for a person's decision. */
export async function listProposedOffsets(client: ScopedBulkClient, scope: Scope): Promise<DeviceOffset[]> {
  const { rows } = await client.query<DeviceOffset>(
    `select device_id as "deviceId", offset_seconds as seconds from clock_offset
     where force_id = $1 and state = 'proposed' order by device_id`,
    [scope.forceId],
  );
  return rows;
}

/**
 * Each device's leads in two halves of the days on which its pairs of this import are, each less the usual lead of its
 * power and month in this import: where all clocks move, as with an hour lost in summer, no device drifts. Halves are cut
 * between days, because pairs of one day are in no order of time.
 */
const HALVES = `
  with pair as (
    select power, month, device_id, day, lead from moved_lead where pairs > 0 and device_id is not null),
  usual as (
    select power, month, percentile_cont(0.5) within group (order by lead) as median from pair group by power, month),
  device as (
    select device_id, percentile_disc(0.5) within group (order by day) as middle
    from pair group by device_id having max(day) > min(day)),
  half as (
    select device_id, day > middle as is_second, count(*)::int as pairs,
           percentile_cont(array[0.25, 0.5, 0.75]) within group (order by lead - median) as quartiles
    from pair join device using (device_id) join usual using (power, month) group by 1, 2)
  select device_id as "deviceId", least(a.pairs, b.pairs) as pairs,
         a.quartiles[2]::float8 as first, b.quartiles[2]::float8 as second,
         greatest(a.quartiles[3] - a.quartiles[1], b.quartiles[3] - b.quartiles[1])::float8 as spread
  from half a join half b using (device_id) where not a.is_second and b.is_second
  order by device_id`;

/**
 * The fault of the devices whose clocks an import showed to stand apart or to drift; null where it showed none. To be
 * asked once clocks have followed the facts, from the `moved_lead` that they left; `before` was proposed until then.
 */
export async function findDeviceClockFault(
  client: ScopedBulkClient,
  scope: Scope,
  dataset: DatasetName,
  before: readonly DeviceOffset[],
): Promise<SourceFault | null> {
  if (!isPower(dataset) && dataset !== 'bwv-recordings') return null;
  const known = new Set(before.map(({ deviceId }) => deviceId));
  const offsets = (await listProposedOffsets(client, scope)).filter(({ deviceId }) => !known.has(deviceId));
  const { rows } = await client.query<DeviceHalves>(HALVES);
  return deviceClockFault(offsets, rows);
}
