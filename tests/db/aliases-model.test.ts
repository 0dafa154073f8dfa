import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DatasetName } from '@/lib/ingest/dataset';
import { KNOWN_FORCES } from '@/lib/reference/forces';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { FORMS, type MappingForce, mappingForce, POLICY } from '../support/mapping-force';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

const FORCES = KNOWN_FORCES.map((force) => force.forceId);
const nextForce = () => mappingForce(database.url, FORCES.pop() ?? '');

const WISHES = [
  { dataset: 'use-of-force', column: 'gender', text: 'Elf', code: 'other' },
  { dataset: 'use-of-force', column: 'gender', text: 'Orc', code: 'male' },
  { dataset: 'use-of-force', column: 'single_crewed', text: 'Perhaps', code: 'no' },
  { dataset: 'use-of-force', column: 'tactics', text: 'Net', code: 'baton' },
  { dataset: 'use-of-force', column: 'time_precision', text: 'Roughly', code: 'hour' },
  { dataset: 'bwv-device-log', column: 'event', text: 'Plugged in', code: 'docked' },
  { dataset: 'police-uk-stop-search', column: 'Gender', text: 'Elf', code: 'other' },
  { dataset: 'police-uk-stop-search', column: 'Outcome', text: 'Sent home', code: 'nfa' },
] as const;

interface File {
  readonly dataset: DatasetName;
  /** The text of the file of a number. */
  readonly text: (file: number) => string;
}
type Wish = (typeof WISHES)[number];
type Step =
  | File
  | { readonly wish: Wish; readonly map: true }
  | { readonly wish: Wish; readonly end: true }
  | { readonly withdraw: number };

/** A column that no dataset knows makes each file another one, so that none is taken for one brought in before. */
const fileText = (file: number, header: string, rows: readonly string[]) =>
  [`${header},c${file}`, ...rows.map((row) => `${row},`), ''].join('\n');

const few = { minLength: 1, maxLength: 3 };

/** Half of the files share what else their rows say, so that one confirms what another wrote. */
const forms: fc.Arbitrary<File> = fc
  .tuple(
    fc.constantFrom('F1', 'F2'),
    fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 2 }),
        fc.constantFrom('Male', 'Elf', 'ELF', 'Orc'),
        fc.constantFrom('Yes', 'perhaps'),
        fc.constantFrom('Net;Baton', 'Baton;net', ''),
        fc.constantFrom('', 'roughly'),
      ),
      few,
    ),
  )
  .map(([area, rows]) => ({
    dataset: 'use-of-force',
    text: (file) =>
      fileText(
        file,
        FORMS,
        rows.map(([id, ...cells]) => `U${id},PC${id},2026-05-0${id}T10:00:00Z,${cells.join()},${area}`),
      ),
  }));

const log: fc.Arbitrary<File> = fc
  .array(
    fc.tuple(fc.constantFrom('Docked', 'Plugged in', 'PLUGGED-IN', 'Woken'), fc.constantFrom('T1', 'T2')),
    few,
  )
  .map((rows) => ({
    dataset: 'bwv-device-log',
    text: (file) =>
      fileText(
        file,
        'device_id,at,event,ticket_reference',
        rows.map(([event, ticket]) => `D1,2026-05-01T10:00:00Z,${event},${ticket}`),
      ),
  }));

const SEARCHES =
  'Type,Date,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome';

/** Half of the files have their columns in another order. */
const months: fc.Arbitrary<File> = fc
  .tuple(
    fc.boolean(),
    fc.array(
      fc.tuple(fc.constantFrom('01', '02'), fc.constantFrom('Male', 'Elf'), fc.constantFrom('Sent home', '')),
      few,
    ),
  )
  .map(([isTurned, rows]) => ({
    dataset: 'police-uk-stop-search',
    text: (file) => {
      const lines = rows.map(
        ([day, gender, outcome]) => `Person search,2026-03-${day}T10:00:00Z,${gender},,,,,,${outcome}`,
      );
      const text = fileText(file, SEARCHES, lines);
      return isTurned ? text.replace(/.+/g, (line) => line.split(',').reverse().join()) : text;
    },
  }));

