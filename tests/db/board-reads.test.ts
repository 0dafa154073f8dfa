import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { beginRowsDownload, recordFigureDownload, recordRowsRead } from '@/db/mutations/board-reads';
import { listAuditEvents } from '@/db/queries/audit';
import { countMeasureRows, listMeasureRows, openMeasureRows } from '@/db/queries/measure-rows';
import { force } from '@/db/schema/forces';
import { withScope } from '@/db/scoped';
import type { Role } from '@/lib/access/roles';
import type { Scope } from '@/lib/access/scope';
import { UNFILTERED } from '@/lib/measures/count-filter';
import type { MeasureRow, RowsAsked } from '@/lib/police-powers/measure-rows/measure-rows';
import { bringInRows } from '../support/contract-files';
import { openedDatabase } from '../support/opened-database';
import { scopeOf } from '../support/scope-of';

/** More than are read at a time. */
const SEARCHES = 2500;
const ASKED: RowsAsked = {
  behind: {
    measure: 'searches',
    part: 'denominator',
    period: { from: '2026-01', to: '2026-01' },
    dimension: 'all',
    group: 'all',
  },
  filter: UNFILTERED,
  page: 1,
};
const FIGURE = {
  board: 'stop-search',
  figureId: 'find-rate',
  format: 'xlsx',
  filters: {
    period: { from: '2025-04', to: '2026-03' },
    areaCode: 'N1',
    areaName: 'Easton',
    filter: { areaCode: 'N1', team: 'R2', groups: { age_band: '10_17' } },
  },
  rows: 24,
} as const;

const database = openedDatabase({ connections: 2 });
const as = (role: Role, forceId = 'north') => scopeOf(role, forceId);

beforeAll(async () => {
  for (const forceId of ['north', 'south']) {
    await database.db.insert(force).values({ forceId, name: `${forceId} Police` });
  }
  await bring(Array.from({ length: SEARCHES }, (_, i) => searchOf(i, 'nfa')));
});

afterEach(async () => {
  await database.owner.query('grant insert on audit_event to candour_app');
});

describe('the records behind a number, downloaded', () => {
  it('are those of the moment they were asked for, though an import commits while they are read', async () => {
    const scope = as('chair');
    const [page, counted] = await readPage(scope);
    const download = await beginRowsDownload(database.db, database.url, scope, ASKED);
    const first = await download.batches.next();
    await bring([
      ...Array.from({ length: 40 }, (_, i) => searchOf(i, 'arrest')),
      searchOf(SEARCHES, 'arrest'),
    ]);
    const rows = [...(first.value ?? []), ...(await rest(download.batches))];

    expect(download.total).toBe(SEARCHES);
    expect(rows).toHaveLength(SEARCHES);
    expect(counted).toBe(SEARCHES);
    expect(rows).toEqual(page);
    expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(new Set(['nfa']));

    const [pageAfter, countedAfter] = await readPage(scope);
    const after = await openMeasureRows(database.url, scope, ASKED);
    expect(after.total).toBe(SEARCHES + 1);
    expect(countedAfter).toBe(SEARCHES + 1);
    expect(await rest(after.batches)).toEqual(pageAfter);
    expect(await snapshotsOpen()).toBe(0);
  });

  it('are held in memory some at a time, and no transaction is left open by one who stops taking them', async () => {
    const { batches, close } = await openMeasureRows(database.url, as('chair'), ASKED);
    const { value } = await batches.next();
    expect(value?.length).toBeGreaterThan(0);
    expect(value?.length).toBeLessThan(SEARCHES);
    expect(await snapshotsOpen()).toBe(1);
    await close();
    expect(await snapshotsOpen()).toBe(0);
  });

  it('are none where a filter does not apply to them, and none of another force', async () => {
    const asked = {
      ...ASKED,
      behind: { ...ASKED.behind, measure: 'arrests' },
      filter: { ...UNFILTERED, groups: { legislation: 'not_recorded' } },
    } as const;
    for (const [scope, what] of [
      [as('chair'), asked],
      [as('chair', 'south'), ASKED],
    ] as const) {
      const { total, batches } = await openMeasureRows(database.url, scope, what);
      expect([total, await rest(batches)]).toEqual([0, []]);
    }
    expect(await snapshotsOpen()).toBe(0);
  });

  it('are refused where it cannot be written that they are taken', async () => {
    await database.owner.query('revoke insert on audit_event from candour_app');
    const before = await eventsOf('north');
    await expect(beginRowsDownload(database.db, database.url, as('chair'), ASKED)).rejects.toThrow();
    expect(await snapshotsOpen()).toBe(0);
    expect(await eventsOf('north')).toEqual(before);
  });
});

