import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { isClockHeld, isOffsetProposed, isProposedAgain } from '@/lib/activation/clock';
import type { HeldClock } from '@/lib/activation/held-clock';
import type { Power } from '@/lib/reference/powers';

/** How a source's clock stands to the footage's: the median lead over its pairs, in seconds. */
interface SourceClock {
  power: Power;
  median: number;
  pairs: number;
}

/**
 * The value at a share of the way through counted leads, as percentile_cont has it: between two of them in proportion.
 * `upto` counts the pairs up to and with a lead, `n` all of them.
 */
export const percentile = (share: number) => {
  const place = `${share} * (max(n) - 1)`;
  const at = (index: string) => `min(lead) filter (where upto > ${index})`;
  const below = `${at(`floor(${share} * (n - 1))`)}`;
  const above = `${at(`ceil(${share} * (n - 1))`)}`;
  return `(${below} + (${above} - ${below}) * (${place} - floor(${place})))::float8`;
};

/** Counts of leads run up within each part, as `percentile` needs them. */
export const runUp = (part: string, leads: string) => `
  select ${part}, lead, sum(pairs) over (partition by ${part} order by lead) as upto,
         sum(pairs) over (partition by ${part}) as n
  from (${leads}) leads`;

const SOURCES = `
  select power, ${percentile(0.5)} as median, max(n)::int as pairs
  from (${runUp(
    'power',
    `select power, lead_seconds as lead, sum(pairs) as pairs from source_clock_lead where force_id = $1 group by 1, 2`,
  )}) counted
  group by power`;

/** Every source's clock, by power. */
export async function measureSourceClocks(client: ScopedBulkClient, scope: Scope): Promise<SourceClock[]> {
  const { rows } = await client.query<SourceClock>(SOURCES, [scope.forceId]);
  return rows;
}

/**
 * Holds the sources whose clock is an hour out: domain 3.4. Returns the powers whose holding began or ended, so that
 * their findings can be worked out again.
 */
export async function holdSources(
  client: ScopedBulkClient,
  scope: Scope,
  sources: readonly SourceClock[],
): Promise<Power[]> {
  const before = await client.query<{ power: Power }>('select power from held_source where force_id = $1', [
    scope.forceId,
  ]);
  const held = sources.filter((source) => isClockHeld(source.median, source.pairs));
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

/** The sources that are held as a whole. */
export async function listHeldSources(client: ScopedBulkClient, scope: Scope): Promise<HeldClock[]> {
  const { rows } = await client.query<HeldClock>(
    'select power, null as month, median_lead_seconds as seconds, pairs from held_source where force_id = $1',
    [scope.forceId],
  );
  return rows;
}

/** How a device's clock stands to those of its sources. */
interface DeviceClock {
  device: string;
  offset: number;
  spread: number;
  pairs: number;
}

/** A device's leads, each less its source's median: `$2` and `$3` are the sources, `$4` the devices or null for all. */
const DEVICES = `
  select device_id as device, ${percentile(0.5)} as offset, ${percentile(0.75)} - ${percentile(0.25)} as spread,
         max(n)::int as pairs
  from (${runUp(
    'device_id',
    `select l.device_id, l.lead_seconds - s.median as lead, sum(l.pairs) as pairs
     from device_clock_lead l join unnest($2::text[], $3::float8[]) as s (power, median) using (power)
     where l.force_id = $1 and ($4::text[] is null or l.device_id = any ($4)) group by 1, 2`,
  )}) counted
  group by device_id`;

/**
 * Measures the clocks of these devices, or of all, against their sources' and proposes the offsets worth a person's
 * look. What a person has decided stays, but for a rejected offset that is measured as another now; a proposal that the
 * data no longer bears out goes.
 */
export async function proposeClockOffsets(
  client: ScopedBulkClient,
  scope: Scope,
  sources: readonly SourceClock[],
  devices: readonly string[] | null,
): Promise<void> {
  const measured = await client.query<DeviceClock>(DEVICES, [
    scope.forceId,
    sources.map(({ power }) => power),
    sources.map(({ median }) => median),
    devices,
  ]);
  const proposed = measured.rows.filter((each) => isOffsetProposed(each.offset, each.spread, each.pairs));
  const rejected = await client.query<{ device: string; seconds: number }>(
    `select device_id as device, offset_seconds as seconds from clock_offset
     where force_id = $1 and state = 'rejected'`,
    [scope.forceId],
  );
  const rejectedSeconds = new Map(rejected.rows.map(({ device, seconds }) => [device, seconds]));
  const proposedAgain = proposed.filter(({ device, offset }) => {
    const seconds = rejectedSeconds.get(device);
    return seconds !== undefined && isProposedAgain(seconds, Math.round(offset));
  });
  await client.query(
    `delete from clock_offset where force_id = $1 and (device_id = any ($3)
       or state = 'proposed' and ($2::text[] is null or device_id = any ($2)))`,
    [scope.forceId, devices, proposedAgain.map(({ device }) => device)],
  );
  await client.query(
    `insert into clock_offset (force_id, device_id, offset_seconds, pairs, interquartile_seconds, state)
     select $1, device_id, seconds, pairs, spread, 'proposed'
     from unnest($2::text[], $3::int[], $4::int[], $5::int[]) as p (device_id, seconds, pairs, spread)
     on conflict do nothing`,
    [
      scope.forceId,
      proposed.map(({ device }) => device),
      proposed.map(({ offset }) => Math.round(offset)),
      proposed.map(({ pairs }) => pairs),
      proposed.map(({ spread }) => Math.round(spread)),
    ],
  );
}
