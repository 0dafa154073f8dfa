import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { ExportedFinding } from '@/lib/activation/exported-finding';

const BATCH_ROWS = 5000;

/** An instant as ISO text in UTC, with a fraction only where there is one. */
const utc = (column: string) => `regexp_replace(
  to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), '\\.000$', '') || 'Z'`;

/** Streams the current findings of encounters that started in [from, to), in order of power, record and officer. */
export async function* streamFindings(
  client: ScopedBulkClient,
  scope: Scope,
  period: { from: string | null; to: string | null },
): AsyncGenerator<ExportedFinding[]> {
  await client.query(
    `declare exported no scroll cursor for
     select f.record_id, f.power, f.officer_id, f.finding, f.flags, f.coverage, ${utc('f.first_press_at')},
            ${utc('f.last_end_at')}, ${utc('f.window_from')}, ${utc('f.window_to')},
            f.policy_effective_from::text, f.clock_offset_seconds, f.recording_ids
     from finding f join encounter e using (force_id, power, record_id)
     where f.force_id = $1 and f.superseded_by_batch_id is null
       and ($2::text is null or e.started_at >= $2::timestamp at time zone 'Europe/London')
       and ($3::text is null or e.started_at < $3::timestamp at time zone 'Europe/London')
     order by f.power, f.record_id, f.officer_id`,
    [scope.forceId, period.from, period.to],
  );
  for (;;) {
    const batch = await client.query<ExportedFinding>({
      text: `fetch ${BATCH_ROWS} from exported`,
      rowMode: 'array',
    });
    if (batch.rows.length === 0) break;
    yield batch.rows;
  }
  await client.query('close exported');
}
