import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  getDataImport,
  listDataImports,
  listDatasetMonths,
  listRejectedRows,
} from '@/db/queries/data-imports';
import { fileOf } from '../support/contract-files';
import { importsOf } from '../support/data-imports';
import { createTestDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let kent: ReturnType<typeof importsOf>;

beforeAll(async () => {
  database = await createTestDatabase();
  kent = importsOf(database.url, 'kent');
});
afterAll(async () => {
  await kent?.close();
  await database?.drop();
});

const AREAS = 'area_code,name,parent_code\nA1,Ashford,K\nA2,Dover,K\n';

const history = () =>
  kent.find('select record_key, import_id, replaced_by_import_id, values from fact_version order by 1, 2');

describe('a file that is brought in', () => {
  test('has every row accounted for, and its rejected rows kept with line, text, column and reason', async () => {
    const text = [
      'record_id,officer_ids,started_at,gender,colour',
      'E1,PC1;PC2,2026-05-01T10:00:00Z,Male,blue',
      'E2,,2026-05-02T10:00,female,',
      'E3,PC3,yesterday,Male,',
      'E4,PC3,2026-05-03T10:00:00Z',
      'E5,PC3,2026-05-03T10:00:00Z,Elf,',
      '',
    ].join('\r\n');
    const report = await kent.bring('stop-search', text);
    expect(report).toMatchObject({
      read: 5,
      accepted: 3,
      rejected: 2,
      inserted: 3,
      updated: 0,
      unchanged: 0,
    });
    expect(report.unrecognised).toEqual([{ column: 'gender', text: 'Elf', count: 1 }]);
    expect(report.warnings.join()).toContain('colour');
    const rejected = await kent.read((db) =>
      listRejectedRows(db, kent.scope, report.importId ?? 0, { limit: 10, offset: 0 }),
    );
    expect(rejected.map(({ line, column }) => [line, column])).toEqual([
      [4, 'started_at'],
      [5, ''],
    ]);
    expect(rejected[0]?.raw).toBe('E3,PC3,yesterday,Male,');
    expect(await kent.find(`select raw, extra from encounter where record_id = 'E1'`)).toEqual([
      { raw: 'E1,PC1;PC2,2026-05-01T10:00:00Z,Male,blue', extra: { colour: 'blue' } },
    ]);
  });

  test('gives its officers their attendances, and one without an officer where none is known', async () => {
    expect(await kent.find('select record_id, officer_id, position from attendance order by 1, 3')).toEqual([
      { record_id: 'E1', officer_id: 'PC1', position: 1 },
      { record_id: 'E1', officer_id: 'PC2', position: 2 },
      { record_id: 'E2', officer_id: '', position: 1 },
      { record_id: 'E5', officer_id: 'PC3', position: 1 },
    ]);
  });

  test('is listed with its report, its months and its times', async () => {
    const [listed] = await kent.read((db) => listDataImports(db, kent.scope));
    expect(listed).toMatchObject({
      dataset: 'stop-search',
      state: 'accepted',
      read: 5,
      importedBy: 'command line',
    });
    const detail = await kent.read((db) => getDataImport(db, kent.scope, listed?.importId ?? 0));
    expect(detail?.months).toEqual(['2026-05-01']);
    expect(detail?.firstAt).toEqual(new Date('2026-05-01T10:00:00Z'));
    expect(detail?.header).toEqual(['record_id', 'officer_ids', 'started_at', 'gender', 'colour']);
    const months = await kent.read((db) => listDatasetMonths(db, kent.scope));
    expect(months).toEqual([{ dataset: 'stop-search', month: '2026-05-01', rows: 3 }]);
  });

  test('keeps text that COPY and JSON would take for something else', async () => {
    const name = 'Tab\there "quoted" back\\slash \\N =1+1';
    await kent.bring('areas', `area_code,name,note\nT1,"${name.replaceAll('"', '""')}","two\nlines\\"\n`);
    expect(await kent.find(`select name, extra from area where area_code = 'T1'`)).toEqual([
      { name, extra: { note: 'two\nlines\\' } },
    ]);
  });
});

describe('a file that is brought in again', () => {
  test('changes nothing and says so', async () => {
    const first = await kent.bring('areas', AREAS);
    expect(first).toMatchObject({ inserted: 2 });
    const second = await kent.bring('areas', AREAS);
    expect(second).toMatchObject({
      importId: first.importId,
      sha256: first.sha256,
      inserted: 0,
      unchanged: 2,
    });
    expect(second.warnings.join()).toContain('nothing changed');
    expect(kent.lastChanges()?.changed).toBe(0);
  });

  test('finds its rows unchanged where only the order of its columns is another', async () => {
    const report = await kent.bring('areas', 'name,parent_code,area_code\nDover,K,A2\nAshford,K,A1\n');
    expect(report).toMatchObject({ inserted: 0, updated: 0, unchanged: 2 });
  });

  test('updates rows that say something else and keeps what they said', async () => {
    const report = await kent.bring('areas', 'area_code,name,parent_code\nA1,Ashford Town,K\nA3,Deal,K\n');
    expect(report).toMatchObject({ inserted: 1, updated: 1, unchanged: 0 });
    const [version] = await history();
    expect(version).toMatchObject({ record_key: '["A1"]', replaced_by_import_id: String(report.importId) });
    expect(version?.values).toMatchObject({ name: 'Ashford' });
  });

  test('counts each row of a key that it names several times, and the last one stands', async () => {
    const rows = [
      'A9,One,',
      'A9,One,',
      'A9,Two,',
      'A9,Three,',
      'A9,Three,',
      'A1,Ashford Town,K',
      'A1,Again,K',
    ];
    const report = await kent.bring('areas', `area_code,name,parent_code\n${rows.join('\n')}\n`);
    expect(report).toMatchObject({ accepted: 7, inserted: 1, updated: 3, unchanged: 3 });
    expect(await kent.find(`select name from area where area_code in ('A1', 'A9') order by 1`)).toEqual([
      { name: 'Again' },
      { name: 'Three' },
    ]);
    const versions = await kent.find(
      `select values->>'name' as name from fact_version where replaced_by_import_id = ${report.importId}
       order by record_key, fact_version_id`,
    );
    expect(versions.map((version) => version.name)).toEqual(['Ashford Town', 'One', 'Two']);
  });

  test('keeps attendances, months and heaping in step with what changed', async () => {
    const at = (minute: number) =>
      `2026-0${minute < 30 ? 6 : 7}-01T10:${String(minute % 60).padStart(2, '0')}:00Z`;
    const file = (shift: number) =>
      [
        'record_id,officer_ids,started_at',
        ...[...Array(40).keys()].map((i) => `H${i},PC${shift},${at(i + shift)}`),
        '',
      ].join('\n');
    await kent.bring('arrests', file(0));
    const report = await kent.bring('arrests', file(5));
    expect(report).toMatchObject({ inserted: 0, updated: 40 });
    expect(kent.lastChanges()?.months).toEqual(['2026-06-01', '2026-07-01']);
    expect(
      await kent.find(`select month::text, rows from dataset_month where dataset = 'arrests' order by 1`),
    ).toEqual(
      await kent.find(
        `select month::text, count(*)::int as rows from encounter where power = 'arrests' group by 1 order by 1`,
      ),
    );
    expect(
      await kent.find(
        `select month::text, times, on_five_minutes from time_heaping where power = 'arrests' order by 1`,
      ),
    ).toEqual(
      await kent.find(
        `select month::text, count(*)::int as times,
                count(*) filter (where extract(minute from started_at)::int % 5 = 0)::int as on_five_minutes
         from encounter where power = 'arrests' group by 1 order by 1`,
      ),
    );
    expect(await kent.find(`select distinct officer_id from attendance where power = 'arrests'`)).toEqual([
      { officer_id: 'PC5' },
    ]);
  });
});

describe('a month of data.police.uk', () => {
  const header =
    'Type,Date,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome';
  const search = (day: string) => `Person search,2026-03-${day}T10:00:00+00:00,Male,18-24,,White,,,`;
  const month = (days: string[]) =>
    fileOf([header, ...days.map(search), ''].join('\n'), '2026-03-kent-stop-and-search.csv');

  test('keeps rows that are the same in every cell as searches of their own', async () => {
    const report = await kent.bring('police-uk-stop-search', month(['01', '01', '02']));
    expect(report).toMatchObject({ read: 3, inserted: 3, removed: 0 });
  });

  test('is replaced when it is published again: rows that are gone are removed into the history', async () => {
    const report = await kent.bring('police-uk-stop-search', month(['01', '02', '03']));
    expect(report).toMatchObject({ inserted: 1, updated: 0, unchanged: 2, removed: 1 });
    expect(await kent.find('select searched_on::text as day from public_search order by 1')).toEqual([
      { day: '2026-03-01' },
      { day: '2026-03-02' },
      { day: '2026-03-03' },
    ]);
  });

  test('is refused where neither its name nor the import says which month it is', async () => {
    const report = await kent.bring(
      'police-uk-stop-search',
      fileOf(`${header}\n${search('01')}\n`, 'searches.csv'),
    );
    expect(report.refusal).toContain('month');
  });
});

describe('a footage extract that says what it covers', () => {
  const recordings = (id: string) =>
    `recording_id,officer_id,started_at,duration_seconds\n${id},PC1,2026-05-01T10:00:00Z,60\n`;

  test('writes that down, and withdrawing it takes it back', async () => {
    const covers = { coversFrom: '2026-05-01', coversTo: '2026-06-01' };
    const report = await kent.bring('bwv-recordings', recordings('R1'), covers);
    const found = () => kent.find('select covers_from, covers_to from footage_coverage');
    expect(await found()).toEqual([
      { covers_from: new Date('2026-04-30T23:00:00Z'), covers_to: new Date('2026-05-31T23:00:00Z') },
    ]);
    expect((await kent.withdraw(report.importId)).isDone).toBe(true);
    expect(await found()).toEqual([]);
  });

  test('is refused where the end is not after the beginning', async () => {
    const covers = { coversFrom: '2026-06-01', coversTo: '2026-05-01' };
    expect((await kent.bring('bwv-recordings', recordings('R2'), covers)).refusal).toContain('not later');
  });
});
