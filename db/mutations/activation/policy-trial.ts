import { copyInto, copyLine } from '@/db/copy';
import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { CASE_FINDINGS } from '@/lib/activation/finding';
import {
  type ChangedStretch,
  changedStretches,
  type RuleBookRows,
  type TrialCases,
  type TrialCounts,
  type TrialPlan,
} from '@/lib/activation/policy-trial';
import { type JudgedAttendance, type JudgementTaker, judgeTouched } from './judge-touched';
import { countCompared } from './policy-trial-counts';
import { readRuleBook } from './rule-book';
import { prepareTouchedAttendances } from './touched-attendances';

/**
 * Judges a force's past attendances by a plan and counts what would be other than the ledger says. The rule, the
 * evidence and the look-up of colleagues are the ledger's own; only the rule book is the plan's. Runs in the caller's
 * transaction, on temp tables: it writes to no table of the service. `ruleBook` is the force's own.
 */
export async function runPolicyTrial(
  client: ScopedBulkClient,
  scope: Scope,
  ruleBook: RuleBookRows,
  plan: TrialPlan,
): Promise<TrialCounts> {
  const stretches = changedStretches(ruleBook, plan);
  await client.query(`
    create temp table tried_finding (
      power text, record_id text, officer_id text, finding text, flags text[],
      primary key (power, record_id, officer_id)
    ) on commit drop`);
  if (stretches.length > 0) await judgeAgain(client, scope, plan, stretches);
  await compareWithLedger(client, scope, plan);
  return { ...(await countCompared(client)), cases: await countCases(client, scope) };
}

async function judgeAgain(
  client: ScopedBulkClient,
  scope: Scope,
  plan: TrialPlan,
  stretches: readonly ChangedStretch[],
): Promise<void> {
  await prepareTouchedAttendances(client);
  await touchStretches(client, scope, stretches);
  await layOutRuleBook(client, scope, plan);
  const ruleBook = await readRuleBook(client, scope);
  await judgeTouched(client, scope, ruleBook, new TriedFindings(client));
  await client.query('drop table pg_temp.bwv_policy');
  await client.query('analyze tried_finding');
}

/** Copies what the plan's rule book says into `tried_finding`. */
class TriedFindings implements JudgementTaker {
  #lines: string[] = [];

  constructor(readonly client: ScopedBulkClient) {}

  take({ power, attendance, ruling }: JudgedAttendance): void {
    this.#lines.push(
      copyLine([power, attendance.recordId, attendance.officerId, ruling.finding, ruling.flags]),
    );
  }

  async putAway(): Promise<void> {
    const columns = ['power', 'record_id', 'officer_id', 'finding', 'flags'];
    await copyInto(this.client, 'tried_finding', columns, [this.#lines.join('')]);
    this.#lines = [];
  }
}

async function touchStretches(
  client: ScopedBulkClient,
  scope: Scope,
  stretches: readonly ChangedStretch[],
): Promise<void> {
  await client.query(
    `insert into touched_attendance
     select a.power, a.record_id, a.officer_id
     from unnest($2::text[], $3::text[], $4::text[]) as s (power, first_day, next_day)
     join attendance a on a.force_id = $1 and a.power = s.power
       and a.started_at >= s.first_day::timestamp at time zone 'Europe/London'
       and a.started_at < coalesce(s.next_day::timestamp at time zone 'Europe/London', 'infinity')`,
    [
      scope.forceId,
      stretches.map(({ power }) => power),
      stretches.map(({ from }) => from),
      stretches.map(({ to }) => to),
    ],
  );
  await client.query('analyze touched_attendance');
}

/**
 * Lays a temp table of the rule book's own name over it, with the plan's row for each power tried. Temp tables are found
 * first, so every question about policies asked on this connection, how far to look for footage too, is answered by the
 * plan; to everybody else the rule book is what it was.
 */
async function layOutRuleBook(client: ScopedBulkClient, scope: Scope, { tried }: TrialPlan): Promise<void> {
  await client.query(
    `create temp table bwv_policy on commit drop as select * from public.bwv_policy limit 0`,
  );
  await client.query(
    'insert into bwv_policy select * from public.bwv_policy where force_id = $1 and power <> all ($2::text[])',
    [scope.forceId, tried.map(({ power }) => power)],
  );
  for (const { power, terms } of tried) {
    await client.query(
      `insert into bwv_policy (force_id, power, effective_from, is_required, start_tolerance_seconds,
         end_tolerance_seconds, gap_tolerance_seconds, match_before_seconds, match_after_seconds,
         assumed_duration_seconds, upload_grace_hours, citation)
       values ($1, $2, '0001-01-01', $3, $4, $5, $6, $7, $8, $9, $10, 'a trial')`,
      [
        scope.forceId,
        power,
        terms.isRequired,
        terms.startToleranceSeconds,
        terms.endToleranceSeconds,
        terms.gapToleranceSeconds,
        terms.matchBeforeSeconds,
        terms.matchAfterSeconds,
        terms.assumedDurationSeconds,
        terms.uploadGraceHours,
      ],
    );
  }
}

/** Leaves the temp table `compared`: each attendance of the plan with the ledger's finding and the plan's. */
async function compareWithLedger(
  client: ScopedBulkClient,
  scope: Scope,
  { period, tried }: TrialPlan,
): Promise<void> {
  await client.query(
    `create temp table compared on commit drop as
     select a.power, a.record_id, coalesce(e.area_code, '') as area_code,
            e.self_defined_ethnicity, e.officer_defined_ethnicity,
            f.finding as before, coalesce(t.finding, f.finding) as after,
            f.flags as flags_before, coalesce(t.flags, f.flags) as flags_after
     from attendance a
     join encounter e using (force_id, power, record_id)
     join finding f on f.force_id = a.force_id and f.power = a.power and f.record_id = a.record_id
       and f.officer_id = a.officer_id and f.superseded_by_batch_id is null
     left join tried_finding t on t.power = a.power and t.record_id = a.record_id and t.officer_id = a.officer_id
     where a.force_id = $1 and a.power = any ($2::text[])
       and a.started_at >= $3::timestamp at time zone 'Europe/London'
       and a.started_at < coalesce($4::timestamp at time zone 'Europe/London', 'infinity')`,
    [scope.forceId, tried.map(({ power }) => power), period.from, period.to],
  );
}

/** What the cases would do, by the same rules as `followFindings`: one case an encounter. */
async function countCases(client: ScopedBulkClient, scope: Scope): Promise<TrialCases> {
  const counted = await client.query<TrialCases & Record<string, number>>(
    `with record as (
       select power, record_id, bool_or(before = any ($2)) as before, bool_or(after = any ($2)) as after
       from compared group by 1, 2)
     select (count(*) filter (where after and n.case_id is null))::int as "opened",
            (count(*) filter (where after and n.state = 'withdrawn'))::int as "reopened",
            (count(*) filter (where not after and n.state not in ('closed', 'withdrawn')))::int as "withdrawn",
            (count(*) filter (where not after and n.state = 'closed'))::int as "stayClosed"
     from record r
     left join non_activation_case n
       on n.force_id = $1 and n.power = r.power and n.record_id = r.record_id
     where r.before <> r.after`,
    [scope.forceId, CASE_FINDINGS],
  );
  return counted.rows[0] ?? { opened: 0, reopened: 0, withdrawn: 0, stayClosed: 0 };
}
