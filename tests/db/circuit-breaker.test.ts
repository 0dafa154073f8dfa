import { beforeEach, describe, expect, it } from 'vitest';
import { publishHeld, recomputeForce, takeBack } from '@/db/journey';
import { setBreakerLimit } from '@/db/mutations/activation/finding-holds';
import { withBulkScope, withScope } from '@/db/scoped';
import { commandLineScope } from '@/lib/access/scope';
import { POLICY } from '../support/brute-force/examples';
import { bringInRows } from '../support/contract-files';
import { openedDatabase } from '../support/opened-database';
import { extract, footage, SEARCHES, searches, withoutZero } from '../support/searched-months';

const database = openedDatabase();
let forces = 0;
let force = '';

/** Every test has a force of its own, with a rule book and an extract over May and June. */
beforeEach(async () => {
  forces += 1;
  force = `force-${forces}`;
  await database.owner.query('insert into force (force_id, name) values ($1, $1)', [force]);
  await bring('policies', [POLICY]);
});

const bring = (dataset: Parameters<typeof bringInRows>[2], rows: Parameters<typeof bringInRows>[3]) =>
  bringInRows(database.url, force, dataset, rows);

const withdraw = (importId: number | null) =>
  takeBack(database.url, commandLineScope(force), Number(importId), 'the wrong file', 'test');

const recompute = () => recomputeForce(database.url, commandLineScope(force), { from: null, to: null });

function ask<T extends Record<string, unknown>>(sql: string): Promise<T[]> {
  return withBulkScope(
    database.url,
    commandLineScope(force),
    async (client) => (await client.query<T>(sql)).rows,
  );
}

/** A month as a force sends it, in the usual order. */
async function bringMonth(month: string) {
  await bring('stop-search', searches(month));
  await bring('bwv-recordings', footage(month));
  await bring('bwv-coverage', [extract(month)]);
}

/** How many current findings of each kind stand in a month. */
async function findings(month: string): Promise<Record<string, number>> {
  const rows = await ask<{ finding: string; n: number }>(
    `select coalesce(reason, finding) as finding, count(*)::int as n from finding
     where superseded_by_batch_id is null and window_from::date = '2026-${month}-10' group by 1 order by 1`,
  );
  return Object.fromEntries(rows.map((row) => [row.finding, row.n]));
}

const holds = () =>
  ask<Record<string, unknown>>(
    `select to_char(month, 'MM') as month, to_char(compared_month, 'MM') as compared, not_found_before as nb,
            determinable_before as db, not_found_after as na, determinable_after as da, attendances, state,
            decided_by as by
     from finding_hold order by hold_id`,
  );

const openCases = async () =>
  (
    await ask<{ n: number }>(`select count(*)::int as n from non_activation_case where state <> 'withdrawn'`)
  )[0]?.n;

const GOOD = { full: SEARCHES - 3, not_found: 3 };
const HELD = { held: SEARCHES };

