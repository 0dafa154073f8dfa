import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listUnlistedTexts } from '@/db/queries/code-aliases';
import { getDataImport, listRejectedRows } from '@/db/queries/data-imports';
import { fileOf } from '../support/contract-files';
import { importsOf } from '../support/data-imports';
import { createTestDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let kent: ReturnType<typeof importsOf>;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

/** A force of its own for each test. */
const FORCES = [
  'kent',
  'essex',
  'surrey',
  'sussex',
  'dorset',
  'norfolk',
  'suffolk',
  'cumbria',
  'gwent',
  'gloucestershire',
  'cheshire',
];
beforeEach(() => {
  kent = importsOf(database.url, FORCES.pop() ?? 'durham');
  return () => kent.close();
});

const arrests = (...rows: [id: string, officers: string][]) =>
  [
    'record_id,officer_ids,started_at',
    ...rows.map(([id, officers]) => `${id},${officers},2026-05-01T10:00:00Z`),
    '',
  ].join('\n');

const bring = async (...rows: [string, string][]) => (await kent.bring('arrests', arrests(...rows))).importId;

async function standing(): Promise<Record<string, string>> {
  const rows = await kent.find(
    `select e.record_id, array_to_string(officer_ids, ';') as officers,
            (select string_agg(officer_id, ';' order by position) from attendance a
             where a.force_id = e.force_id and a.power = e.power and a.record_id = e.record_id) as attended
     from encounter e order by 1`,
  );
  for (const row of rows) expect(row.attended).toBe(row.officers);
  return Object.fromEntries(rows.map((row) => [String(row.record_id), String(row.officers)]));
}

describe('an import that is withdrawn', () => {
  test('takes its rows with it, and puts back what it had changed', async () => {
    await bring(['E1', 'A'], ['E2', 'A']);
    const second = await bring(['E1', 'B'], ['E3', 'B']);
    expect(await standing()).toEqual({ E1: 'B', E2: 'A', E3: 'B' });
    const withdrawal = await kent.withdraw(second);
    expect(withdrawal).toMatchObject({ isDone: true, changes: { changed: 2, months: ['2026-05-01'] } });
    expect(await standing()).toEqual({ E1: 'A', E2: 'A' });
    expect(await kent.find('select * from fact_version')).toEqual([]);
    expect(await kent.find('select count(*)::int from attendance')).toEqual([{ count: 2 }]);
  });

  test('leaves what later imports have written since, and they can be withdrawn after it', async () => {
    const a = await bring(['E1', 'A']);
    const b = await bring(['E1', 'B']);
    const c = await bring(['E1', 'C']);
    await kent.withdraw(b);
    expect(await standing()).toEqual({ E1: 'C' });
    await kent.withdraw(c);
    expect(await standing()).toEqual({ E1: 'A' });
    await kent.withdraw(a);
    expect(await standing()).toEqual({});
    expect(await kent.find('select * from fact_version')).toEqual([]);
  });

  test('leaves a later value standing alone where the first of its chain is withdrawn', async () => {
    const a = await bring(['E1', 'A']);
    const b = await bring(['E1', 'B']);
    await kent.withdraw(a);
    expect(await standing()).toEqual({ E1: 'B' });
    await kent.withdraw(b);
    expect(await standing()).toEqual({});
  });

  test('is kept with who withdrew it and why, and cannot be withdrawn twice', async () => {
    const first = await bring(['E1', 'A']);
    await kent.withdraw(first, 'the wrong month');
    const kept = await kent.read((db) => getDataImport(db, kent.scope, first ?? 0));
    expect(kept).toMatchObject({
      state: 'withdrawn',
      withdrawnBy: 'a steward',
      withdrawnReason: 'the wrong month',
    });
    expect(await kent.withdraw(first)).toEqual({
      isDone: false,
      refusal: expect.stringContaining('already'),
    });
    expect(await kent.withdraw(999_999)).toEqual({
      isDone: false,
      refusal: expect.stringContaining('999999'),
    });
  });

  test('can be brought in again', async () => {
    const first = await bring(['E1', 'A']);
    await kent.withdraw(first);
    expect(await bring(['E1', 'A'])).not.toBe(first);
    expect(await standing()).toEqual({ E1: 'A' });
  });

  test('leaves the rows that a later file has too, and they go with the last file that has them', async () => {
    const daily = await bring(['E1', 'A']);
    const weekly = await bring(['E1', 'A'], ['E2', 'A']);
    expect(await kent.withdraw(daily)).toMatchObject({ changes: { changed: 0 } });
    expect(await standing()).toEqual({ E1: 'A', E2: 'A' });
    expect(await kent.find('select distinct import_id::int from encounter')).toEqual([{ import_id: weekly }]);
    await kent.withdraw(weekly);
    expect(await standing()).toEqual({});
  });

  test('leaves what a later file had the same before others changed it', async () => {
    const first = await bring(['E1', 'A']);
    await bring(['E1', 'A'], ['E2', 'A']);
    const third = await bring(['E1', 'B']);
    await kent.withdraw(first);
    expect(await standing()).toEqual({ E1: 'B', E2: 'A' });
    await kent.withdraw(third);
    expect(await standing()).toEqual({ E1: 'A', E2: 'A' });
  });

  test('is one with the same file sent again: that is no second import, and says so', async () => {
    const first = await bring(['E1', 'A']);
    const again = await kent.bring('arrests', arrests(['E1', 'A']));
    expect(again).toMatchObject({ importId: first, inserted: 0, unchanged: 1 });
    expect(again.warnings.join()).toContain('not a second import');
    await kent.withdraw(first);
    expect(await standing()).toEqual({});
  });

  test('gives a month back the rows it had removed, unless a later file of that month stands', async () => {
    const header =
      'Type,Date,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome';
    const month = (days: string[]) =>
      fileOf(
        [header, ...days.map((day) => `Person search,2026-03-${day}T10:00:00Z,,,,,,,`), ''].join('\n'),
        '2026-03-kent-stop-and-search.csv',
      );
    const days = async () =>
      (await kent.find('select extract(day from searched_on)::int as day from public_search order by 1')).map(
        (row) => row.day,
      );
    await kent.bring('police-uk-stop-search', month(['01', '02', '02']));
    const second = await kent.bring('police-uk-stop-search', month(['02', '03']));
    const third = await kent.bring('police-uk-stop-search', month(['01', '02', '03']));
    expect(await days()).toEqual([1, 2, 3]);
    await kent.withdraw(second.importId);
    expect(await days()).toEqual([1, 2, 3]);
    await kent.withdraw(third.importId);
    expect(await days()).toEqual([1, 2, 2]);
  });
});

describe('what else a withdrawn import brought', () => {
  test('its unrecognised texts go with its rows; its report and its rejected rows are kept', async () => {
    const text = 'record_id,officer_ids,started_at,gender\nE1,A,2026-05-01T10:00:00Z,Elf\nE2,A,never,Elf\n';
    const { importId } = await kent.bring('arrests', text);
    const texts = () => kent.read((db) => listUnlistedTexts(db, kent.scope));
    expect(await texts()).toEqual([{ dataset: 'arrests', column: 'gender', text: 'Elf', rows: 1 }]);
    await kent.withdraw(importId);
    expect(await texts()).toEqual([]);
    const kept = await kent.read((db) => getDataImport(db, kent.scope, importId ?? 0));
    expect(kept).toMatchObject({ rejected: 1, unrecognised: [{ text: 'Elf', count: 1 }] });
    const page = { limit: 10, offset: 0 };
    const rejected = await kent.read((db) => listRejectedRows(db, kent.scope, importId ?? 0, page));
    expect(rejected.map(({ line }) => line)).toEqual([3]);
  });

  test('what it said footage covers is again what the file before it said, or nothing', async () => {
    const covers = { coversFrom: '2026-05-01', coversTo: '2026-06-01' };
    const recordings = (id: string) =>
      `recording_id,officer_id,started_at,duration_seconds\n${id},A,2026-05-01T10:00:00Z,60\n`;
    const coverage = () => kent.find('select import_id::int, extracted_at from footage_coverage');
    const first = await kent.bring('bwv-recordings', recordings('R1'), covers);
    const stated = await coverage();
    const second = await kent.bring('bwv-recordings', recordings('R2'), covers);
    expect(await coverage()).toMatchObject([{ import_id: second.importId }]);
    await kent.withdraw(second.importId);
    expect(await coverage()).toEqual(stated);
    await kent.withdraw(first.importId);
    expect(await coverage()).toEqual([]);
  });
});
