import { beforeEach, describe, expect, it } from 'vitest';
import { publishHeld, recomputeForce } from '@/db/journey';
import { endMapping, mapCode } from '@/db/map-codes';
import { listDecidedHolds, listOpenHolds } from '@/db/queries/finding-holds';
import { force } from '@/db/schema/forces';
import { withBulkScope, withScope } from '@/db/scoped';
import { commandLineScope, type Scope } from '@/lib/access/scope';
import { POLICY } from '../support/brute-force/examples';
import { bringInRows } from '../support/contract-files';
import { openedDatabase } from '../support/opened-database';
import { extract, footage, SEARCHES, searches } from '../support/searched-months';

const database = openedDatabase();
let scope: Scope;
let forces = 0;

const bring = (dataset: Parameters<typeof bringInRows>[2], rows: Parameters<typeof bringInRows>[3]) =>
  bringInRows(database.url, scope.forceId, dataset, rows);

/** May with its footage; June without any, whose searches say when they were in a word of the force's own. */
beforeEach(async () => {
  forces += 1;
  scope = commandLineScope(`force-${forces}`);
  await database.db.insert(force).values({ forceId: scope.forceId, name: scope.forceId });
  await bring('policies', [POLICY]);
  await bring('stop-search', searches('05'));
  await bring('bwv-recordings', footage('05'));
  await bring('bwv-coverage', [extract('05'), extract('06')]);
});

const bringJune = () =>
  bring(
    'stop-search',
    searches('06').map((row) => ({ ...row, time_precision: 'Roughly' })),
  );

const ROUGHLY = { dataset: 'stop-search', column: 'time_precision', text: 'Roughly', note: '' };

async function map(code: string) {
  const done = await mapCode(database.url, scope, { ...ROUGHLY, code });
  if (done.kind === 'refused') throw new Error(done.words);
  return done;
}

async function end(aliasId: number) {
  const done = await endMapping(database.url, scope, aliasId, 'not what it means');
  if (done.kind === 'refused') throw new Error(done.words);
  return done;
}

const openHolds = () => withScope(database.db, scope, (db) => listOpenHolds(db, scope));

/** How many current findings of each kind stand in a month. */
const findings = (month: string) =>
  withBulkScope(database.url, scope, async (client) => {
    const { rows } = await client.query<{ finding: string; n: number }>(
      `select coalesce(reason, finding) as finding, count(*)::int as n from finding
       where superseded_by_batch_id is null and window_from::date = $1 group by 1 order by 1`,
      [`2026-${month}-10`],
    );
    return Object.fromEntries(rows.map((row) => [row.finding, row.n]));
  });

const openCases = () =>
  withBulkScope(database.url, scope, async (client) => {
    const { rows } = await client.query(`select from non_activation_case where state <> 'withdrawn'`);
    return rows.length;
  });

describe('the circuit breaker over codes that a steward maps', () => {
  it('holds the month that ending a mapping would move too far, and says which mapping it was', async () => {
    const { aliasId } = await map('hour');
    await bringJune();
    expect(await openHolds()).toEqual([]);
    const ended = await end(aliasId);
    expect(ended.held).toMatchObject([
      { power: 'stop-search', month: '2026-06-01', after: { notFound: SEARCHES } },
    ]);
    expect(await findings('06')).toEqual({ held: SEARCHES });
    expect(await findings('05')).toEqual({ full: SEARCHES - 3, not_found: 3 });
    expect(await openCases()).toBe(3);
    expect(await openHolds()).toMatchObject([
      {
        cause: 'correction',
        month: '2026-06-01',
        before: { month: '2026-05-01', notFound: 3, determinable: SEARCHES },
        attendances: SEARCHES,
        source: {
          kind: 'mapping',
          aliasId,
          dataset: 'stop-search',
          column: 'time_precision',
          text: 'Roughly',
        },
      },
    ]);
    const { changed } = await recomputeForce(database.url, scope, { from: null, to: null });
    expect(changed).toBe(0);
  });

  it('lets go when the text is mapped again', async () => {
    const first = await map('hour');
    await bringJune();
    await end(first.aliasId);
    const again = await map('hour');
    expect(again.held).toEqual([]);
    expect(await openHolds()).toEqual([]);
    const decided = await withScope(database.db, scope, (db) => listDecidedHolds(db, scope));
    expect(decided).toMatchObject([
      { state: 'released', decidedBy: `mapping ${again.aliasId}`, source: { aliasId: first.aliasId } },
    ]);
    expect(await findings('06')).toEqual({ time_not_recorded: SEARCHES });
  });

  it('publishes what a person has confirmed', async () => {
    const { aliasId } = await map('hour');
    await bringJune();
    await end(aliasId);
    const [hold] = await openHolds();
    expect(await publishHeld(database.url, scope, hold?.holdId ?? 0, 'no camera worked')).toBe(true);
    expect(await findings('06')).toEqual({ not_found: SEARCHES });
    expect(await openCases()).toBe(3 + SEARCHES);
  });

  it('lets a file’s hold go where a mapping moves the month back', async () => {
    const file = await bringJune();
    expect(await openHolds()).toMatchObject([{ source: { kind: 'file', importId: file.importId } }]);
    const { aliasId } = await map('hour');
    expect(await openHolds()).toEqual([]);
    const decided = await withScope(database.db, scope, (db) => listDecidedHolds(db, scope));
    expect(decided).toMatchObject([{ decidedBy: `mapping ${aliasId}`, source: { kind: 'file' } }]);
  });
});
