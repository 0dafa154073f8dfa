import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KNOWN_FORCES } from '@/lib/reference/forces';
import { fileOf } from '../support/contract-files';
import { importsOf } from '../support/data-imports';
import { createTestDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

const forces = KNOWN_FORCES.map((force) => force.forceId);

interface Release {
  readonly month: string;
  /** The day of each row; the same day twice is the same row twice. */
  readonly days: readonly number[];
}

type Step = Release | { readonly withdraw: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      month: fc.constantFrom('2026-02', '2026-03'),
      days: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ withdraw: fc.nat({ max: 5 }) }) },
);

type BroughtRelease = Release & { readonly importId: number };

/** What a fresh service would hold that is brought the releases in order: each row with who wrote it, and what was removed. */
function fold(releases: readonly BroughtRelease[]) {
  const standing = new Map<string, { by: number; line: number }>();
  let removed = 0;
  let confirmed = 0;
  for (const { importId, month, days } of releases) {
    const lines = linesOf(month, days);
    for (const key of [...standing.keys()].filter((each) => each.startsWith(month) && !lines.has(each))) {
      standing.delete(key);
      removed += 1;
    }
    for (const [key, line] of lines) {
      if (standing.has(key)) confirmed += 1;
      else standing.set(key, { by: importId, line });
    }
  }
  return { standing, removed, confirmed };
}

/** Each row of a release by its day and its place among those of the same day, with its line. */
function linesOf(month: string, days: readonly number[]): Map<string, number> {
  const seen = new Map<number, number>();
  const lines = new Map<string, number>();
  for (const [index, day] of days.entries()) {
    const place = (seen.get(day) ?? 0) + 1;
    seen.set(day, place);
    lines.set(`${month}-0${day}#${place}`, index + 2);
  }
  return lines;
}

const HEADER =
  'Type,Date,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome';

test('whatever releases of a month are brought and withdrawn, its rows are those of the last that stands', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
      const force = importsOf(database.url, forces.pop() ?? '');
      let standing: BroughtRelease[] = [];
      try {
        for (const [index, each] of steps.entries()) {
          standing = await take(force, standing, each, index);
          await expectSame(force, standing);
        }
      } finally {
        await force.close();
      }
    }),
    { numRuns: 20, endOnFailure: true },
  );
}, 120_000);

async function take(
  force: ReturnType<typeof importsOf>,
  standing: readonly BroughtRelease[],
  each: Step,
  index: number,
): Promise<BroughtRelease[]> {
  if ('withdraw' in each) {
    const release = standing[each.withdraw];
    if (release !== undefined) expect((await force.withdraw(release.importId)).isDone).toBe(true);
    return standing.filter((other) => other !== release);
  }
  // The empty column of its own makes each file unlike any other.
  const rows = each.days.map((day) => `Person search,${each.month}-0${day}T10:00:00Z,,,,,,,,`);
  const file = fileOf(
    [`${HEADER},c${index}`, ...rows, ''].join('\n'),
    `${each.month}-kent-stop-and-search.csv`,
  );
  const { importId } = await force.bring('police-uk-stop-search', file);
  return [...standing, { ...each, importId: importId ?? 0 }];
}

async function expectSame(force: ReturnType<typeof importsOf>, releases: readonly BroughtRelease[]) {
  const { standing, removed, confirmed } = fold(releases);
  const found = await force.find(
    `select searched_on || '#' || split_part(search_key, '#', 2) as key, import_id::int as by, line
     from public_search order by 1`,
  );
  expect(new Map(found.map(({ key, by, line }) => [key, { by, line }]))).toEqual(standing);
  expect(
    await force.find(
      `select (select count(*)::int from fact_version) as removed,
              (select count(*)::int from fact_confirmation) as confirmed`,
    ),
  ).toEqual([{ removed, confirmed }]);
}
