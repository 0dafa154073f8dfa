import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { bringIn } from '@/db/journey';
import { closePublicBoard, openPublicBoard } from '@/db/mutations/public-board';
import { listMeasureCounts, listMonthsReceived } from '@/db/queries/measures';
import {
  getOpenPublicBoard,
  listPublicBoardOpenings,
  listPublishedMonths,
  listPublishedSearches,
} from '@/db/queries/public-board';
import { withScope } from '@/db/scoped';
import { commandLineScope, publicScope, type Scope } from '@/lib/access/scope';
import { UNFILTERED } from '@/lib/measures/count-filter';
import { openDataCsv, openDataFileName } from '@/lib/police-powers/public/open-data';
import { fileOf } from '../support/contract-files';
import { openedDatabase } from '../support/opened-database';
import { scopeOf } from '../support/scope-of';

const FOLDER = fileURLToPath(new URL('../../../shared/data/police-uk', import.meta.url));
const HEADER =
  'Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing';
const ROW =
  'Person search,2023-05-02T10:15:00+00:00,False,,51.4,-0.5,Female,over 34,Other ethnic group - Not stated,White,Misuse of Drugs Act 1971 (section 23),Controlled drugs,A no further action disposal,True,';
const MAY = '2023-05-kent-stop-and-search.csv';

const anybody = publicScope('kent');
const chair = scopeOf('chair', 'kent');

const database = openedDatabase({ connections: 2 });

beforeAll(async () => {
  await bring(`${HEADER}\n${ROW}\n${ROW}\n${ROW.replace('Female', 'Male')}\n`, MAY);
});

describe('the public boards of a force', () => {
  it('are closed until its chair opens them, and closed again by its chair', async () => {
    expect(await openBoard(anybody)).toBeNull();
    expect(await withScope(database.db, chair, (db) => openPublicBoard(db, chair, 'We show this.'))).toBe(
      true,
    );
    expect(await withScope(database.db, chair, (db) => openPublicBoard(db, chair, 'Again.'))).toBe(false);
    expect(await openBoard(anybody)).toMatchObject({
      statement: 'We show this.',
      openedBy: 'chair@kent.example',
      closedAt: null,
    });
    expect(await openBoard(publicScope('essex'))).toBeNull();
    expect(await withScope(database.db, chair, (db) => closePublicBoard(db, chair))).toBe(true);
    expect(await withScope(database.db, chair, (db) => closePublicBoard(db, chair))).toBe(false);
    expect(await openBoard(anybody)).toBeNull();
    const kept = await withScope(database.db, chair, (db) => listPublicBoardOpenings(db, chair));
    expect(kept).toMatchObject([{ statement: 'We show this.', closedBy: 'chair@kent.example' }]);
    const { rows } = await database.owner.query(
      `select did from audit_event where did like 'public%' order by at`,
    );
    expect(rows).toEqual([{ did: 'public boards opened' }, { did: 'public boards closed' }]);
  });

  it.each(['board_member', 'data_steward', 'administrator'] as const)(
    'cannot be opened by %s, whatever a page asks',
    async (role) => {
      const scope = scopeOf(role, 'kent');
      await expect(
        withScope(database.db, scope, (db) => openPublicBoard(db, scope, 'Not mine to open.')),
      ).rejects.toMatchObject({ cause: { message: expect.stringMatching(/row-level security/) } });
    },
  );

  it('cannot be changed or removed once they were opened', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(
      "set role candour_app; select set_config('candour.force_id', 'kent', false), set_config('candour.roles', 'chair', false)",
    );
    for (const attempt of ["update public_board set statement = 'other'", 'delete from public_board']) {
      await expect(client.query(attempt)).rejects.toThrow(/permission denied/);
    }
    await client.end();
  });
});

describe('what anybody may read', () => {
  it('is a force’s counts', async () => {
    const counts = await withScope(database.db, anybody, (db) =>
      listMeasureCounts(db, anybody, {
        measures: ['searches'],
        dimensions: ['all'],
        period: { from: '2023-05', to: '2023-05' },
        filter: UNFILTERED,
      }),
    );
    expect(counts.map(({ numerator }) => numerator)).toEqual([3]);
    const received = await withScope(database.db, anybody, (db) =>
      listMonthsReceived(db, anybody, ['police-uk-stop-search']),
    );
    expect(received).toHaveLength(1);
  });

  it('is no record of any kind, even where a query asks for it', async () => {
    await fillEveryTable();
    const records = await tablesOfRecords();
    expect(records).toEqual(expect.arrayContaining(['encounter', 'finding', 'officer', 'recording']));
    const seen = async (roles: string) => {
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      await client.query('set role candour_app');
      await client.query(
        `select set_config('candour.force_id', 'kent', false), set_config('candour.roles', $1, false)`,
        [roles],
      );
      const found: string[] = [];
      for (const table of records) {
        const { rowCount } = await client.query(`select 1 from ${table} limit 1`);
        if (rowCount) found.push(table);
      }
      await client.end();
      return found;
    };
    expect(await seen('')).toEqual([]);
    expect(await seen('chair')).toEqual(expect.arrayContaining(['encounter', 'officer']));
  });
});