describe('what is taken from the boards', () => {
  it('is on the audit trail: who, what, narrowed to what, as what, and how many rows', async () => {
    const scope = as('panel_member');
    await withScope(database.db, scope, (db) => recordFigureDownload(db, scope, FIGURE));
    expect((await eventsOf('north'))[0]).toMatchObject({
      actor: 'panel_member@north.example',
      did: 'figure downloaded',
      subject: 'stop-search/find-rate',
      detail: {
        format: 'xlsx',
        from: '2025-04',
        to: '2026-03',
        area: 'N1',
        team: 'R2',
        age_band: '10_17',
        rows: 24,
        disclosure: 'external',
      },
    });
    const chair = as('chair');
    await withScope(database.db, chair, (db) => recordRowsRead(db, chair, { ...ASKED, page: 3 }, 50));
    expect((await eventsOf('north'))[0]).toMatchObject({
      did: 'records read',
      subject: 'searches',
      detail: { part: 'denominator', from: '2026-01', page: 3, rows: 50 },
    });
    const download = await beginRowsDownload(database.db, database.url, chair, ASKED);
    await download.close();
    expect((await eventsOf('north'))[0]).toMatchObject({
      actor: 'chair@north.example',
      did: 'records downloaded',
      subject: 'searches',
      detail: { rows: download.total },
    });
  });

  it('is of its own force, to be read by its auditor and by nobody else', async () => {
    expect(await eventsOf('south')).toEqual([]);
    const chair = as('chair');
    expect(await withScope(database.db, chair, (db) => listAuditEvents(db, chair, EVERYTHING))).toEqual([]);
  });

  it('is refused where it cannot be written', async () => {
    await database.owner.query('revoke insert on audit_event from candour_app');
    const scope = as('chair');
    await expect(
      withScope(database.db, scope, (db) => recordFigureDownload(db, scope, FIGURE)),
    ).rejects.toThrow();
  });
});

const EVERYTHING = { actor: null, page: 1 };

function eventsOf(forceId: string) {
  const auditor = as('auditor', forceId);
  return withScope(database.db, auditor, (db) => listAuditEvents(db, auditor, EVERYTHING));
}

function readPage(scope: Scope): Promise<[MeasureRow[], number]> {
  return withScope(database.db, scope, async (db) => [
    await listMeasureRows(db, scope, ASKED, { offset: 0, limit: 10 * SEARCHES }),
    await countMeasureRows(db, scope, ASKED),
  ]);
}

async function rest(batches: AsyncGenerator<MeasureRow[]>): Promise<MeasureRow[]> {
  const rows: MeasureRow[] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}

/** How many connections of this database have a transaction open and do nothing in it. */
async function snapshotsOpen(): Promise<number> {
  const { rows } = await database.owner.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity
     where datname = current_database() and state = 'idle in transaction'`,
  );
  return rows[0]?.n ?? 0;
}

function searchOf(i: number, outcome: string) {
  const at = new Date(Date.UTC(2026, 0, 2) + i * 60_000).toISOString();
  return { record_id: `S${i}`, officer_ids: `O${i % 50}`, started_at: at, outcome };
}

async function bring(rows: readonly Record<string, string>[]): Promise<void> {
  const report = await bringInRows(database.url, 'north', 'stop-search', [...rows]);
  expect(report.rejected).toBe(0);
}
