import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringIn } from '@/db/journey';
import type { DatasetName } from '@/lib/ingest/dataset';
import type { ImportOptions } from '@/lib/ingest/import-report';
import { READ_FILES } from '../support/bad-files/read-files';
import { REFUSED_TEXT } from '../support/bad-files/refused-text';
import { REFUSED_WORKBOOKS } from '../support/bad-files/refused-workbooks';
import { importsOf } from '../support/data-imports';
import { createTestDatabase, type TestDatabase } from '../support/database';

const README = readFileSync(new URL('../../docs/data/README.md', import.meta.url), 'utf8');
const REFUSED = [...REFUSED_TEXT, ...REFUSED_WORKBOOKS];

/** The tables of facts that a file of these tests could reach, and what is kept beside them. */
const KEPT = [
  'area',
  'encounter',
  'attendance',
  'recording',
  'public_search',
  'rejected_row',
  'fact_version',
];

/** What a file that is read must have given. */
const FACTS = {
  areas: 'select area_code as key, name as said from area',
  arrests: `select record_id as key, to_char(started_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI:SS')
    || ' ' || time_precision as said from encounter`,
};

let database: TestDatabase;
let kent: ReturnType<typeof importsOf>;

beforeAll(async () => {
  database = await createTestDatabase();
  kent = importsOf(database.url, 'kent');
});
afterAll(async () => {
  await kent?.close();
  await database?.drop();
});

type File = string | Buffer | (() => AsyncIterable<Uint8Array>);

function bring(file: File, dataset: DatasetName, name: string, options: Partial<ImportOptions>) {
  const bytes = typeof file === 'function' ? Buffer.alloc(0) : Buffer.from(file);
  async function* whole() {
    yield bytes;
  }
  const source = {
    fileName: name,
    byteSize: bytes.length,
    open: typeof file === 'function' ? file : whole,
  };
  return bringIn(database.url, kent.scope, source, dataset, { timeZone: 'Europe/London', ...options });
}

async function countsOf(tables: readonly string[]): Promise<unknown[]> {
  return kent.find(
    tables.map((table) => `select '${table}' as name, count(*)::int from ${table}`).join(' union all '),
  );
}

const named = <T extends { row: string }>(cases: readonly T[]) =>
  cases.map((each) => [each.row, each] as const);

/** The first cells of the table under a heading. */
function rowsUnder(heading: string): string[] {
  const section = README.split(`## ${heading}\n`)[1]?.split(/^## |^\| in the upload/m)[0] ?? '';
  return [...section.matchAll(/^\| (.+?) \| .+ \|$/gm)].map(([, first = '']) => first).slice(1);
}

describe('the table of files that are refused', () => {
  test('has a row for each case, and each row a case', () => {
    expect(REFUSED.map(({ row }) => row).sort()).toEqual(rowsUnder('Files that are refused').sort());
  });

  test.each(named(REFUSED))(
    'a file that %s is refused in words, and leaves nothing but that',
    async (_, refused) => {
      const { file, words, dataset = 'areas', name = `${dataset}.csv`, options = {} } = refused;
      const [facts, imports] = [await countsOf(KEPT), await countsOf(['data_import'])];
      const report = await bring(file, dataset, name, options);
      for (const part of words) expect(report.refusal).toContain(part);
      expect(await countsOf(KEPT)).toEqual(facts);
      expect(
        await kent.find(
          `select state, refusal, read, header from data_import where import_id = ${report.importId}`,
        ),
      ).toEqual([{ state: 'refused', refusal: report.refusal, read: 0, header: null }]);
      const [before] = imports as { count: number }[];
      expect(await countsOf(['data_import'])).toEqual([
        { name: 'data_import', count: (before?.count ?? 0) + 1 },
      ]);
    },
  );
});

describe('the table of files that are read all the same', () => {
  test('has a row for each case, and each row a case', () => {
    const rows = [...new Set(READ_FILES.map(({ row }) => row))];
    expect(rows.sort()).toEqual(rowsUnder('Files that are read all the same').sort());
  });

  test.each(named(READ_FILES))('a file that %s is read', async (_, read) => {
    const { file, dataset, name = `${dataset}.csv`, facts, rejected = [], warnings = [] } = read;
    const report = await bring(file, dataset, name, {});
    expect(report.refusal).toBeNull();
    expect(report.warnings).toEqual(warnings.map((words) => expect.stringContaining(words)));
    const found = await kent.find(`${FACTS[dataset]} where import_id = ${report.importId} order by 1`);
    expect(found.map(({ key, said }) => [key, said])).toEqual(facts);
    const rows = await kent.find(
      `select line, reason from rejected_row where import_id = ${report.importId} order by line`,
    );
    expect(rows).toEqual(rejected.map(([line, words]) => ({ line, reason: expect.stringContaining(words) })));
    await kent.withdraw(report.importId);
  });
});
