import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { bringIn } from '@/db/journey';
import type { FileSource } from '@/db/mutations/data-imports/import-file';
import { withBulkScope } from '@/db/scoped';
import { commandLineScope } from '@/lib/access/scope';
import type { DatasetName } from '@/lib/ingest/dataset';
import { fileOf } from '../support/contract-files';
import { createTestDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

/** A force of its own for each test. */
const FORCES = ['kent', 'essex', 'surrey', 'sussex', 'dorset', 'norfolk'];
let forceId = 'durham';
beforeEach(() => {
  forceId = FORCES.shift() ?? 'durham';
});

const HEADER = 'record_id,officer_ids,started_at\n';
const row = (id: string, officer: string) => `${id},${officer},2026-05-01T10:00:00Z\n`;

/** A file whose sender waits after the first rows: what follows comes once it is let go, or breaks off. */
function heldFile(first: string, rest: string) {
  let begun: () => void = () => {};
  let go: (isWhole: boolean) => void = () => {};
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const isWhole = new Promise<boolean>((resolve) => {
    go = resolve;
  });
  const source: FileSource = {
    fileName: 'held.csv',
    byteSize: first.length + rest.length,
    open: async function* () {
      yield Buffer.from(first);
      begun();
      if (!(await isWhole)) throw new Error('the connection was dropped');
      yield Buffer.from(rest);
    },
  };
  return { source, hasBegun, go };
}

/** A file, and how often it was opened. */
function watchedFile(text: string) {
  const file = fileOf(text, 'watched.csv');
  const seen = { opened: 0 };
  const open = () => {
    seen.opened += 1;
    return file.open();
  };
  return { source: { ...file, open }, seen };
}

const bring = (force: string, source: FileSource, dataset: DatasetName = 'arrests') =>
  bringIn(database.url, commandLineScope(force), source, dataset, { timeZone: 'Europe/London' });

const find = (force: string, statement: string) =>
  withBulkScope(
    database.url,
    commandLineScope(force),
    async (client) => (await client.query(statement)).rows,
  );

/** How many imports wait for another of their force to end. */
const waiting = async () => {
  const statement = `select count(*)::int as n from pg_locks l join pg_database d on d.oid = l.database
    where l.locktype = 'advisory' and not l.granted and d.datname = current_database()`;
  return (await find(forceId, statement))[0]?.n;
};

test('files of two forces come in side by side: neither waits for the other to end', async () => {
  const held = heldFile(HEADER + row('E1', 'A'), row('E2', 'A'));
  const first = bring(forceId, held.source);
  await held.hasBegun;
  const report = await bring('cumbria', fileOf(HEADER + row('E1', 'B')));
  expect(report).toMatchObject({ inserted: 1 });
  expect(await find('cumbria', 'select officer_ids from encounter')).toEqual([{ officer_ids: ['B'] }]);
  expect(await find(forceId, 'select * from encounter')).toEqual([]);
  held.go(true);
  expect(await first).toMatchObject({ read: 2, inserted: 2 });
  expect(await find('cumbria', 'select officer_ids from encounter')).toEqual([{ officer_ids: ['B'] }]);
});

test('files of one force queue, and the second finds what the first has left', async () => {
  const held = heldFile(HEADER + row('E1', 'A'), row('E2', 'A'));
  const first = bring(forceId, held.source);
  await held.hasBegun;
  const behind = watchedFile(HEADER + row('E1', 'A') + row('E2', 'B') + row('E3', 'B'));
  const second = bring(forceId, behind.source);
  await expect.poll(waiting, { timeout: 20_000 }).toBe(1);
  expect(behind.seen.opened).toBe(0);
  held.go(true);
  const [before, after] = await Promise.all([first, second]);
  expect(before).toMatchObject({ inserted: 2 });
  expect(after).toMatchObject({ inserted: 1, updated: 1, unchanged: 1 });
  expect(Number(after.importId)).toBeGreaterThan(Number(before.importId));
});

test('so do files of other datasets, and one that breaks off leaves nothing for those behind it', async () => {
  const held = heldFile(HEADER + row('E1', 'A'), '');
  const first = bring(forceId, held.source);
  await held.hasBegun;
  const areas = bring(forceId, fileOf('area_code,name\nA1,Ashford\n'), 'areas');
  const arrests = bring(forceId, fileOf(HEADER + row('E1', 'A')));
  await expect.poll(waiting, { timeout: 20_000 }).toBe(2);
  held.go(false);
  await expect(first).rejects.toThrow('the connection was dropped');
  expect(await areas).toMatchObject({ inserted: 1 });
  expect(await arrests).toMatchObject({ inserted: 1, unchanged: 0 });
});

test('the first recordings of a database come in alone and are indexed by officer: later ones come side by side', async () => {
  const header = 'recording_id,officer_id,started_at,duration_seconds\n';
  const clip = (id: string) => `${id},A,2026-05-01T10:00:00Z,60\n`;
  const indexes = () => find(forceId, `select to_regclass('public.recording_by_officer')::text as name`);
  expect(await indexes()).toEqual([{ name: null }]);
  const [broken, held] = [heldFile(header + clip('R1'), ''), heldFile(header + clip('R1'), clip('R2'))];
  const first = bring(forceId, broken.source, 'bwv-recordings');
  await broken.hasBegun;
  const second = bring('cumbria', held.source, 'bwv-recordings');
  await expect.poll(waiting, { timeout: 20_000 }).toBe(1);
  broken.go(false);
  await expect(first).rejects.toThrow('the connection was dropped');
  held.go(true);
  expect(await second).toMatchObject({ inserted: 2 });
  expect(await indexes()).toEqual([{ name: 'recording_by_officer' }]);
  const later = heldFile(header + clip('R1'), '');
  const third = bring(forceId, later.source, 'bwv-recordings');
  await later.hasBegun;
  expect(await bring('cumbria', fileOf(header + clip('R3')), 'bwv-recordings')).toMatchObject({
    inserted: 1,
  });
  later.go(true);
  expect(await third).toMatchObject({ inserted: 1 });
});
