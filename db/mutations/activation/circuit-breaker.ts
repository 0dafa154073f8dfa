import { listOf } from '@/db/measures/literals';
import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import {
  type ComparedShare,
  comparisonFor,
  DEFAULT_LIMIT_POINTS,
  isRiseTooGreat,
  type MonthFindings,
  WATCHED_FINDINGS,
} from '@/lib/activation/circuit-breaker';
import { UNDETERMINED_FINDINGS } from '@/lib/activation/finding';
import type { Shift } from '@/lib/activation/finding-hold';
import { activationMeasuresOf } from '@/lib/measures/activation-measures';
import { POWERS, type Power } from '@/lib/reference/powers';
import { compareWithLedger } from './ledger';
import type { BatchCause } from './recompute-findings';

/**
 * Takes the findings that are held along, where the batch touches their power and month: they are judged as if nothing
 * held them, and the breaker decides again. Leaves the temp table `standing_hold` of the holds that this is about, and
 * adds to `touched_attendance`.
 */
export async function takeHeldAlong(client: ScopedBulkClient, scope: Scope): Promise<void> {
  await client.query(
    `create temp table standing_hold on commit drop as
     select hold_id, power, month, compared_month, not_found_before, determinable_before
     from finding_hold h
     where force_id = $1 and state = 'held' and (
       exists (select from touched_attendance t, lateral (
                 select from encounter
                 where force_id = $1 and power = t.power and record_id = t.record_id and month = h.month offset 0) e
               where t.power = h.power)
       or exists (select from held_attendance a
                  join touched_attendance t using (power, record_id, officer_id)
                  where a.force_id = $1 and a.hold_id = h.hold_id))`,
    [scope.forceId],
  );
  await client.query(
    `with taken as (
       delete from held_attendance a using standing_hold h
       where a.force_id = $1 and a.hold_id = h.hold_id returning a.power, a.record_id, a.officer_id)
     insert into touched_attendance select power, record_id, officer_id from taken on conflict do nothing`,
    [scope.forceId],
  );
}

/**
 * Holds the findings of every power and month whose share of own footage not found the batch would raise by more than
 * the force's limit, and lets go of those that no longer do. Runs between the comparison with the ledger and its
 * writing, over `changed_finding`, so that it costs what changed. Returns what is held, newly or still.
 */
export async function holdShifts(client: ScopedBulkClient, scope: Scope, by: BatchCause): Promise<Shift[]> {
  const moves = await readMoves(client);
  const standing = await readStanding(client);
  const isSuspect = moves.some((each) => each.notFound > 0);
  const before = isSuspect ? await countBefore(client, scope) : [];
  const limitPoints = isSuspect ? await readLimit(client, scope) : DEFAULT_LIMIT_POINTS;
  const shifts = moves.flatMap((move) => shiftOf(move, before, standing, limitPoints) ?? []);
  await prepareHeldNow(client);
  for (const shift of shifts) await openOrKeepHold(client, scope, shift, { ...by, limitPoints });
  await releaseOthers(client, scope, by);
  if (shifts.length > 0) {
    await holdComputed(client, scope);
    await compareWithLedger(client, scope);
  }
  return shifts;
}

/** How many findings of a power's month come and go. */
type Move = MonthFindings & { power: Power };

const MONTH_OF = (start: string) => `date_trunc('month', ${start} at time zone 'Europe/London')::date`;
const UNDETERMINED = listOf(['not_required', ...UNDETERMINED_FINDINGS]);
const WATCHED = listOf(WATCHED_FINDINGS);

/** What is determinable has a window, and its start lies in the month of its record. */
async function readMoves(client: ScopedBulkClient): Promise<Move[]> {
  const { rows } = await client.query<Move>(
    `select power, to_char(month, 'YYYY-MM-DD') as month,
            coalesce(sum(n) filter (where finding not in ${UNDETERMINED}), 0)::int as determinable,
            coalesce(sum(n) filter (where finding in ${WATCHED}), 0)::int as "notFound",
            coalesce(sum(n) filter (where finding = 'awaiting_upload'), 0)::int as awaited
     from (select power, from_finding as finding, ${MONTH_OF('from_start')} as month, -count(*) as n
           from changed_finding group by 1, 2, 3
           union all
           select power, to_finding, ${MONTH_OF('to_start')}, count(*) from changed_finding group by 1, 2, 3) moved
     where finding not in ('not_required', 'indeterminate') and month is not null
     group by power, month order by power, month`,
  );
  return rows;
}

type Standing = ComparedShare & { power: Power; heldMonth: string };

async function readStanding(client: ScopedBulkClient): Promise<Standing[]> {
  const { rows } = await client.query<Standing>(
    `select power, to_char(month, 'YYYY-MM-DD') as "heldMonth", to_char(compared_month, 'YYYY-MM-DD') as month,
            not_found_before as "notFound", determinable_before as determinable
     from standing_hold`,
  );
  return rows;
}