describe('a month as open data', () => {
  it('is what was published: brought in again, it is the same searches', async () => {
    const again = openDataCsv(await published('2023-05'));
    const before = await facts();
    await bring(again, openDataFileName('kent', '2023-05'));
    expect(await facts()).toEqual(before);
    expect(before).toHaveLength(3);
    expect(again).toBe(`${[HEADER, ROW, ROW, ROW.replace('Female', 'Male')].join('\r\n')}\r\n`);
  });

  it('is not there for a month that was not published', async () => {
    expect(await published('2023-06')).toEqual([]);
    const months = await withScope(database.db, anybody, (db) => listPublishedMonths(db, anybody));
    expect(months).toEqual([{ month: '2023-05', searches: 3 }]);
  });

  const files = existsSync(FOLDER)
    ? readdirSync(join(FOLDER, 'oddities'))
        .filter((name) => /^\d{4}-\d{2}-.*-stop-and-search\.csv$/.test(name))
        .sort()
        .slice(0, 4)
    : [];

  it.skipIf(files.length === 0)(
    'of the published files in ../shared/data/police-uk gives the same searches and codes again',
    async () => {
      for (const file of files) {
        const [, month = '', forceId = ''] = /^(\d{4}-\d{2})-(.+)-stop-and-search\.csv$/.exec(file) ?? [];
        const text = readFileSync(join(FOLDER, 'oddities', basename(file)), 'utf8');
        await bring(text, file, forceId);
        const before = await facts(forceId, month);
        const scope = publicScope(forceId);
        const searches = await withScope(database.db, scope, (db) => listPublishedSearches(db, scope, month));
        await bring(openDataCsv(searches), openDataFileName(forceId, month), forceId);
        expect(await facts(forceId, month), file).toEqual(before);
        expect(before.length, file).toBe(searches.length);
        expect(before.length, file).toBeGreaterThan(0);
      }
    },
    120_000,
  );
});

function openBoard(scope: Scope) {
  return withScope(database.db, scope, (db) => getOpenPublicBoard(db, scope));
}

function published(month: string) {
  return withScope(database.db, anybody, (db) => listPublishedSearches(db, anybody, month));
}

async function bring(text: string, fileName: string, forceId = 'kent'): Promise<void> {
  const report = await bringIn(
    database.url,
    commandLineScope(forceId),
    fileOf(text, fileName),
    'police-uk-stop-search',
    { timeZone: 'Europe/London', month: `${fileName.slice(0, 7)}-01` },
  );
  expect(report.rejected, fileName).toBe(0);
}

/** Everything that is known of the searches, but which import and line they came from. */
async function facts(forceId = 'kent', month = '2023-05'): Promise<Record<string, unknown>[]> {
  const { rows } = await database.owner.query<Record<string, unknown>>(
    `select to_jsonb(public_search) - 'import_id' - 'line' - 'raw' - 'extra' as fact from public_search
     where force_id = $1 and month = $2 order by search_key`,
    [forceId, `${month}-01`],
  );
  return rows;
}

/** The tables of a force that nobody without a role reads: each has the wall, and the test has a row behind it. */
async function tablesOfRecords(): Promise<string[]> {
  const { rows } = await database.owner.query<{ name: string }>(
    `select tablename as name from pg_policies
     where policyname in ('for_people_with_a_role', 'one_force_case_roles') order by 1`,
  );
  return rows.map(({ name }) => name);
}

async function fillEveryTable(): Promise<void> {
  await database.owner.query(`
    insert into encounter (force_id, power, record_id, month, officer_ids, started_at, time_precision, is_precision_stated, import_id, line, row_digest, raw)
    values ('kent', 'arrests', 'A1', '2023-05-01', '{O1}', '2023-05-01T12:00Z', 'exact', false, 1, 1, '', '');
    insert into officer (force_id, officer_id, import_id, line, row_digest, raw) values ('kent', 'O1', 1, 1, '', '');
    insert into attendance (force_id, power, record_id, officer_id, position, started_at, month, time_precision, is_precision_stated)
    values ('kent', 'arrests', 'A1', 'O1', 1, '2023-05-01T12:00Z', '2023-05-01', 'exact', false)`);
}
