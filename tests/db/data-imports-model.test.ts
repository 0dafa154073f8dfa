import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KNOWN_FORCES } from '@/lib/reference/forces';
import { fileOf } from '../support/contract-files';
import { importsOf } from '../support/data-imports';
import { createTestDatabase, type TestDatabase } from '../support/database';

const KENT_FILES = fileURLToPath(new URL('../../../shared/data/police-uk/kent', import.meta.url));

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

const forces = KNOWN_FORCES.map((force) => force.forceId).filter((forceId) => forceId !== 'kent');

type Row = readonly [id: number, officer: number];
type Step = { readonly rows: readonly Row[] } | { readonly withdraw: number } | { readonly again: number };

const row = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ rows: fc.array(row, { minLength: 1, maxLength: 6 }) }) },
  { weight: 3, arbitrary: fc.record({ withdraw: fc.nat({ max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ again: fc.nat({ max: 5 }) }) },
);

interface BroughtFile {
  readonly importId: number;
  readonly text: string;
  readonly rows: readonly Row[];
}

interface Write {
  readonly by: number;
  readonly line: number;
  readonly officer: number;
}

/** What a fresh service would hold that is brought the given files, one row after the other; the last write stands. */
function fold(files: readonly BroughtFile[]) {
  const writes = new Map<number, Write[]>();
  const confirmed = new Set<string>();
  const counts = new Map<number, { inserted: number; updated: number; unchanged: number }>();
  for (const { importId, rows } of files) {
    const count = { inserted: 0, updated: 0, unchanged: 0 };
    counts.set(importId, count);
    for (const [index, [id, officer]] of rows.entries()) {
      const written = writes.get(id) ?? [];
      const last = written.at(-1);
      count[last === undefined ? 'inserted' : last.officer === officer ? 'unchanged' : 'updated'] += 1;
      if (last?.officer !== officer) writes.set(id, [...written, { by: importId, line: index + 2, officer }]);
      else if (last.by !== importId) confirmed.add(`${id} ${importId}`);
    }
  }
  const standing = [...writes].sort(([a], [b]) => a - b).map(([id, written]) => ({ id, ...last(written) }));
  const versions = [...writes.values()].reduce((sum, written) => sum + written.length - 1, 0);
  return { standing, versions, confirmed: confirmed.size, counts };
}

const last = (written: readonly Write[]) => written.at(-1) ?? { by: 0, line: 0, officer: 0 };

test('whatever is brought and withdrawn, the facts are those of the files that stand, brought in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 10 }), async (steps) => {
      const force = importsOf(database.url, forces.pop() ?? '');
      const sent: BroughtFile[] = [];
      let standing: BroughtFile[] = [];
      try {
        for (const each of steps) {
          standing = await take(force, sent, standing, each);
          await expectSame(force, standing);
        }
      } finally {
        await force.close();
      }
    }),
    { numRuns: 25, endOnFailure: true },
  );
}, 120_000);

test('a file too long for one batch is read as one: a key of its first rows is known to its last', async () => {
  const force = importsOf(database.url, forces.pop() ?? '');
  const names = [...Array(60_000).keys()].map((i) => `A${String(i).padStart(6, '0')},Name`);
  const text = ['area_code,name', ...names, 'A000000,Another name', 'A000001,Name', ''].join('\n');
  expect(await force.bring('areas', text)).toMatchObject({
    read: 60_002,
    inserted: 60_000,
    updated: 1,
    unchanged: 1,
  });
  expect(await force.find(`select name from area where area_code = 'A000000'`)).toEqual([
    { name: 'Another name' },
  ]);
  await force.close();
});

test('a key that a long file has in its first batch and in its last is confirmed by it once', async () => {
  const force = importsOf(database.url, forces.pop() ?? '');
  const names = [...Array(60_000).keys()].map((i) => `A${String(i).padStart(6, '0')},Name`);
  const first = await force.bring('areas', ['area_code,name', ...names, ''].join('\n'));
  const second = await force.bring('areas', ['area_code,name', ...names, 'A000000,Name', ''].join('\n'));
  expect(second).toMatchObject({ inserted: 0, updated: 0, unchanged: 60_001 });
  expect(await force.withdraw(first.importId)).toMatchObject({ isDone: true, changes: { changed: 0 } });
  expect(await force.find('select import_id::int as by, count(*)::int from area group by 1')).toEqual([
    { by: second.importId, count: 60_000 },
  ]);
  expect(await force.find('select line from fact_confirmation')).toEqual([]);
  expect(await force.withdraw(second.importId)).toMatchObject({ changes: { changed: 60_000 } });
  await force.close();
});

