import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getDataImport, listRejectedRows } from '@/db/queries/data-imports';
import { rejectedCsvHeader, rejectedCsvLine } from '@/lib/data-imports/rejected-csv';
import { workbookOf } from '@/lib/xlsx/testing/workbook';
import { fileOf } from '../support/contract-files';
import { importsOf } from '../support/data-imports';
import { createTestDatabase, type TestDatabase } from '../support/database';

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

const HEADER = 'record_id,officer_ids,started_at,grounds_text,=note';
const GROUNDS = ['=1+1', "'=quoted", "''-3", '-3', '@here', "'plain", '+44 20'];

/** A file whose rows are all rejected, because their day is not one. */
const sent = [HEADER, ...GROUNDS.map((text, i) => `R${i},PC1,31/31/2026 10:00,${text},@x`), ''].join('\n');

/** The rejected rows of an import as its page and the command give them. */
async function rejectedOf(importId: number | null): Promise<string> {
  const found = await kent.read((db) => getDataImport(db, kent.scope, importId ?? 0));
  const header = found?.header ?? [];
  const page = { limit: 100, offset: 0 };
  const rows = await kent.read((db) => listRejectedRows(db, kent.scope, importId ?? 0, page));
  return rejectedCsvHeader(header) + rows.map((row) => rejectedCsvLine(row, header.length)).join('');
}

const standing = () =>
  kent.find(`select record_id, grounds_text, extra from encounter where power = 'stop-search' order by 1`);

describe('rejected rows that come back', () => {
  test('uncorrected are rejected as before, with the text that was sent', async () => {
    const first = await kent.bring('stop-search', sent);
    expect(first).toMatchObject({ accepted: 0, rejected: GROUNDS.length });
    const exported = await rejectedOf(first.importId);
    expect(exported).toContain("'=1+1");
    const again = await kent.bring('stop-search', exported);
    expect(again.warnings).toEqual(first.warnings);
    expect(again).toMatchObject({ accepted: 0, rejected: GROUNDS.length });
    expect(await rejectedOf(again.importId)).toBe(exported);
  });

  test('corrected are accepted as they were sent, without the columns and apostrophes of the export', async () => {
    const { importId } = await kent.bring('stop-search', sent);
    const corrected = (await rejectedOf(importId)).replaceAll('31/31/2026', '31/05/2026');
    const report = await kent.bring('stop-search', corrected);
    expect(report).toMatchObject({ accepted: GROUNDS.length, rejected: 0, inserted: GROUNDS.length });
    expect(report.warnings).toEqual(['Columns that this dataset does not know were kept as text: =note.']);
    expect(await standing()).toEqual(
      GROUNDS.map((text, i) => ({ record_id: `R${i}`, grounds_text: text, extra: { '=note': '@x' } })),
    );
    const direct = await kent.bring('stop-search', sent.replaceAll('31/31/2026', '31/05/2026'));
    expect(direct).toMatchObject({ unchanged: GROUNDS.length, updated: 0 });
  });

  test('corrected in a spreadsheet and saved as a workbook are read alike', async () => {
    const bytes = workbookOf({
      rows: [
        ['record_id', 'officer_ids', 'started_at', 'grounds_text', 'line', 'column', 'reason'],
        ['W1', 'PC1', '2026-05-31T10:00:00', "'=1+1", '7', 'started_at', 'not a date'],
      ],
    });
    const source = { ...fileOf('', 'corrected.xlsx'), byteSize: bytes.length };
    async function* open() {
      yield bytes;
    }
    expect(await kent.bring('stop-search', { ...source, open })).toMatchObject({ accepted: 1, warnings: [] });
    expect(await standing()).toContainEqual({ record_id: 'W1', grounds_text: '=1+1', extra: null });
  });
});

test('a file of another kind keeps its apostrophes, and columns of these names that are not its last', async () => {
  const text =
    "record_id,officer_ids,started_at,line,column,reason,grounds_text\nO1,PC1,2026-05-31,1,2,3,'=1\n";
  const report = await kent.bring('stop-search', text);
  expect(report.warnings.join()).toContain('line, column, reason');
  expect(await standing()).toContainEqual({
    record_id: 'O1',
    grounds_text: "'=1",
    extra: { line: '1', column: '2', reason: '3' },
  });
});
