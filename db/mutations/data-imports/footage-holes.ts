import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import {
  type CoveredStretch,
  type FootageHole,
  footageHoles,
} from '@/lib/ingest/faults/footage-does-not-span';

interface StretchDay {
  from: number;
  to: number;
  day: string;
  recordings: number;
}

/**
 * The holes in the stretches that an import states to be covered, from the recordings that are there, whichever file
 * brought them. Asks `changed_fact` and the days' counts: the cost is that of the days stated, not of their recordings.
 */
export async function holesInStatedCoverage(client: ScopedBulkClient, scope: Scope): Promise<FootageHole[]> {
  const { rows } = await client.query<StretchDay>(
    `select extract(epoch from covers_from)::float8 * 1000 as from,
            extract(epoch from covers_to)::float8 * 1000 as to, d.day::text, d.recordings
     from (select distinct covers_from, covers_to from changed_fact
           where sign = 1 and covers_to - covers_from >= interval '2 days') c
     join recording_day d on d.force_id = $1
       and d.day between (covers_from at time zone 'Europe/London')::date
                     and (covers_to at time zone 'Europe/London')::date
     order by 1, 2, 3`,
    [scope.forceId],
  );
  const stretches = new Map<string, CoveredStretch & { days: StretchDay[] }>();
  for (const row of rows) {
    const key = `${row.from} ${row.to}`;
    const stretch = stretches.get(key) ?? { from: row.from, to: row.to, days: [] };
    stretch.days.push(row);
    stretches.set(key, stretch);
  }
  return footageHoles([...stretches.values()]);
}