describe('the circuit breaker', () => {
  it('lets a first import through, whatever it shows', async () => {
    await bring('bwv-coverage', [extract('05')]);
    await bring('stop-search', searches('05'));
    expect(await findings('05')).toEqual({ not_found: SEARCHES });
    expect(await holds()).toEqual([]);
  });

  it('holds a month whose officer ids are written differently, and opens no case on it', async () => {
    await bringMonth('05');
    expect(await findings('05')).toEqual(GOOD);
    await bring('bwv-recordings', footage('06'));
    await bring('bwv-coverage', [extract('06')]);
    const bad = await bring('stop-search', searches('06', withoutZero));
    expect(await findings('06')).toEqual(HELD);
    const told = bad.faults.find((fault) => fault.kind === 'not_found_shift');
    expect(told?.words).toContain(
      'stop and search, June 2026: from 5.0% (3 of 60) in May 2026 to 100.0% (60 of 60)',
    );
    expect(await ask(`select faults from data_import where import_id = ${bad.importId}`)).toEqual([
      { faults: bad.faults },
    ]);
    expect(await openCases()).toBe(3);
    expect(await holds()).toEqual([
      {
        month: '06',
        compared: '05',
        nb: 3,
        db: SEARCHES,
        na: SEARCHES,
        da: SEARCHES,
        attendances: SEARCHES,
        state: 'held',
        by: null,
      },
    ]);
    expect(await findings('05')).toEqual(GOOD);
  });

  it('holds it too where the tags of incidents make the officers’ own footage look like a colleague’s', async () => {
    const tagged = <T extends object>(rows: T[]) =>
      rows.map((row, i) => ({ ...row, incident_reference: `I${i}` }));
    await bring('bwv-coverage', [extract('05')]);
    await bring('stop-search', tagged(searches('05')));
    await bring('bwv-recordings', tagged(footage('05', 0)));
    expect(await findings('05')).toEqual({ full: SEARCHES });
    await bring('stop-search', tagged(searches('05', withoutZero)));
    expect(await findings('05')).toEqual(HELD);
    expect(await openCases()).toBe(0);
  });

  it('compares a month with itself, and leaves the cases that it has as they were', async () => {
    await bringMonth('05');
    const before = await openCases();
    await bring('stop-search', searches('05', withoutZero));
    expect(await findings('05')).toEqual(HELD);
    expect(await holds()).toMatchObject([{ month: '05', compared: '05', nb: 3, na: SEARCHES }]);
    expect(await openCases()).toBe(before);
  });

  it('changes nothing when everything is worked out again, and keeps holding', async () => {
    await bringMonth('05');
    await bring('stop-search', searches('05', withoutZero));
    expect((await recompute()).changed).toBe(0);
    expect(await findings('05')).toEqual(HELD);
  });

  it('lets go when a corrected file comes', async () => {
    await bringMonth('05');
    await bring('stop-search', searches('05', withoutZero));
    const corrected = await bring('stop-search', [...searches('05'), ...searches('05', (id) => id, 'more')]);
    expect(await findings('05')).toEqual({ full: 2 * GOOD.full, not_found: 2 * GOOD.not_found });
    expect(await holds()).toMatchObject([{ state: 'released', by: `import ${corrected.importId}` }]);
    expect((await recompute()).changed).toBe(0);
  });

  it('lets go when the import that set it off is withdrawn', async () => {
    await bringMonth('05');
    const bad = await bring('stop-search', searches('05', withoutZero));
    await withdraw(bad.importId);
    expect(await findings('05')).toEqual(GOOD);
    expect(await holds()).toMatchObject([{ state: 'released', by: `withdrawal of import ${bad.importId}` }]);
  });

  it('keeps holding when a later file touches the month and mends nothing', async () => {
    await bringMonth('05');
    await bring('stop-search', searches('05', withoutZero));
    const before = await ask('select count(*)::int as n from finding');
    await bring('stop-search', [
      { ...searches('05', withoutZero)[7], record_id: '05-7', ended_at: '2026-05-10T10:09:00Z' },
    ]);
    expect(await findings('05')).toEqual(HELD);
    expect(await holds()).toMatchObject([{ state: 'held', attendances: SEARCHES }]);
    // The one whose window changed is said anew; the others stand.
    expect(await ask('select count(*)::int as n from finding')).toEqual([{ n: Number(before[0]?.n) + 1 }]);
  });

  it('waits for the recordings where the coverage came before them', async () => {
    await bringMonth('05');
    await bring('stop-search', searches('06'));
    await bring('bwv-coverage', [extract('06')]);
    expect(await findings('06')).toEqual(HELD);
    await bring('bwv-recordings', footage('06').slice(0, 20));
    expect(await findings('06')).toEqual(HELD);
    await bring('bwv-recordings', footage('06').slice(20));
    expect(await findings('06')).toEqual(GOOD);
    expect((await holds()).map((hold) => hold.state)).toEqual(['released']);
    expect((await recompute()).changed).toBe(0);
  });

  it('holds what a withdrawal would tell of officers, and lets go when the file is back', async () => {
    await bringMonth('05');
    const more = await bring('bwv-recordings', footage('06'));
    await bring('bwv-coverage', [extract('06')]);
    await bring('stop-search', searches('06'));
    await withdraw(more.importId);
    // The three that had no footage before either were not touched: what was known of them stands.
    expect(await findings('06')).toEqual({ held: GOOD.full, not_found: GOOD.not_found });
    await bring('bwv-recordings', footage('06'));
    expect(await findings('06')).toEqual(GOOD);
  });

  it('publishes what a person has confirmed, opens its cases, and lets later files of the kind through', async () => {
    await bringMonth('05');
    await bring('stop-search', searches('05', withoutZero));
    const [hold] = await ask<{ hold_id: string }>('select hold_id from finding_hold');
    const publish = () =>
      publishHeld(database.url, commandLineScope(force), Number(hold?.hold_id), 'checked with the dock');
    expect(await publish()).toBe(true);
    expect(await findings('05')).toEqual({ not_found: SEARCHES });
    expect(await openCases()).toBe(SEARCHES);
    expect(await holds()).toMatchObject([{ state: 'confirmed', by: 'command line' }]);
    expect(
      await ask(`select did, detail->>'reason' as reason from audit_event where force_id = '${force}'`),
    ).toEqual([{ did: 'held findings confirmed', reason: 'checked with the dock' }]);
    expect(await publish()).toBe(false);
    expect((await recompute()).changed).toBe(0);
    await bringMonth('06');
    expect(await findings('06')).toEqual(GOOD);
    await bring(
      'stop-search',
      searches('05', (id) => `9${id}`),
    );
    expect(await findings('05')).toEqual({ not_found: SEARCHES });
  });

  it('follows the limit that the force has set', async () => {
    const scope = commandLineScope(force);
    await withScope(database.db, scope, (db) => setBreakerLimit(db, scope, 96));
    await bringMonth('05');
    await bring('stop-search', searches('05', withoutZero));
    expect(await findings('05')).toEqual({ not_found: SEARCHES });
  });

  it('counts what is held as not determinable', async () => {
    await bringMonth('05');
    await bring('stop-search', searches('05', withoutZero));
    const counts = await ask<{ measure: string; group_code: string; n: number }>(
      `select measure, group_code, sum(numerator)::int as n from measure_count
       where measure like 'bwv_%stop_search' and dimension in ('all', 'finding') group by 1, 2 order by 1, 2`,
    );
    expect(counts).toEqual([
      { measure: 'bwv_findings_stop_search', group_code: 'all', n: SEARCHES },
      { measure: 'bwv_findings_stop_search', group_code: 'indeterminate', n: SEARCHES },
    ]);
  });
});
