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
type Step = { readonly rows: readonly Row[] } | { readonly withdraw: number };

const row = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ rows: fc.array(row, { minLength: 1, maxLength: 6 }) }) },
  { weight: 2, arbitrary: fc.record({ withdraw: fc.nat({ max: 5 }) }) },
);

/** Per record, what was written in order and by which import; the last write stands. */
class Model {
  readonly #writes = new Map<number, { by: number; officer: number }[]>();
  readonly imports: number[] = [];

  bring(importId: number, rows: readonly Row[]) {
    const counts = { inserted: 0, updated: 0, unchanged: 0 };
    for (const [id, officer] of rows) {
      const writes = this.#writes.get(id) ?? [];
      const last = writes.at(-1);
      counts[last === undefined ? 'inserted' : last.officer === officer ? 'unchanged' : 'updated'] += 1;
      if (last?.officer !== officer) this.#writes.set(id, [...writes, { by: importId, officer }]);
    }
    this.imports.push(importId);
    return counts;
  }

  withdraw(importId: number) {
    for (const [id, writes] of this.#writes)
      this.#writes.set(
        id,
        writes.filter((write) => write.by !== importId),
      );
    this.imports.splice(this.imports.indexOf(importId), 1);
  }

  standing(): Record<string, string> {
    const entries = [...this.#writes].sort(([a], [b]) => a - b);
    return Object.fromEntries(
      entries.flatMap(([id, writes]) => {
        const last = writes.at(-1);
        return last === undefined ? [] : [[`E${id}`, `PC${last.officer}`]];
      }),
    );
  }

  versions(): number {
    return [...this.#writes.values()].reduce((sum, writes) => sum + Math.max(0, writes.length - 1), 0);
  }
}

test('any sequence of imports and withdrawals leaves the facts that one write after the other would leave', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 9 }), async (steps) => {
      const force = importsOf(database.url, forces.pop() ?? '');
      const model = new Model();
      try {
        for (const [index, each] of steps.entries()) await take(force, model, each, index);
        await expectSame(force, model);
      } finally {
        await force.close();
      }
    }),
    { numRuns: 15, endOnFailure: true },
  );
});

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

async function take(force: ReturnType<typeof importsOf>, model: Model, each: Step, index: number) {
  if ('withdraw' in each) {
    const importId = model.imports[each.withdraw];
    if (importId === undefined) return;
    expect((await force.withdraw(importId)).isDone).toBe(true);
    model.withdraw(importId);
    return;
  }
  // The name of the column makes each file another one, so that none is taken for one brought in before.
  const lines = each.rows.map(([id, officer]) => `E${id},PC${officer},2026-05-0${id}T10:0${officer}:00Z,`);
  const text = ['record_id,officer_ids,started_at', ...lines, '']
    .join('\n')
    .replace('started_at', `started_at,c${index}`);
  const { importId, inserted, updated, unchanged } = await force.bring('arrests', text);
  expect({ inserted, updated, unchanged }).toEqual(model.bring(importId ?? 0, each.rows));
}

async function expectSame(force: ReturnType<typeof importsOf>, model: Model) {
  const attended = await force.find('select record_id, officer_id from attendance order by 1');
  const encounters = await force.find(
    'select record_id, officer_ids[1] as officer_id from encounter order by 1',
  );
  expect(attended).toEqual(encounters);
  expect(Object.fromEntries(encounters.map((found) => [found.record_id, found.officer_id]))).toEqual(
    model.standing(),
  );
  expect(await force.find('select count(*)::int as versions from fact_version')).toEqual([
    { versions: model.versions() },
  ]);
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
