import type { ScopedBulkClient } from '@/db/scoped';
import type { Power } from '@/lib/reference/powers';

/** So many attendances are ruled on at a time: what a run holds in memory, however many there are. */
const STRETCH_ROWS = 25_000;
/** Where more than one in so many of the attendances there are is touched, reading them through is quicker than look-ups. */
const DENSE_ONE_IN = 8;

/** Where a stretch of touched attendances begins or ends, in the order of the ledger's own key. */
export interface AttendanceKey {
  readonly recordId: string;
  readonly officerId: string;
}

/** Touched attendances of one power: those after a key, up to and with another. Null has no bound. */
export interface Stretch {
  readonly power: Power;
  readonly after: AttendanceKey | null;
  readonly upTo: AttendanceKey | null;
  /** Whether so many of the attendances there are have been touched that they are quicker read through than looked up. */
  readonly isDense: boolean;
}

/** Cuts the touched attendances into stretches, in the order of the ledger's own key. */
export async function* stretchesOfTouched(
  client: ScopedBulkClient,
  longest = STRETCH_ROWS,
): AsyncGenerator<Stretch> {
  const { rows } = await client.query<{ power: Power; isDense: boolean }>(
    `select power, sum(count(*)) over () * ${DENSE_ONE_IN} > (
       select reltuples from pg_class where oid = 'attendance'::regclass) as "isDense"
     from touched_attendance group by power order by power`,
  );
  for (const { power, isDense } of rows) {
    let after: AttendanceKey | null = null;
    do {
      const upTo: AttendanceKey | null = await endOfStretch(client, power, after, longest);
      yield { power, after, upTo, isDense };
      after = upTo;
    } while (after !== null);
  }
}

/** The last key of the stretch that begins after a key; null where the rest is no longer than one. */
async function endOfStretch(
  client: ScopedBulkClient,
  power: Power,
  after: AttendanceKey | null,
  longest: number,
): Promise<AttendanceKey | null> {
  const { rows } = await client.query<AttendanceKey>(
    `select record_id as "recordId", officer_id as "officerId" from touched_attendance
     where power = $1 and ($2::text is null or (record_id, officer_id) > ($2, $3))
     order by record_id, officer_id offset $4 limit 1`,
    [power, after?.recordId ?? null, after?.officerId ?? null, longest - 1],
  );
  return rows[0] ?? null;
}
