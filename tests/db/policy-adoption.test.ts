import { beforeEach, describe, expect, it } from 'vitest';
import { adoptPolicy } from '@/db/adopt-policy';
import { takeBack } from '@/db/journey';
import { tryPolicy } from '@/db/mutations/activation/try-policy';
import { listRuleBook } from '@/db/queries/rule-book';
import { force } from '@/db/schema/forces';
import { withBulkScope, withScope } from '@/db/scoped';
import { ROLES, type Role } from '@/lib/access/roles';
import { commandLineScope, type Scope } from '@/lib/access/scope';
import { type AdoptionRequest, ruleBookMark } from '@/lib/activation/adopt-policy';
import { termsOf } from '@/lib/activation/policy-terms';
import { rowsByPower } from '@/lib/activation/rule-book';
import { POLICY } from '../support/brute-force/examples';
import { bringInRows } from '../support/contract-files';
import { TERMS as JOINT_TERMS } from '../support/joint-forces';
import { openedDatabase } from '../support/opened-database';
import { scopeOf } from '../support/scope-of';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const database = openedDatabase();
let forces = 0;
let scope: Scope;
const as = (role: Role) => scopeOf(role, scope.forceId, `${role}@example`);

/** A force with two searches in January 2026: at one the camera came on 60 seconds after the start, at the other never. */
beforeEach(async () => {
  forces += 1;
  scope = commandLineScope(`force-${forces}`);
  await database.db.insert(force).values({ forceId: scope.forceId, name: `Force ${forces}` });
  const bring = (
    ...args: Parameters<typeof bringInRows> extends [string, string, ...infer Rest] ? Rest : never
  ) => bringInRows(database.url, scope.forceId, ...args);
  await bring('policies', [POLICY]);
  await bring('bwv-coverage', [
    { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z', extracted_at: '2026-02-20T00:00:00Z' },
  ]);
  const search = { officer_ids: 'A', started_at: '2026-01-10T10:00:00Z', ended_at: '2026-01-10T10:10:00Z' };
  await bring('stop-search', [
    { record_id: 'S1', ...search },
    { record_id: 'S2', ...search, officer_ids: 'B' },
  ]);
  await bring('bwv-recordings', [
    {
      recording_id: 'R1',
      officer_id: 'A',
      started_at: '2026-01-10T10:01:00Z',
      ended_at: '2026-01-10T10:10:00Z',
    },
  ]);
});

const TERMS = { ...JOINT_TERMS, start: '60' };

async function request(more: Partial<AdoptionRequest> = {}): Promise<AdoptionRequest> {
  const rows = await withScope(database.db, scope, (db) => listRuleBook(db, scope));
  return {
    power: 'stop-search',
    effectiveFrom: '2026-01-01',
    citation: 'Joint BWV policy, second edition',
    reason: 'Decided by the board on 20 February 2026',
    whyPast: 'The edition was agreed in December and entered late',
    terms: TERMS,
    seen: ruleBookMark(rowsByPower(rows), 'stop-search'),
    ...more,
  };
}

function ask<T extends Record<string, unknown>>(sql: string): Promise<T[]> {
  return withBulkScope(database.url, scope, async (client) => (await client.query<T>(sql)).rows);
}

const current = () =>
  ask(`select record_id, finding, flags, policy_effective_from::text as policy from finding
       where superseded_by_batch_id is null order by record_id`);

const WAS = [
  { record_id: 'S1', finding: 'partial', flags: ['late_start'], policy: '2025-01-01' },
  { record_id: 'S2', finding: 'not_found', flags: [], policy: '2025-01-01' },
];

describe('adopting a policy', () => {
  it('puts it into the rule book by an import, with its effect, and works out again what it touches', async () => {
    expect(await current()).toEqual(WAS);
    const adopted = await adoptPolicy(database.url, scope, await request(), NOW);
    expect(adopted).toMatchObject({
      kind: 'adopted',
      report: { file: 'policy-trial.csv', accepted: 1, inserted: 1, effect: { cases: { withdrawn: 1 } } },
    });
    expect(await current()).toEqual([
      { record_id: 'S1', finding: 'full', flags: [], policy: '2026-01-01' },
      { record_id: 'S2', finding: 'not_found', flags: [], policy: '2026-01-01' },
    ]);
    const rows = await ask(
      `select p.effective_from::text as day, citation, p.extra->>'reason' as reason, d.imported_by as by, b.cause
       from bwv_policy p join data_import d using (import_id) join finding_batch b using (import_id)
       order by 1 desc limit 1`,
    );
    expect(rows).toEqual([
      {
        day: '2026-01-01',
        citation: 'Joint BWV policy, second edition',
        reason: 'Decided by the board on 20 February 2026',
        by: 'command line',
        cause: 'policy',
      },
    ]);
  });

  it('is on the audit trail with who, what and why', async () => {
    await adoptPolicy(database.url, scope, await request(), NOW);
    expect(
      await ask(`select actor, subject, detail->>'reason' as reason, detail->>'whyPast' as "whyPast"
                 from audit_event where did = 'policy adopted'`),
    ).toEqual([
      {
        actor: 'command line',
        subject: 'policy for stop-search from 2026-01-01',
        reason: 'Decided by the board on 20 February 2026',
        whyPast: 'The edition was agreed in December and entered late',
      },
    ]);
  });

  it('is undone by withdrawing its import, and may then be adopted again', async () => {
    const adopted = await adoptPolicy(database.url, scope, await request(), NOW);
    if (adopted.kind !== 'adopted') throw new Error('It was refused.');
    await takeBack(database.url, scope, Number(adopted.report.importId), 'not decided after all', 'test');
    expect(await current()).toEqual(WAS);
    const again = await adoptPolicy(database.url, scope, await request(), NOW);
    expect(again).toMatchObject({ kind: 'adopted', report: { inserted: 1 } });
  });

  it('replaces the row of the same day, whose values come back when it is withdrawn', async () => {
    const adopted = await adoptPolicy(
      database.url,
      scope,
      await request({ effectiveFrom: '2025-01-01' }),
      NOW,
    );
    if (adopted.kind !== 'adopted') throw new Error('It was refused.');
    expect(adopted.report.updated).toBe(1);
    await takeBack(database.url, scope, Number(adopted.report.importId), 'wrong day', 'test');
    expect(await current()).toEqual(WAS);
  });

  it('from a day to come changes no finding, and needs no reason for the past', async () => {
    const asked = await request({ effectiveFrom: '2026-04-01', whyPast: '' });
    expect(await adoptPolicy(database.url, scope, asked, NOW)).toMatchObject({ kind: 'adopted' });
    expect(await current()).toEqual(WAS);
  });

  it.each([
    ['the past without saying why', { whyPast: '' }, 'why-past'],
    ['no citation', { citation: '' }, 'citation'],
    ['no reason', { reason: '' }, 'reason'],
    ['a day that is none', { effectiveFrom: '2026-02-30' }, 'from'],
    ['a term that is none', { terms: { ...TERMS, before: '301' } }, 'terms'],
    ['a term left out', { terms: { ...TERMS, gap: '' } }, 'terms'],
    ['a rule book that has changed meanwhile', { seen: 'another' }, 'terms'],
  ] as const)('is refused with %s, and nothing is written', async (_, more, field) => {
    const outcome = await adoptPolicy(database.url, scope, await request(more), NOW);
    expect(outcome).toMatchObject({ kind: 'refused', problems: [{ field }] });
    expect(await ask(`select from audit_event where did = 'policy adopted'`)).toEqual([]);
    expect(await ask(`select from data_import where file_name = 'policy-trial.csv'`)).toEqual([]);
  });
});

describe('who may try and adopt policies', () => {
  it('only the chair and the administrator adopt; only who sees the cameras tries', () => {
    const holding = (permission: 'policy.adopt' | 'policy.read' | 'activation.read') =>
      ROLES.filter((role) => as(role).permissions.has(permission));
    expect(holding('policy.adopt')).toEqual(['chair', 'administrator']);
    expect(holding('activation.read')).toEqual(['chair', 'board_member', 'tactical_lead', 'supervisor']);
    expect(holding('policy.read')).toEqual([...holding('activation.read'), 'administrator']);
  });

  it('a kept trial is read by nobody else, whatever the page asks, and by no other force', async () => {
    const plan = {
      period: { from: '2026-01-01', to: '2026-02-01' },
      tried: [{ power: 'stop-search' as const, terms: await ruleBookTerms() }],
    };
    const first = await tryPolicy(database.url, as('chair'), plan);
    expect(await keptFor(as('board_member'))).toBe(1);
    expect(await keptFor(as('panel_member'))).toBe(0);
    expect(await keptFor(commandLineScope('force-of-others'))).toBe(0);
    const second = await tryPolicy(database.url, as('board_member'), plan);
    expect(second).toEqual(first);
    expect(
      await ask(`select actor from audit_event where did = 'policy trial read' order by audit_event_id`),
    ).toEqual([{ actor: 'chair@example' }, { actor: 'board_member@example' }]);
  });

  it('a kept trial is judged again once data has come in', async () => {
    const plan = {
      period: { from: '2026-01-01', to: null },
      tried: [
        { power: 'stop-search' as const, terms: { ...(await ruleBookTerms()), startToleranceSeconds: 60 } },
      ],
    };
    const moved = async () =>
      (await tryPolicy(database.url, scope, plan)).counts.places.filter((each) => each.before !== each.after);
    expect(await moved()).toMatchObject([{ before: 'partial', after: 'full', attendances: 1 }]);
    await bringInRows(database.url, scope.forceId, 'bwv-recordings', [
      {
        recording_id: 'R2',
        officer_id: 'B',
        started_at: '2026-01-10T10:00:50Z',
        ended_at: '2026-01-10T10:10:00Z',
      },
    ]);
    expect(await moved()).toMatchObject([{ before: 'partial', after: 'full', attendances: 2 }]);
  });
});

async function ruleBookTerms() {
  const [row] = await withScope(database.db, scope, (db) => listRuleBook(db, scope));
  if (row === undefined) throw new Error('The rule book is empty.');
  return termsOf(row);
}

function keptFor(asked: Scope): Promise<number> {
  return withBulkScope(database.url, asked, async (client) => {
    const kept = await client.query<{ n: number }>('select count(*)::int as n from policy_trial');
    return kept.rows[0]?.n ?? 0;
  });
}
