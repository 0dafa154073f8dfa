import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { getDataImport } from '@/db/queries/data-imports';
import {
  countRecordsChanged,
  countRowsConfirmed,
  listHeadersCompared,
  listRecordsChanged,
  listRowsCome,
  listRowsGone,
} from '@/db/queries/import-difference';
import { readRawRow } from '@/lib/csv/raw-row';
import { countDifference, monthHeading } from '@/lib/data-imports/difference-in-words';
import {
  type Difference,
  differenceOfMonth,
  differenceOfRecords,
} from '@/lib/data-imports/difference-of-month';
import { ALL_DATASETS } from '@/lib/ingest/datasets/all';
import { fileOf } from '../support/contract-files';
import { importsOf } from '../support/data-imports';
import { createTestDatabase, type TestDatabase } from '../support/database';

const ODDITIES = fileURLToPath(new URL('../../../shared/data/police-uk/oddities/', import.meta.url));
const PUBLISHED = '2020-01-south-yorkshire-stop-and-search.csv';
const EARLIER = '2020-01-south-yorkshire-stop-and-search.earlier-release.csv';

let database: TestDatabase;
let force: ReturnType<typeof importsOf>;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

/** A force of its own for each test. */
const FORCES = ['south-yorkshire', 'essex', 'surrey', 'sussex', 'dorset', 'norfolk'];
beforeEach(() => {
  force = importsOf(database.url, FORCES.shift() ?? 'durham');
  return () => force.close();
});

async function monthDifferenceOf(importId: number | null): Promise<Difference & { same: number }> {
  return force.read(async (db) => {
    const file = await getDataImport(db, force.scope, importId ?? 0);
    if (file === null) throw new Error(`no import ${importId}`);
    const rows = {
      gone: await listRowsGone(db, force.scope, file),
      came: await listRowsCome(db, force.scope, file),
    };
    const headers = await listHeadersCompared(db, force.scope, file);
    const same = await countRowsConfirmed(db, force.scope, file);
    return { ...differenceOfMonth(ALL_DATASETS[file.dataset], headers, rows), same };
  });
}

const HEADER =
  'Type,Date,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome';
const search = (minute: number, object: string) =>
  `Person search,2026-03-01T10:${String(minute).padStart(2, '0')}:00Z,Male,18-24,,White,,${object},Arrest`;
const month = (rows: string[], header = HEADER) =>
  fileOf([header, ...rows, ''].join('\n'), '2026-03-kent-stop-and-search.csv');

