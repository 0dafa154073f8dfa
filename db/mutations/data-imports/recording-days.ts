import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';

/** Moves how many recordings start on each London day by what changed, from `changed_time`. */
export async function moveRecordingDays(client: ScopedBulkClient, scope: Scope): Promise<void> {
  await client.query(
    `insert into recording_day (force_id, day, recordings)
     select $1, (at at time zone 'Europe/London')::date as day, sum(rows) from changed_time
     where dataset = 'bwv-recordings' group by day having sum(rows) <> 0
     on conflict (force_id, day) do update set recordings = recording_day.recordings + excluded.recordings`,
    [scope.forceId],
  );
  await client.query('delete from recording_day where force_id = $1 and recordings = 0', [scope.forceId]);
}