/** What happens to the files of one dataset: some come in, each under mappings of its own, then anything. */
function stepsOf(files: fc.Arbitrary<File>, dataset: DatasetName): fc.Arbitrary<Step[]> {
  const wish = fc.constantFrom(...WISHES.filter((each) => each.dataset === dataset));
  const mapping = fc.record({ wish, map: fc.constant(true as const) });
  const ending = fc.record({ wish, end: fc.constant(true as const) });
  const withdrawal = fc.record({ withdraw: fc.nat({ max: 5 }) });
  const first = fc.tuple(files, fc.oneof(mapping, ending));
  const then = fc.oneof(
    { weight: 2, arbitrary: files },
    { weight: 4, arbitrary: mapping },
    { weight: 2, arbitrary: ending },
    { weight: 5, arbitrary: withdrawal },
  );
  return fc
    .tuple(mapping, first, first, fc.array(then, { minLength: 4, maxLength: 9 }))
    .map(([wished, one, other, taken]) => [wished, ...one, ...other, ...taken]);
}

const steps = fc.oneof(
  stepsOf(forms, 'use-of-force'),
  stepsOf(log, 'bwv-device-log'),
  stepsOf(months, 'police-uk-stop-search'),
);

/** The files that still stand, in order, and the mappings in force. */
class Surviving {
  readonly files: { importId: number; dataset: DatasetName; text: string; name: string }[] = [];
  readonly wishes = new Set<Wish>();

  async take(force: MappingForce, each: Step, index: number): Promise<void> {
    if ('dataset' in each) return this.#bring(force, each, each.text(index));
    if ('withdraw' in each) {
      const [file] = this.files.splice(each.withdraw % Math.max(1, this.files.length), 1);
      if (file !== undefined) expect((await force.withdraw(file.importId)).isDone).toBe(true);
      return;
    }
    const isMapping = 'map' in each;
    const { wish } = each;
    const outcome = await (isMapping ? force.map(wish) : force.end(wish));
    expect(outcome.kind).toBe(this.wishes.has(wish) === isMapping ? 'refused' : 'done');
    if (isMapping) this.wishes.add(wish);
    else this.wishes.delete(wish);
  }

  async #bring(force: MappingForce, { dataset }: File, text: string): Promise<void> {
    const name = dataset === 'police-uk-stop-search' ? '2026-03-kent-stop-and-search.csv' : 'extract.csv';
    const { importId } = await force.bring(dataset, text, name);
    if (this.files.every((file) => file.importId !== importId))
      this.files.push({ importId: importId ?? 0, dataset, text, name });
  }

  async bringTo(force: MappingForce): Promise<void> {
    for (const wish of this.wishes) await force.map(wish);
    for (const { dataset, text, name } of this.files) await force.bring(dataset, text, name);
  }
}

/** Everything that is kept of the facts but where they came from, and what follows from them. */
async function standing(force: MappingForce): Promise<Record<string, unknown[]>> {
  const facts = `- 'force_id' - 'import_id' - 'line' - 'raw'`;
  const asked = {
    encounters: `select to_jsonb(e) ${facts} as row from encounter e`,
    attendances: `select to_jsonb(a) - 'force_id' as row from attendance a`,
    log: `select to_jsonb(d) ${facts} as row from device_log_entry d`,
    searches: `select to_jsonb(s) ${facts} as row from public_search s`,
    findings: `select jsonb_build_array(power, record_id, officer_id, finding, flags) as row from finding
               where superseded_by_batch_id is null`,
    heaping: `select to_jsonb(h) - 'force_id' as row from time_heaping h`,
    months: `select to_jsonb(m) - 'force_id' as row from dataset_month m`,
    measures: `select to_jsonb(c) - 'force_id' as row from measure_count c`,
    quality: `select to_jsonb(q) - 'force_id' as row from quality_count q`,
  };
  const found: Record<string, unknown[]> = {};
  for (const [name, statement] of Object.entries(asked)) {
    found[name] = (await force.find(`${statement} order by 1`)).map(({ row }) => row);
  }
  return found;
}

test('any order of imports, mappings, endings and withdrawals leaves what the surviving files leave when read afresh', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const [lived, fresh] = [nextForce(), nextForce()];
      const surviving = new Surviving();
      for (const force of [lived, fresh]) await force.bring('policies', POLICY);
      for (const [index, each] of taken.entries()) await surviving.take(lived, each, index);
      await surviving.bringTo(fresh);
      expect(await standing(lived)).toEqual(await standing(fresh));
    }),
    { numRuns: 20, endOnFailure: true },
  );
}, 240_000);
