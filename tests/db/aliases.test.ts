import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { FORMS, mappingForce, POLICY } from '../support/mapping-force';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

/** A force of its own for each test. */
const FORCES = ['kent', 'essex', 'surrey', 'sussex', 'dorset', 'norfolk', 'suffolk', 'cumbria'];
const nextForce = () => mappingForce(database.url, FORCES.pop() ?? 'durham');

describe('a text that is mapped', () => {
  test('is read so in the rows that are in, which still belong to their import and keep what they said', async () => {
    const force = nextForce();
    const text = `${FORMS}\nU1,PC1,2026-05-01T10:00:00Z,Elf,,,,A\nU2,PC1,2026-05-01T11:00:00Z,Male,,,,A\n`;
    const { importId } = await force.bring('use-of-force', text);
    const wish = { dataset: 'use-of-force', column: 'Gender', text: 'elf', code: 'other' };
    expect(await force.map(wish)).toMatchObject({ kind: 'done', rows: 1, alias: { column: 'gender' } });
    const rows = () => force.find('select record_id, gender, import_id, line from encounter order by 1');
    expect(await rows()).toEqual([
      { record_id: 'U1', gender: 'other', import_id: String(importId), line: 2 },
      { record_id: 'U2', gender: 'male', import_id: String(importId), line: 3 },
    ]);
    expect(
      await force.find(`select values->>'gender' as said, replaced_by_import_id as by from fact_version`),
    ).toEqual([{ said: 'unrecognised', by: String(importId) }]);
    expect(await force.bring('use-of-force', text)).toMatchObject({
      importId,
      inserted: 0,
      updated: 0,
      unchanged: 2,
    });
    const longer = await force.bring('use-of-force', `${text}U3,PC1,2026-05-01T12:00:00Z,ELF,,,,A\n`);
    expect(longer).toMatchObject({
      inserted: 1,
      updated: 0,
      unchanged: 2,
      unrecognised: [],
    });
    await force.end(wish);
    expect((await rows()).map(({ gender }) => gender)).toEqual(['unrecognised', 'male', 'unrecognised']);
    await force.withdraw(importId);
    expect((await rows()).map(({ gender }) => gender)).toEqual(['unrecognised', 'male', 'unrecognised']);
    await force.withdraw(longer.importId);
    expect(await rows()).toEqual([]);
  });

  test('is read so in a row with an age, and in the row that a withdrawal lets stand again', async () => {
    const force = nextForce();
    const form = (day: string) => `${FORMS},age\nU1,PC1,2026-05-${day}T10:00:00Z,Elf,,,,A,34\n`;
    await force.bring('use-of-force', form('01'));
    const later = await force.bring('use-of-force', form('02'));
    const wish = { dataset: 'use-of-force', column: 'gender', text: 'Elf', code: 'other' };
    expect(await force.map(wish)).toMatchObject({ kind: 'done', rows: 1 });
    const rows = () => force.find('select gender, age_years, age_band from encounter');
    expect(await rows()).toEqual([{ gender: 'other', age_years: 34, age_band: '25_34' }]);
    await force.withdraw(later.importId);
    expect(await rows()).toEqual([{ gender: 'other', age_years: 34, age_band: '25_34' }]);
    expect(await force.end(wish)).toMatchObject({ kind: 'done', rows: 1 });
    expect(await rows()).toEqual([{ gender: 'unrecognised', age_years: 34, age_band: '25_34' }]);
  });

  test('leaves nothing of a month behind whose files are withdrawn, the first before the second', async () => {
    const force = nextForce();
    const header =
      'Type,Date,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome';
    const month = (...rows: string[]) =>
      force.bring(
        'police-uk-stop-search',
        [header, ...rows.map((row) => `Person search,2026-03-${row},,,,,,`), ''].join('\n'),
        '2026-03-kent-stop-and-search.csv',
      );
    const wish = { dataset: 'police-uk-stop-search', column: 'Gender', text: 'Elf', code: 'other' };
    const first = await month('01T10:00:00Z,Elf', '01T10:00:00Z,Elf', '02T10:00:00Z,Male');
    expect(await force.map(wish)).toMatchObject({ rows: 2 });
    const second = await month('02T10:00:00Z,Male', '01T10:00:00Z,Elf');
    expect(second).toMatchObject({ unchanged: 2, removed: 1 });
    await force.end(wish);
    await force.withdraw(first.importId);
    const genders = () => force.find('select gender from public_search order by 1');
    expect(await genders()).toEqual([{ gender: 'male' }, { gender: 'unrecognised' }]);
    await force.withdraw(second.importId);
    expect(await genders()).toEqual([]);
    expect(await force.find('select * from fact_version')).toEqual([]);
  });

  test('moves the findings that rest on it, and the audit trail says who mapped it', async () => {
    const force = nextForce();
    await force.bring('policies', POLICY);
    await force.bring('use-of-force', `${FORMS}\nU1,PC1,2026-05-01T10:00:00Z,,,,Roughly,A\n`);
    const outcome = await force.map({
      dataset: 'use-of-force',
      column: 'time_precision',
      text: 'Roughly',
      code: 'hour',
    });
    expect(outcome).toMatchObject({
      kind: 'done',
      effect: { findings: [{ from: 'awaiting_upload', to: 'indeterminate', attendances: 1 }] },
    });
    expect(await force.find(`select actor, did, subject from audit_event where did like 'alias%'`)).toEqual([
      { actor: 'command line', did: 'alias set', subject: 'use-of-force time_precision “Roughly”' },
    ]);
  });

  test('is refused, in words, where there is nothing to map or no such code, and nothing changes', async () => {
    const force = nextForce();
    const wish = { dataset: 'use-of-force', column: 'gender', text: 'Elf', code: 'other' };
    expect(await force.map({ ...wish, code: 'hobbit' })).toMatchObject({ kind: 'refused' });
    expect(await force.find('select from code_alias')).toEqual([]);
    await force.map(wish);
    expect(await force.map({ ...wish, code: 'male' })).toMatchObject({
      kind: 'refused',
      words: expect.stringContaining('End that mapping first'),
    });
    await force.end(wish);
    expect(await force.end(wish)).toMatchObject({ kind: 'refused' });
    expect(await force.map({ ...wish, code: 'male' })).toMatchObject({ kind: 'done' });
  });
});
