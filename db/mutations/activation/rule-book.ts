import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { Attendance, BwvPolicy, FootageCoverage } from '@/lib/activation/finding';
import type { Power } from '@/lib/reference/powers';
import { longest } from './reach';

/** How far from an encounter this force's rule book and clocks can make footage bear on it, in seconds. */
interface SearchReach {
  readonly before: number;
  readonly after: number;
  /** How long an encounter without an end is taken to last, at most. */
  readonly assumed: number;
  /** The longest that a recording has lasted. */
  readonly longest: number;
}

/** What a force's findings share, small enough to hold. */
export interface RuleBook {
  readonly policies: ReadonlyMap<Power, BwvPolicy[]>;
  readonly coverage: FootageCoverage[];
  /** The step on which the times of a power's month heap, by `monthOfPower`; a month that is not there has none. */
  readonly heapingSteps: ReadonlyMap<string, Attendance['heapingStepMinutes']>;
  /** The powers, and the months of a power by `monthOfPower`, whose clock is held. */
  readonly heldClocks: ReadonlySet<string>;
  /** Confirmed offsets in seconds, by device. */
  readonly clockOffsets: ReadonlyMap<string, number>;
  /** Whether any finding is held for a person: else nobody need look. */
  readonly hasHeldFindings: boolean;
  readonly reach: SearchReach;
}

/** A month of a power, as one text. */
export function monthOfPower(power: string, month: string): string {
  return `${power} ${month}`;
}

export async function readRuleBook(client: ScopedBulkClient, scope: Scope): Promise<RuleBook> {
  const { rows: held } = await client.query<{ any: boolean }>(
    'select exists (select from held_attendance where force_id = $1) as any',
    [scope.forceId],
  );
  return {
    policies: await readPolicies(client, scope),
    coverage: await readCoverage(client, scope),
    heapingSteps: await readHeapingSteps(client, scope),
    heldClocks: await readHeldClocks(client, scope),
    clockOffsets: await readClockOffsets(client, scope),
    hasHeldFindings: held[0]?.any === true,
    reach: await readSearchReach(client, scope),
  };
}

/** An instant as milliseconds since 1970. */
const ms = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`;

async function readPolicies(
  client: ScopedBulkClient,
  scope: Scope,
): Promise<ReadonlyMap<Power, BwvPolicy[]>> {
  const policies = new Map<Power, BwvPolicy[]>();
  const { rows } = await client.query<BwvPolicy & { power: Power }>(
    `select power, effective_from::text as "effectiveFrom",
            ${ms(`(effective_from::timestamp at time zone 'Europe/London')`)} as "effectiveAt",
            is_required as "isRequired", start_tolerance_seconds as "startToleranceSeconds",
            end_tolerance_seconds as "endToleranceSeconds", gap_tolerance_seconds as "gapToleranceSeconds",
            match_before_seconds as "matchBeforeSeconds", match_after_seconds as "matchAfterSeconds",
            assumed_duration_seconds as "assumedDurationSeconds", upload_grace_hours as "uploadGraceHours", citation
     from bwv_policy where force_id = $1`,
    [scope.forceId],
  );
  for (const { power, ...policy } of rows) policies.set(power, [...(policies.get(power) ?? []), policy]);
  return policies;
}

async function readCoverage(client: ScopedBulkClient, scope: Scope): Promise<FootageCoverage[]> {
  const { rows } = await client.query<FootageCoverage>(
    `select ${ms('covers_from')} as "coversFrom", ${ms('covers_to')} as "coversTo", ${ms('extracted_at')} as "extractedAt"
     from footage_coverage where force_id = $1`,
    [scope.forceId],
  );
  return rows;
}

async function readHeapingSteps(client: ScopedBulkClient, scope: Scope): Promise<RuleBook['heapingSteps']> {
  const { rows } = await client.query<{
    power: string;
    month: string;
    step: Attendance['heapingStepMinutes'];
  }>(
    `select power, month::text, step_minutes as step from time_heaping where force_id = $1 and step_minutes > 0`,
    [scope.forceId],
  );
  return new Map(rows.map(({ power, month, step }) => [monthOfPower(power, month), step]));
}

async function readHeldClocks(client: ScopedBulkClient, scope: Scope): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ power: string; month: string | null }>(
    `select power, null as month from held_source where force_id = $1
     union all select power, month::text from held_month where force_id = $1`,
    [scope.forceId],
  );
  return new Set(rows.map(({ power, month }) => (month === null ? power : monthOfPower(power, month))));
}

async function readClockOffsets(
  client: ScopedBulkClient,
  scope: Scope,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ device: string; seconds: number }>(
    `select device_id as device, offset_seconds as seconds from clock_offset
     where force_id = $1 and state = 'confirmed'`,
    [scope.forceId],
  );
  return new Map(rows.map(({ device, seconds }) => [device, seconds]));
}

/** Without a policy nothing is required, and footage bears on nothing. */
async function readSearchReach(client: ScopedBulkClient, scope: Scope): Promise<SearchReach> {
  const { rows } = await client.query<SearchReach>(
    `select coalesce(max(match_before_seconds), 0) + offsets.largest as before,
            coalesce(max(match_after_seconds), 0) + offsets.largest as after,
            coalesce(max(assumed_duration_seconds), 0) as assumed,
            extract(epoch from ${longest('recording')})::float8 as longest
     from (select coalesce(max(abs(offset_seconds)), 0) as largest
           from clock_offset where force_id = $1 and state = 'confirmed') offsets
     left join bwv_policy on force_id = $1 group by offsets.largest`,
    [scope.forceId],
  );
  return rows[0] ?? { before: 0, after: 0, assumed: 0, longest: 0 };
}