/** The lines of one text that the other does not have, as often as it has them more. */
function linesBeyond(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

describe.skipIf(!existsSync(ODDITIES))('South Yorkshire’s two releases of January 2020', () => {
  test('differ in just the lines in which a plain comparison of the files finds them to differ', async () => {
    const texts = [EARLIER, PUBLISHED].map((name) => readFileSync(`${ODDITIES}${name}`, 'utf8'));
    const [before = [], after = []] = texts.map((text) => text.trim().split(/\r?\n/).slice(1));
    for (const text of texts) await force.bring('police-uk-stop-search', fileOf(text, PUBLISHED));
    const [importId] = (await force.find('select max(import_id)::int as id from data_import')).map(
      ({ id }) => id,
    );
    const { columns, rows, same } = await monthDifferenceOf(Number(importId));
    const [gone, came] = [linesBeyond(before, after), linesBeyond(after, before)];
    expect(same).toBe(before.length - gone.length);
    const cells = (lines: string[]) =>
      lines.map((line) =>
        readRawRow(line)
          .map((cell) => cell.trim())
          .join('|'),
      );
    const inFileOrder = PUBLISHED_ORDER.map((header) =>
      columns.findIndex((column) => column.header === header),
    );
    const said = (row: { cells: readonly string[] }) =>
      inFileOrder.map((column) => row.cells[column]).join('|');
    expect(rows.flatMap((row) => (row.kind === 'new' ? [] : [said(row.before)])).sort()).toEqual(
      cells(gone).sort(),
    );
    expect(rows.flatMap((row) => (row.kind === 'gone' ? [] : [said(row.after)])).sort()).toEqual(
      cells(came).sort(),
    );
    const counts = countDifference(rows, same);
    expect(counts).toEqual({ same: 1257, changed: 736, gone: 59, new: 181 });
    expect([counts.changed + counts.gone, counts.changed + counts.new]).toEqual([795, 917]);
    expect(monthHeading('South Yorkshire Police', '2020-01-01', counts)).toContain(
      'came again with 122 more searches: 1,257 the same',
    );
  });
});

const PUBLISHED_ORDER = [
  'Type',
  'Date',
  'Part of a policing operation',
  'Policing operation',
  'Latitude',
  'Longitude',
  'Gender',
  'Age range',
  'Self-defined ethnicity',
  'Officer-defined ethnicity',
  'Legislation',
  'Object of search',
  'Outcome',
  'Outcome linked to object of search',
  'Removal of more than just outer clothing',
];

describe('the difference of a month that came again', () => {
  test('says what changed, went, came and stayed, whatever the order of the columns', async () => {
    await force.bring(
      'police-uk-stop-search',
      month([search(1, 'Stolen goods'), search(2, 'Controlled drugs'), search(3, 'Fireworks')]),
    );
    const turned = (row: string) => row.split(',').reverse().join(',');
    const second = await force.bring(
      'police-uk-stop-search',
      month(
        [search(1, 'Stolen goods'), search(2, 'Fireworks'), search(4, 'Fireworks')].map(turned),
        turned(HEADER),
      ),
    );
    const { columns, rows, same } = await monthDifferenceOf(second.importId);
    expect(same).toBe(1);
    expect(rows.map(({ kind }) => kind)).toEqual(['changed', 'gone', 'new']);
    const [changed] = rows;
    if (changed?.kind !== 'changed') throw new Error('the row that changed comes first');
    expect(changed.columns.map((column) => columns[column]?.header)).toEqual(['Object of search']);
    expect([changed.before.line, changed.after.line]).toEqual([3, 3]);
  });

  test('stays what it was when later releases come, and is of what stands before it', async () => {
    const first = await force.bring('police-uk-stop-search', month([search(1, 'Fireworks')]));
    const second = await force.bring('police-uk-stop-search', month([search(2, 'Fireworks')]));
    const third = await force.bring('police-uk-stop-search', month([search(3, 'Fireworks')]));
    const countsOf = async (importId: number | null) => {
      const { rows, same } = await monthDifferenceOf(importId);
      return countDifference(rows, same);
    };
    const one = { changed: 0, gone: 1, new: 1, same: 0 };
    expect(await countsOf(second.importId)).toEqual(one);
    expect(await countsOf(third.importId)).toEqual(one);
    expect(await countsOf(first.importId)).toEqual({ ...one, gone: 0 });
    await force.withdraw(first.importId);
    expect(await countsOf(second.importId)).toEqual({ ...one, gone: 0 });
    await force.withdraw(second.importId);
    expect(await countsOf(third.importId)).toEqual({ ...one, gone: 0 });
  });
});

test('records that a file changed are shown as they were and as the file left them, whatever came since', async () => {
  const arrests = (...rows: string[]) => ['record_id,officer_ids,started_at', ...rows, ''].join('\n');
  const at = '2026-05-01T10:00:00Z';
  await force.bring('arrests', arrests(`E1,A,${at}`, `E2,A,${at}`, `E3,A,${at}`));
  const second = await force.bring(
    'arrests',
    arrests(`E1,B,${at}`, `E1,C,${at}`, `E2,B,${at}`, `E3,A,${at}`),
  );
  await force.bring('arrests', arrests(`E2,D,${at}`));
  const file = { importId: second.importId ?? 0, dataset: 'arrests' as const };
  await force.read(async (db) => {
    expect(await countRecordsChanged(db, force.scope, file)).toBe(2);
    const page = { limit: 10, offset: 0 };
    const changes = await listRecordsChanged(db, force.scope, file, page);
    const headers = await listHeadersCompared(db, force.scope, file);
    const { columns, rows } = differenceOfRecords(ALL_DATASETS.arrests, headers, changes);
    const officers = columns.findIndex(({ header }) => header === 'officer_ids');
    const said = rows.map((row) =>
      row.kind === 'changed'
        ? [
            row.before.cells[0],
            row.before.cells[officers],
            row.after.cells[officers],
            row.after.line,
            row.columns,
          ]
        : [],
    );
    expect(said.sort()).toEqual([
      ['E1', 'A', 'C', 3, [officers]],
      ['E2', 'A', 'B', 4, [officers]],
    ]);
    expect(await listRecordsChanged(db, force.scope, file, { limit: 10, offset: 2 })).toEqual([]);
  });
});
