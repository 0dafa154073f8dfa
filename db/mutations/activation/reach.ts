import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { DatasetName } from '@/lib/ingest/dataset';
import { isPower } from '@/lib/reference/powers';

/**
 * Keeps the longest that a recording and an attendance of the force has lasted, from the `changed_fact` that an import
 * left: it bounds how far back an overlap is looked for. It only ever grows until it is measured again, which costs a
 * search some rows and never a finding.
 */
export async function extendReach(
  client: ScopedBulkClient,
  scope: Scope,
  dataset: DatasetName,
): Promise<void> {
  if (!isPower(dataset) && dataset !== 'bwv-recordings') return;
  const longest = `select coalesce(extract(epoch from max(ended_at - started_at)), 0) from changed_fact where sign = 1`;
  await setReach(client, scope, {
    recording: isPower(dataset) ? '0' : `(${longest})`,
    attendance: isPower(dataset) ? `(${longest})` : '0',
    isAnew: false,
  });
}

/** Measures it anew, over all facts. */
export async function measureReach(client: ScopedBulkClient, scope: Scope): Promise<void> {
  const longest = (table: string) =>
    `(select coalesce(extract(epoch from max(ended_at - started_at)), 0) from ${table} where force_id = $1)`;
  await setReach(client, scope, {
    recording: longest('recording'),
    attendance: longest('attendance'),
    isAnew: true,
  });
}

async function setReach(
  client: ScopedBulkClient,
  scope: Scope,
  reach: { recording: string; attendance: string; isAnew: boolean },
): Promise<void> {
  const next = (column: string) =>
    reach.isAnew ? `excluded.${column}` : `greatest(force_reach.${column}, excluded.${column})`;
  await client.query(
    `insert into force_reach (force_id, longest_recording_seconds, longest_attendance_seconds)
     values ($1, ${reach.recording}, ${reach.attendance})
     on conflict (force_id) do update set
       longest_recording_seconds = ${next('longest_recording_seconds')},
       longest_attendance_seconds = ${next('longest_attendance_seconds')}`,
    [scope.forceId],
  );
}

/** A bound of `force_reach` as an interval, over the force `$1`. */
export function longest(of: 'recording' | 'attendance'): string {
  return `coalesce((select longest_${of}_seconds from force_reach where force_id = $1), 0) * interval '1 second'`;
}
