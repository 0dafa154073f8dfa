import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRuleBook } from '@/db/mutations/activation/rule-book';
import { tryPolicy } from '@/db/mutations/activation/try-policy';
import { withBulkScope } from '@/db/scoped';
import { commandLineScope } from '@/lib/access/scope';
import { policyAt } from '@/lib/activation/policy';
import { type PolicyTerms, TOLERANCES, termsOf } from '@/lib/activation/policy-terms';
import {
  compareJudged,
  type RuleBookRows,
  type TrialCounts,
  type TrialPlan,
} from '@/lib/activation/policy-trial';
import { londonMidnight } from '@/lib/period/london';
import { POWERS, type Power } from '@/lib/reference/powers';
import type { ContractFiles, ContractRow } from '../support/brute-force/contract-rows';
import { ForceUnderTest } from '../support/brute-force/force-under-test';
import { inOrderOf, smallForce } from '../support/brute-force/scenario';
import { bringInRows } from '../support/contract-files';
import { openedDatabase } from '../support/opened-database';

const runs = Math.ceil(Number(process.env.CANDOUR_BRUTE_FORCE_RUNS ?? 25) / 2);

const database = openedDatabase();
let forces = 0;

async function forceWith(files: ContractFiles): Promise<{ force: ForceUnderTest; forceId: string }> {
  forces += 1;
  const forceId = `force-${forces}`;
  await database.owner.query('insert into force (force_id, name) values ($1, $2)', [
    forceId,
    `Force ${forces}`,
  ]);
  const force = new ForceUnderTest(database.url, forceId);
  for (const file of inOrderOf({ cuts: [], ranks: [] }, files)) await force.bring(file);
  return { force, forceId };
}

const seconds = (...choices: number[]) => fc.constantFrom(...choices);
const terms: fc.Arbitrary<PolicyTerms> = fc.record({
  isRequired: fc.constantFrom(true, true, true, false),
  startToleranceSeconds: seconds(0, 20, 30, 60, 120),
  endToleranceSeconds: seconds(0, 30, 60, 120),
  gapToleranceSeconds: seconds(0, 10, 60),
  matchBeforeSeconds: seconds(0, 120, 240, 300),
  matchAfterSeconds: seconds(0, 120, 600),
  assumedDurationSeconds: seconds(0, 300, 900, 3600),
  uploadGraceHours: seconds(0, 24, 72, 720),
});
const DAYS = ['2026-01-01', '2026-03-29', '2026-05-14', '2026-05-15', '2026-07-01', '2026-10-25'];
const plan: fc.Arbitrary<TrialPlan> = fc
  .record({
    days: fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 2, maxLength: 2 }),
    isOpen: fc.boolean(),
    powers: fc.subarray([...POWERS], { minLength: 1, maxLength: 2 }),
    terms: fc.tuple(terms, terms),
  })
  .map(({ days, isOpen, powers, terms }) => {
    const [from = '', to = ''] = [...days].sort();
    return {
      period: { from: isOpen ? '2020-01-01' : from, to: isOpen ? null : to },
      tried: powers.map((power, i) => ({ power, terms: termsOf(terms[i] ?? null) })),
    };
  });

interface Standing {
  findings: Map<string, { power: Power; startedAt: Date; finding: string }>;
  cases: Map<string, string>;
}

async function standingOf(force: ForceUnderTest): Promise<Standing> {
  const findings = await force.ask<{ key: string; power: Power; started_at: Date; finding: string }>(
    `select a.power || ' ' || a.record_id || ' ' || a.officer_id as key, a.power, a.started_at, f.finding
     from attendance a join finding f using (force_id, power, record_id, officer_id)
     where f.superseded_by_batch_id is null`,
  );
  const cases = await force.ask<{ key: string; state: string }>(
    `select power || ' ' || record_id as key, state from non_activation_case`,
  );
  return {
    findings: new Map(
      findings.map((row) => [row.key, { power: row.power, startedAt: row.started_at, finding: row.finding }]),
    ),
    cases: new Map(cases.map((row) => [row.key, row.state])),
  };
}

