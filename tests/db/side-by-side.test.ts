import { beforeAll, describe, expect, it } from 'vitest';
import { setTarget } from '@/db/mutations/measure-targets';
import { listMeasureCounts, listMonthsReceived } from '@/db/queries/measures';
import { listRuleBook } from '@/db/queries/rule-book';
import { force } from '@/db/schema/forces';
import { withBulkScope, withScope } from '@/db/scoped';
import { commandLineScope, jointPolicyScope, type Scope, scopeFor } from '@/lib/access/scope';
import { jointPolicyAt } from '@/lib/activation/joint-policy';
import type { RuleBookRow } from '@/lib/activation/rule-book';
import { UNFILTERED } from '@/lib/measures/count-filter';
import { sideMeasures } from '@/lib/police-powers/side-by-side/side-by-side';
import { POLICY } from '../support/brute-force/examples';
import { bringInRows } from '../support/contract-files';
import { openedDatabase } from '../support/opened-database';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const JOINT = 'North and South joint body-worn video policy, section 4';

/** Tables that hold records, people’s work, or what they wrote: none of it is seen under a joint policy. */
const CLOSED = [
  'encounter',
  'attendance',
  'officer',
  'recording',
  'finding',
  'non_activation_case',
  'recommendation_event',
  'hate_incident',
  'measure_target',
  'chart_note',
  'audit_event',
];

const database = openedDatabase();

beforeAll(async () => {
  for (const forceId of ['north', 'south', 'west']) {
    await database.db.insert(force).values({ forceId, name: `${forceId} Police` });
    await fill(forceId, forceId === 'west' ? 'West body-worn video policy' : JOINT);
  }
});

/** A force with a policy, six searches in January 2026 and footage of one of them. */
async function fill(forceId: string, citation: string): Promise<void> {
  await bringInRows(database.url, forceId, 'policies', [{ ...POLICY, citation }]);
  await bringInRows(database.url, forceId, 'bwv-coverage', [
    { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z', extracted_at: '2026-02-20T00:00:00Z' },
  ]);
  const times = { started_at: '2026-01-10T10:00:00Z', ended_at: '2026-01-10T10:10:00Z' };
  const searches = Array.from({ length: 6 }, (_, i) => ({
    record_id: `S${i}`,
    officer_ids: `O${i}`,
    ...times,
  }));
  await bringInRows(database.url, forceId, 'stop-search', searches);
  await bringInRows(database.url, forceId, 'bwv-recordings', [
    { recording_id: 'R1', officer_id: 'O1', ...times },
  ]);
  const scope = commandLineScope(forceId);
  await withScope(database.db, scope, (db) =>
    setTarget(db, scope, { measure: 'find_rate', value: 0.3, reason: 'Decided by the board of this force' }),
  );
}

const rulesOf = (scope: Scope): Promise<RuleBookRow[]> =>
  withScope(database.db, scope, (db) => listRuleBook(db, scope));

const countsOf = (scope: Scope, asked: Scope = scope) =>
  withScope(database.db, scope, (db) =>
    listMeasureCounts(db, asked, {
      measures: sideMeasures('stop-search'),
      dimensions: ['all'],
      period: { from: '2026-01', to: '2026-01' },
      filter: UNFILTERED,
    }),
  );

const rowsIn = (scope: Scope, table: string) =>
  withBulkScope(database.url, scope, async (client) =>
    Number((await client.query(`select count(*) as rows from ${table}`)).rows[0]?.rows),
  );

describe('two forces that have entered one policy', () => {
  it('are joint for its power, and a third that cites another text is not', async () => {
    const [north, south, west] = await Promise.all(
      ['north', 'south', 'west'].map((forceId) => rulesOf(jointPolicyScope(forceId, 'p@north.example'))),
    );
    if (north === undefined || south === undefined || west === undefined) throw new Error('three rule books');
    expect(jointPolicyAt(north, south, 'stop-search', NOW)).toMatchObject({
      citation: JOINT,
      since: '2025-01-01',
    });
    expect(jointPolicyAt(north, south, 'arrests', NOW)).toBeNull();
    expect(jointPolicyAt(north, west, 'stop-search', NOW)).toBeNull();
  });
});

describe('the scope of a joint policy', () => {
  const south = jointPolicyScope('south', 'board-member@north.example');

  it('may read boards and nothing else, as outsiders see them', () => {
    expect([...south.permissions]).toEqual(['board.read']);
    expect(south).toMatchObject({ forceId: 'south', roles: [], disclosure: 'external' });
  });

  it('reads the other force’s counts and months received', async () => {
    const counts = await countsOf(south);
    expect(counts.find(({ measure }) => measure === 'searches')?.numerator).toBe(6);
    expect(counts.find(({ measure }) => measure === 'bwv_activation_stop_search')).toMatchObject({
      numerator: 1,
      denominator: 6,
    });
    const received = await withScope(database.db, south, (db) =>
      listMonthsReceived(db, south, ['stop-search']),
    );
    expect(received).toEqual([{ dataset: 'stop-search', month: '2026-01', rows: 6 }]);
  });

  it('is shut out of records that there are', async () => {
    const there = await Promise.all(
      ['encounter', 'attendance', 'recording', 'finding', 'non_activation_case', 'measure_target'].map(
        (table) => rowsIn(commandLineScope('south'), table),
      ),
    );
    expect(there.filter((rows) => rows === 0)).toEqual([]);
  });

  it.each(CLOSED)('reads no row of %s', async (table) => {
    expect(await rowsIn(south, table)).toBe(0);
  });

  it('reads no count of a third force, nor of the viewer’s own, whatever a query asks', async () => {
    expect(await countsOf(south, jointPolicyScope('west', 'board-member@north.example'))).toEqual([]);
    expect(await countsOf(south, jointPolicyScope('north', 'board-member@north.example'))).toEqual([]);
  });

  it('writes nothing', async () => {
    const target = { measure: 'find_rate', value: 0.5, reason: 'Nobody of this force decided it' } as const;
    await expect(withScope(database.db, south, (db) => setTarget(db, south, target))).rejects.toThrow();
  });
});

describe('a person of one force', () => {
  it('has no scope of their own in another', () => {
    const viewer = {
      personId: 'p',
      name: 'P',
      email: 'chair@north.example',
      roles: [{ forceId: 'north', role: 'chair', teamCode: null }] as const,
    };
    expect(scopeFor(viewer, 'south')).toBeNull();
  });

  it('sees no row of another in their own force’s scope', async () => {
    const north = commandLineScope('north');
    expect(await countsOf(north, commandLineScope('south'))).toEqual([]);
    expect((await rulesOf(north)).map(({ citation }) => citation)).toEqual([JOINT]);
  });
});
