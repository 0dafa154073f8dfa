import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { isClockHeld } from '@/lib/activation/clock';
import type { HeldClock } from '@/lib/activation/held-clock';
import type { PowerMonth } from '@/lib/ingest/fact-changes';
import type { Power } from '@/lib/reference/powers';
import { percentile, runUp } from './clocks';

/** The months to look at: those whose leads moved, and all of powers that came to be held as a whole, or no longer are. */
const ASKED = `
  select power, month from moved_lead
  union select power, month from source_clock_lead where force_id = $1 and power = any ($2)
  union select power, month from held_month where force_id = $1 and power = any ($2)`;

/** Their clocks, where the source as a whole is not held: then its months are too. */
const MONTHS = `
  select power, to_char(month, 'YYYY-MM-DD') as month, ${percentile(0.5)} as seconds, max(n)::int as pairs
  from (${runUp(
    'power, month',
    `select l.power, l.month, l.lead_seconds as lead, l.pairs
     from source_clock_lead l join asked_month using (power, month)
     where l.force_id = $1 and l.power not in (select power from held_source where force_id = $1)`,
  )}) counted
  group by power, month`;

/**
 * Holds the months whose clock is an hour out, as one extract in summer may be: domain 3.4, asked of the month's part of
 * the source. Runs after the sources were held, over the leads just moved; `changed` are the powers whose holding as a
 * whole began or ended. Returns the months whose own holding began, and those where it ended.
 */
export async function holdMonths(
  client: ScopedBulkClient,
  scope: Scope,
  changed: readonly Power[],
): Promise<{ begun: (HeldClock & PowerMonth)[]; ended: PowerMonth[] }> {
  await client.query('drop table if exists pg_temp.asked_month');
  await client.query(`create temp table asked_month on commit drop as ${ASKED}`, [scope.forceId, changed]);
  const measured = await client.query<HeldClock & PowerMonth>(MONTHS, [scope.forceId]);
  const held = measured.rows
    .filter(({ seconds, pairs }) => isClockHeld(seconds, pairs))
    .map((each) => ({ ...each, seconds: Math.round(each.seconds) }));
  const before = await client.query<PowerMonth>(
    `delete from held_month h using asked_month m
     where h.force_id = $1 and h.power = m.power and h.month = m.month
     returning h.power, to_char(h.month, 'YYYY-MM-DD') as month`,
    [scope.forceId],
  );
  await client.query(
    `insert into held_month (force_id, power, month, median_lead_seconds, pairs)
     select $1, * from unnest($2::text[], $3::date[], $4::int[], $5::int[])`,
    [
      scope.forceId,
      held.map(({ power }) => power),
      held.map(({ month }) => month),
      held.map(({ seconds }) => seconds),
      held.map(({ pairs }) => pairs),
    ],
  );
  const isIn = (all: readonly PowerMonth[], { power, month }: PowerMonth) =>
    all.some((each) => each.power === power && each.month === month);
  return {
    begun: held.filter((each) => !isIn(before.rows, each)),
    ended: before.rows.filter((each) => !isIn(held, each)),
  };
}