/** Takes a step, and returns the files that stand after it. */
async function take(
  force: ReturnType<typeof importsOf>,
  sent: BroughtFile[],
  standing: readonly BroughtFile[],
  each: Step,
): Promise<BroughtFile[]> {
  if ('withdraw' in each) {
    const file = standing[each.withdraw];
    if (file !== undefined) expect((await force.withdraw(file.importId)).isDone).toBe(true);
    return standing.filter((other) => other !== file);
  }
  const file = 'again' in each ? sent[each.again] : { text: textOf(each.rows, sent.length), rows: each.rows };
  if (file === undefined) return [...standing];
  const { importId, inserted, updated, unchanged } = await force.bring('arrests', file.text);
  if (standing.some((other) => other.text === file.text)) {
    expect({ inserted, updated, unchanged }).toEqual({
      inserted: 0,
      updated: 0,
      unchanged: file.rows.length,
    });
    return [...standing];
  }
  const brought = { ...file, importId: importId ?? 0 };
  if (!('again' in each)) sent.push(brought);
  const now = [...standing, brought];
  expect({ inserted, updated, unchanged }).toEqual(fold(now).counts.get(brought.importId));
  return now;
}

/** A file unlike any other: the name of a column is its own, and the order of the columns changes from file to file. */
function textOf(rows: readonly Row[], index: number): string {
  const lines = rows.map(([id, officer]) => {
    const cells = [`E${id}`, `PC${officer}`];
    return `${(index % 2 === 0 ? cells : cells.reverse()).join(',')},2026-05-0${id}T10:0${officer}:00Z,`;
  });
  const header = index % 2 === 0 ? 'record_id,officer_ids' : 'officer_ids,record_id';
  return [`${header},started_at,c${index}`, ...lines, ''].join('\n');
}

async function expectSame(force: ReturnType<typeof importsOf>, files: readonly BroughtFile[]) {
  const attended = await force.find('select record_id, officer_id from attendance order by 1');
  const encounters = await force.find(
    'select record_id, officer_ids[1] as officer_id from encounter order by 1',
  );
  expect(attended).toEqual(encounters);
  const expected = fold(files);
  const found = await force.find(
    `select record_id, officer_ids[1] as officer_id, import_id, line, raw, header
     from encounter join data_import using (force_id, import_id) order by 1`,
  );
  expect(
    found.map(({ import_id: by, line, record_id: id, officer_id: officer }) => [
      id,
      officer,
      Number(by),
      line,
    ]),
  ).toEqual(expected.standing.map(({ id, officer, by, line }) => [`E${id}`, `PC${officer}`, by, line]));
  for (const { raw, header, officer_id } of found) {
    expect(String(raw).split(',')[(header as string[]).indexOf('officer_ids')]).toBe(officer_id);
  }
  expect(
    await force.find(
      `select (select count(*)::int from fact_version) as versions,
              (select count(*)::int from fact_confirmation) as confirmed`,
    ),
  ).toEqual([{ versions: expected.versions, confirmed: expected.confirmed }]);
  const counted = await force.find('select rows as times from dataset_month');
  expect(counted).toEqual(
    await force.find('select count(*)::int as times from encounter having count(*) > 0'),
  );
  expect(await force.find('select times from time_heaping')).toEqual(counted);
}

describe.skipIf(!existsSync(KENT_FILES))('the 35 files of Kent that are in the shared folder', () => {
  test('come to 34,170 searches, each accounted for', async () => {
    const kent = importsOf(database.url, 'kent');
    const total = { read: 0, accepted: 0, inserted: 0 };
    const names = readdirSync(KENT_FILES).filter((name) => name.endsWith('.csv'));
    for (const name of names) {
      const text = readFileSync(`${KENT_FILES}/${name}`, 'utf8');
      const report = await kent.bring('police-uk-stop-search', fileOf(text, name));
      expect(report).toMatchObject({ rejected: 0, refusal: null, unrecognised: [] });
      total.read += report.read;
      total.accepted += report.accepted;
      total.inserted += report.inserted;
    }
    expect(names).toHaveLength(35);
    expect(total).toEqual({ read: 34_170, accepted: 34_170, inserted: 34_170 });
    expect(
      await kent.find('select sum(rows)::int as rows, count(*)::int as months from dataset_month'),
    ).toEqual([{ rows: 34_170, months: 35 }]);
    await kent.close();
  });
});
