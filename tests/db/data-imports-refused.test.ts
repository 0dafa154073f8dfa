import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getDataImport, listDataImports } from '@/db/queries/data-imports';
import { importsOf } from '../support/data-imports';
import { createTestDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let kent: ReturnType<typeof importsOf>;
let essex: ReturnType<typeof importsOf>;

beforeAll(async () => {
  database = await createTestDatabase();
  kent = importsOf(database.url, 'kent');
  essex = importsOf(database.url, 'essex');
});
afterAll(async () => {
  await kent?.close();
  await essex?.close();
  await database?.drop();
});

const AREAS = 'area_code,name,parent_code\nA1,Ashford,K\nA2,Dover,K\n';

describe('a file that cannot be brought in whole', () => {
  test('leaves nothing behind but the record that it was refused, and why', async () => {
    const text =
      'record_id,officer_ids,started_at\nN1,PC1,2026-05-01T10:00:00Z\n"N2,PC1,2026-05-01T10:00:00Z\n';
    const report = await kent.bring('use-of-force', text);
    expect(report.refusal).toContain('line 3');
    const kept = await kent.read((db) => getDataImport(db, kent.scope, report.importId ?? 0));
    expect(kept).toMatchObject({ state: 'refused', refusal: report.refusal, sha256: report.sha256, read: 0 });
    expect(await kent.find(`select record_id from encounter where power = 'use-of-force'`)).toEqual([]);
  });

  test('leaves nothing at all behind when its sender breaks off', async () => {
    const before = await kent.find('select count(*) from data_import');
    const source = {
      fileName: 'use-of-force.csv',
      byteSize: 1_000_000,
      open: async function* () {
        yield Buffer.from('record_id,officer_ids,started_at\n');
        for (let i = 0; i < 200; i += 1) {
          const rows = [...Array(100).keys()].map((j) => `B${i}-${j},PC1,2026-05-01T10:00:00Z\n`);
          yield Buffer.from(rows.join(''));
        }
        throw new Error('the connection was dropped');
      },
    };
    await expect(kent.bring('use-of-force', source)).rejects.toThrow('the connection was dropped');
    expect(await kent.find(`select record_id from encounter where power = 'use-of-force'`)).toEqual([]);
    expect(await kent.find('select count(*) from data_import')).toEqual(before);
  });

  test('is refused for a force that nobody knows', async () => {
    const atlantis = importsOf(database.url, 'atlantis');
    expect((await atlantis.bring('areas', AREAS)).refusal).toContain('atlantis');
    await atlantis.close();
  });
});

test('two forces never see each other’s rows, nor take each other’s files for their own', async () => {
  await kent.bring('areas', AREAS);
  const report = await essex.bring('areas', AREAS);
  expect(report).toMatchObject({ inserted: 2, unchanged: 0 });
  expect(await essex.find('select area_code from area order by 1')).toEqual([
    { area_code: 'A1' },
    { area_code: 'A2' },
  ]);
  const seen = await essex.read((db) => listDataImports(db, essex.scope));
  expect(seen.map(({ importId }) => importId)).toEqual([report.importId]);
  const kentImport = await kent.read((db) => listDataImports(db, kent.scope));
  expect(await essex.read((db) => getDataImport(db, essex.scope, kentImport[0]?.importId ?? 0))).toBeNull();
});
