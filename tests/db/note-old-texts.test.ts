import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrateDatabase } from '@/db/migrate';
import { noteUnlisted } from '@/db/mutations/data-imports/note-unlisted';
import { withBulkScope } from '@/db/scoped';
import { commandLineScope } from '@/lib/access/scope';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { FORMS, mappingForce } from '../support/mapping-force';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

/** Makes the database one whose rows came before texts were noted, and which has not been brought up to date since. */
async function asBeforeTextsWereNoted(): Promise<void> {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('update encounter set unlisted = null');
  await owner.query(
    `update fact_version set values = values - 'unlisted' where jsonb_typeof(values) = 'object'`,
  );
  await owner.query('comment on table code_alias is null');
  await owner.end();
}

const row = (id: string, gender: string, crewed = 'yes') =>
  `${id},PC1,2026-05-01T10:00:00Z,${gender},${crewed},,,A\n`;
const ELF = { dataset: 'use-of-force', column: 'gender', text: 'Elf', code: 'other' };
const NOTES = 'select record_id, unlisted from encounter order by 1';
const GENDERS = 'select record_id, gender from encounter order by 1';

test('rows from before texts were noted are given them from what was kept, once, and follow a mapping', async () => {
  const kent = mappingForce(database.url, 'kent');
  await kent.bring(
    'use-of-force',
    `${FORMS}\n${row('U1', 'Elf')}${row('U2', 'Male', 'perhaps')}${row('U3', 'Male')}`,
  );
  const noted = await kent.find(NOTES);
  await asBeforeTextsWereNoted();
  expect(await kent.map(ELF)).toMatchObject({ kind: 'done', rows: 0 });
  await kent.end(ELF);
  await migrateDatabase(database.ownerUrl);
  expect(await kent.find(NOTES)).toEqual(noted);
  expect(await kent.map(ELF)).toMatchObject({ kind: 'done', rows: 1 });
  expect((await kent.find(GENDERS)).map(({ gender }) => gender)).toEqual(['other', 'male', 'male']);
  const scope = commandLineScope('kent');
  const again = await withBulkScope(database.url, scope, (client) =>
    noteUnlisted(client, scope, 'use-of-force'),
  );
  expect(again).toBe(0);
});

test('a mapping that stood already is followed, and so is a row that a withdrawal lets stand again', async () => {
  const essex = mappingForce(database.url, 'essex');
  await essex.bring('use-of-force', `${FORMS}\n${row('U1', 'Elf')}${row('U2', 'Elf')}`);
  const later = await essex.bring('use-of-force', `${FORMS}\n${row('U2', 'Female')}`);
  await asBeforeTextsWereNoted();
  await essex.map(ELF);
  await migrateDatabase(database.ownerUrl);
  expect((await essex.find(GENDERS)).map(({ gender }) => gender)).toEqual(['other', 'female']);
  await essex.withdraw(later.importId);
  expect((await essex.find(GENDERS)).map(({ gender }) => gender)).toEqual(['other', 'other']);
});