/** Every row that must stand in the rule book for the plan to hold in its period, and only there. */
function rowsOf({ period, tried }: TrialPlan, ruleBook: RuleBookRows): ContractRow[] {
  return tried.flatMap(({ power, terms }) => {
    const policies = ruleBook.get(power) ?? [];
    const { from, to } = period;
    const inside = policies
      .map(({ effectiveFrom }) => effectiveFrom)
      .filter((day) => day > from && (to === null || day < to));
    const rows = [...new Set([from, ...inside])].map((day) => policyRow(power, day, terms));
    if (to === null || policies.some(({ effectiveFrom }) => effectiveFrom === to)) return rows;
    return [...rows, policyRow(power, to, termsOf(policyAt(policies, londonMidnight(to))))];
  });
}

function policyRow(power: Power, day: string, terms: PolicyTerms): ContractRow {
  const tolerances = TOLERANCES.map(({ name, column }) => [column, String(terms[name])]);
  return {
    power,
    effective_from: day,
    required: terms.isRequired ? 'yes' : 'no',
    ...Object.fromEntries(tolerances),
    citation: 'as tried',
  };
}

/** What the ledger did between two states, counted as a trial counts it. */
function countsBetween(before: Standing, after: Standing, { period, tried }: TrialPlan) {
  const moves = new Map<string, number>();
  for (const [key, { power, startedAt, finding }] of before.findings) {
    const at = startedAt.getTime();
    const isInside =
      at >= londonMidnight(period.from) && (period.to === null || at < londonMidnight(period.to));
    if (!isInside || !tried.some((each) => each.power === power)) continue;
    const move = `${power} ${finding} ${after.findings.get(key)?.finding}`;
    moves.set(move, (moves.get(move) ?? 0) + 1);
  }
  const changed = (from: string | undefined, to: string) =>
    [...after.cases].filter(([key, state]) => before.cases.get(key) === from && state === to).length;
  return {
    moves: Object.fromEntries([...moves].sort()),
    opened: changed(undefined, 'open'),
    reopened: changed('withdrawn', 'open'),
    withdrawn: changed('open', 'withdrawn'),
  };
}

function countsOf({ places, cases }: TrialCounts) {
  const moves = new Map<string, number>();
  for (const { power, before, after, attendances } of places) {
    const move = `${power} ${before} ${after}`;
    moves.set(move, (moves.get(move) ?? 0) + attendances);
  }
  const { opened, reopened, withdrawn } = cases;
  return { moves: Object.fromEntries([...moves].sort()), opened, reopened, withdrawn };
}

/** Everything the service keeps of a force, but for the kept trials and the audit trail. */
async function everythingOf(force: ForceUnderTest): Promise<string> {
  const tables = [
    'finding',
    'finding_batch',
    'bwv_policy',
    'non_activation_case',
    'case_event',
    'measure_count',
  ];
  const found = [];
  for (const table of [...tables, 'data_import', 'attendance', 'encounter', 'recording']) {
    found.push(
      await force.ask(`select md5(string_agg(t::text, ' ' order by t::text)) as rows from ${table} t`),
    );
  }
  return JSON.stringify(found);
}

describe('a policy trial', () => {
  it('says what adopting it then does to the ledger and the cases, and itself changes neither', async () => {
    let moved = 0;
    await fc.assert(
      fc.asyncProperty(smallForce, fc.array(plan, { minLength: 1, maxLength: 3 }), async (files, plans) => {
        const { force, forceId } = await forceWith(files);
        for (const each of plans) moved += await expectForetold(force, forceId, each);
      }),
      { numRuns: runs },
    );
    // A property of nothing but standstill would say nothing.
    expect(moved).toBeGreaterThan(0);
  }, 900_000);
});

/** Tries a plan, adopts it, and holds the one to the other. Returns how many findings moved. */
async function expectForetold(force: ForceUnderTest, forceId: string, plan: TrialPlan): Promise<number> {
  const scope = commandLineScope(forceId);
  const untouched = await everythingOf(force);
  const tried = await tryPolicy(database.url, scope, plan);
  expect(await everythingOf(force)).toBe(untouched);
  const before = await standingOf(force);
  const { policies } = await withBulkScope(database.url, scope, (client) => readRuleBook(client, scope));
  const report = await bringInRows(database.url, forceId, 'policies', rowsOf(plan, policies));
  expect(report.rejected).toBe(0);
  const done = countsBetween(before, await standingOf(force), plan);
  expect(countsOf(tried.counts), `${JSON.stringify(plan)}\n${force.history()}`).toEqual(done);
  return compareJudged(tried.counts.places).moved;
}
