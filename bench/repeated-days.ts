import type pg from 'pg';
import { DRAWN_DAYS, NUMBERS_A_DAY, numberOf } from './generated-days';

const MOVED_TIMES = ['started_at', 'ended_at', 'uploaded_at', 'deletion_due_on', 'deleted_at'];
const NUMBERED = ['record_id', 'recording_id', 'incident_reference'];

/**
 * Fills a table from one with the rows of the days that were drawn: older days are the drawn ones again, moved back by as
 * many days, their numbers counted down as much. The oldest come first. `number` is the column that tells a row's day.
 */
export async function repeatDays(
  client: pg.Client,
  from: string,
  into: string,
  number: string,
  days: number,
): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [into],
  );
  const columns = rows.map(({ name }) => name);
  for (let moved = DRAWN_DAYS * (Math.ceil(days / DRAWN_DAYS) - 1); moved >= 0; moved -= DRAWN_DAYS) {
    await client.query(
      `insert into ${into} (${columns.join(', ')})
       select ${columns.map((column) => movedBack(column, moved)).join(', ')} from ${from}
       where substr(${number}, position('-' in ${number}) + 1, 10) >= '${numberOf(moved - days, 0)}'`,
    );
  }
}

/** What a column holds in a row that lies so many days further back. */
function movedBack(column: string, days: number): string {
  if (days === 0) return column;
  if (MOVED_TIMES.includes(column)) return `${column} - interval '${days} days'`;
  if (column === 'month') {
    return `date_trunc('month', (started_at - interval '${days} days') at time zone 'Europe/London')::date`;
  }
  if (!NUMBERED.includes(column)) return column;
  const digits = `substr(${column}, position('-' in ${column}) + 1, 10)`;
  return `overlay(${column} placing lpad((${digits}::bigint - ${days * NUMBERS_A_DAY})::text, 10, '0')
    from position('-' in ${column}) + 1 for 10)`;
}