/** The boards' counts by finding, as they stood before the batch. */
async function countBefore(client: ScopedBulkClient, scope: Scope): Promise<Move[]> {
  const powerOf = new Map(POWERS.map((power) => [activationMeasuresOf(power).findings as string, power]));
  const { rows } = await client.query<MonthFindings & { measure: string }>(
    `select measure, to_char(month, 'YYYY-MM-DD') as month,
            coalesce(sum(numerator) filter (where group_code not in ${UNDETERMINED}), 0)::int as determinable,
            coalesce(sum(numerator) filter (where group_code in ${WATCHED}), 0)::int as "notFound",
            coalesce(sum(numerator) filter (where group_code = 'awaiting_upload'), 0)::int as awaited
     from measure_count
     where force_id = $1 and measure = any ($2) and dimension = 'finding'
     group by measure, month`,
    [scope.forceId, [...powerOf.keys()]],
  );
  return rows.flatMap(({ measure, ...counts }) => {
    const power = powerOf.get(measure);
    return power === undefined ? [] : [{ ...counts, power }];
  });
}

async function readLimit(client: ScopedBulkClient, scope: Scope): Promise<number> {
  const { rows } = await client.query<{ limit: number }>(
    'select limit_points as limit from circuit_breaker where force_id = $1',
    [scope.forceId],
  );
  return rows[0]?.limit ?? DEFAULT_LIMIT_POINTS;
}

/** A month that is held already keeps being compared with what it was held against. */
function shiftOf(
  move: Move,
  before: readonly Move[],
  standing: readonly Standing[],
  limitPoints: number,
): Shift | null {
  const { power, month } = move;
  const ofPower = before.filter((each) => each.power === power);
  const was = ofPower.find((each) => each.month === month);
  const after = {
    notFound: (was?.notFound ?? 0) + move.notFound,
    determinable: (was?.determinable ?? 0) + move.determinable,
  };
  const held = standing.find((each) => each.power === power && each.heldMonth === month);
  const compared = held ?? comparisonFor(month, ofPower);
  if (move.notFound <= 0 || compared === null || !isRiseTooGreat(compared, after, limitPoints)) return null;
  const { notFound, determinable } = compared;
  return { power, month, before: { month: compared.month, notFound, determinable }, after };
}

/** The temp table `held_now`: each power and month that is held from now on, with its hold. */
async function prepareHeldNow(client: ScopedBulkClient): Promise<void> {
  await client.query('create temp table held_now (power text, month date, hold_id bigint) on commit drop');
}

async function openOrKeepHold(
  client: ScopedBulkClient,
  scope: Scope,
  { power, month, before, after }: Shift,
  by: BatchCause & { limitPoints: number },
): Promise<void> {
  await client.query(
    `with hold as (
       insert into finding_hold (force_id, power, month, import_id, alias_id, cause, compared_month, not_found_before,
         determinable_before, not_found_after, determinable_after, limit_points, attendances, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0, 'held')
       on conflict (force_id, power, month) where state = 'held' do update set
         not_found_after = excluded.not_found_after, determinable_after = excluded.determinable_after,
         limit_points = excluded.limit_points
       returning hold_id)
     insert into held_now select $2, $3, hold_id from hold`,
    [
      scope.forceId,
      power,
      month,
      by.importId,
      by.aliasId ?? null,
      by.cause,
      before.month,
      before.notFound,
      before.determinable,
      after.notFound,
      after.determinable,
      by.limitPoints,
    ],
  );
}

/** A hold that this batch was about, and that no longer trips, is over. */
async function releaseOthers(client: ScopedBulkClient, scope: Scope, by: BatchCause): Promise<void> {
  await client.query(
    `update finding_hold h set state = 'released', decided_at = clock_timestamp(), decided_by = $2,
       released_by_import_id = $3
     from standing_hold s
     where h.force_id = $1 and h.hold_id = s.hold_id
       and not exists (select from held_now n where n.hold_id = h.hold_id)`,
    [scope.forceId, releaserName(by), by.importId],
  );
}

/** What let findings go, as the page says it. */
function releaserName({ cause, importId, aliasId }: BatchCause): string {
  if (cause === 'correction') return `mapping ${aliasId}`;
  return cause === 'withdrawal' ? `withdrawal of import ${importId}` : `import ${importId}`;
}

/** What the rule says of an attendance that is held, written over what it said: its policy and window stand. */
const HELD = `finding = 'indeterminate', reason = 'held', flags = '{}', coverage = null, first_press_at = null,
  last_end_at = null, clock_offset_seconds = 0, recording_ids = '{}'`;

async function holdComputed(client: ScopedBulkClient, scope: Scope): Promise<void> {
  await client.query(
    `with held as (
       update computed_finding c set ${HELD}
       from held_now n
       where c.power = n.power and ${MONTH_OF('c.window_from')} = n.month
         and c.finding not in ('not_required', 'indeterminate')
       returning c.power, c.record_id, c.officer_id, n.hold_id)
     insert into held_attendance (force_id, power, record_id, officer_id, hold_id)
     select $1, power, record_id, officer_id, hold_id from held`,
    [scope.forceId],
  );
  await client.query(
    `update finding_hold h set attendances = (
       select count(*) from held_attendance a where a.force_id = $1 and a.hold_id = h.hold_id)
     from held_now n where h.force_id = $1 and h.hold_id = n.hold_id`,
    [scope.forceId],
  );
}
