import { deflateRawSync } from 'node:zlib';
import {
  columnName,
  type TestWorkbook,
  type WorkbookPart,
  workbookOf,
  workbookParts,
  zipOf,
} from '@/lib/xlsx/testing/workbook';
import type { RefusedFile } from './refused-file';

const MIB = 1024 * 1024;
const ROWS = [
  ['area_code', 'name'],
  ['A1', 'Ashford'],
];
const SHEET = 'xl/worksheets/sheet1.xml';
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook of areas, bent. */
const workbook = (bent: Partial<TestWorkbook>) => workbookOf({ rows: ROWS, ...bent }, deflateRawSync);

/** The same with one of its parts exchanged. */
function exchanged(name: string, part: Partial<WorkbookPart>): Buffer {
  const parts = workbookParts({ rows: ROWS }).map((each) =>
    each.name === name ? { ...each, ...part } : each,
  );
  return zipOf(parts, deflateRawSync);
}

const sheetOf = (rows: string) =>
  `<worksheet xmlns="${NAMESPACE}"><sheetData>${rows}</sheetData></worksheet>`;

const liar = (i: number, lies: NonNullable<WorkbookPart['lies']>) => ({
  name: `xl/media/image${i}.png`,
  data: 'x',
  lies,
});
const many = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));

async function* longerThanAllowed(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('PK\u0003\u0004');
  for (let i = 0; i < 80; i += 1) yield Buffer.alloc(MIB);
}

/** The workbooks that are refused, and what poses as one. */
export const REFUSED_WORKBOOKS: readonly RefusedFile[] = [
  {
    row: 'is a zip archive but no workbook',
    file: zipOf([{ name: 'areas.csv', data: 'area_code,name\nA1,Ashford\n' }]),
    words: ['is a zip archive, but no .xlsx workbook', '“CSV UTF-8”'],
  },
  {
    row: 'is a workbook protected with a password',
    file: Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(4096)]),
    words: ['protected with a password, or is of the old .xls kind', '.xlsx'],
  },
  {
    row: 'is a workbook of the binary kind (.xlsb)',
    file: exchanged('_rels/.rels', {
      data: '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
    }),
    words: ['binary one (.xlsb)'],
  },
  {
    row: 'is a workbook that is damaged',
    file: exchanged(SHEET, { data: sheetOf('<row r="1"><c r="A1" t="str"><v>area_code</v></row>') }),
    words: [`${SHEET} is not well-formed XML`],
  },
  {
    row: 'is a workbook that would inflate to more than 512 MB',
    file: workbook({ more: many(60, (i) => liar(i, { uncompressedSize: 9 * MIB })) }),
    words: ['would inflate to more than 512 MB'],
  },
  {
    row: 'is a zip bomb: one part that inflates without measure',
    file: workbook({ more: [{ name: 'xl/bomb.xml', data: Buffer.alloc(20 * MIB) }] }),
    words: ['more than 200 times its size, as a zip bomb does'],
  },
  {
    row: 'is a zip bomb: parts that lie over one another',
    file: workbook({ more: many(9, (i) => liar(i, { compressedSize: 9000, uncompressedSize: 90_000 })) }),
    words: ['lie over one another'],
  },
  {
    row: 'is a zip bomb: a part larger than it says',
    file: exchanged(SHEET, { lies: { uncompressedSize: 20 } }),
    words: [`${SHEET} is damaged, or is not of the size it is said to be`],
  },
  {
    row: 'is a workbook with two parts of one name',
    file: workbook({ more: [{ name: SHEET, data: sheetOf('') }] }),
    words: ['two parts of the same name'],
  },
  {
    row: 'is a workbook with 3,000 parts',
    file: workbook({ more: many(3000, (i) => ({ name: `xl/${i}.xml`, data: '<a/>' })) }),
    words: ['more than 2,000 parts'],
  },
  {
    row: 'is a workbook with a document type (DTD) in a part that is read',
    file: exchanged(SHEET, { data: `<!DOCTYPE worksheet [<!ELEMENT c ANY>]>${sheetOf('')}` }),
    words: [`${SHEET} declares a document type (DTD)`],
  },
  {
    row: 'is a workbook with an external entity in a part that is not read',
    file: workbook({
      more: [
        {
          name: 'docProps/app.xml',
          data: '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>',
        },
      ],
    }),
    words: ['docProps/app.xml declares a document type (DTD)'],
  },
  {
    row: 'is a workbook with elements without end in one another',
    file: exchanged(SHEET, { data: sheetOf('<a>'.repeat(100_000)) }),
    words: [`${SHEET} holds elements more than 64 deep`],
  },
  {
    row: 'is a workbook with a text without end',
    file: exchanged(SHEET, {
      data: sheetOf(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(4_000_000)}</t></is></c></row>`),
    }),
    words: [`${SHEET} has more than 1,000,000 characters without a break`],
  },
  {
    row: 'is a workbook of more than 64 MB',
    file: longerThanAllowed,
    words: ['A workbook may be 64 MB at most.', '“CSV UTF-8”'],
  },
  {
    row: 'is a workbook with more different texts than memory allows',
    file: exchanged('xl/sharedStrings.xml', { data: `<sst>${'<si/>'.repeat(1_500_001)}</sst>` }),
    words: ['1,500,000 texts or 80 MB of them at most', '“CSV UTF-8”'],
  },
  { row: 'is a workbook without a sheet', file: workbook({ sheets: '' }), words: ['has no sheet'] },
  {
    row: 'is a workbook with hidden sheets only',
    file: workbook({ sheets: '<sheet name="A" sheetId="1" state="hidden" r:id="rId1"/>' }),
    words: ['Every sheet of the workbook is hidden'],
  },
  {
    row: 'is a workbook whose first sheet is empty',
    file: workbook({ rows: [[], ['', ' ']] }),
    words: ['The first sheet of the workbook is empty.'],
  },
  {
    row: 'is a workbook with a header only',
    file: workbook({ rows: [['area_code', 'name']] }),
    words: ['has a header line but no rows'],
  },
  {
    row: 'is a workbook with a row beyond the last',
    file: exchanged(SHEET, {
      data: sheetOf(
        '<row r="1"><c r="A1" t="str"><v>area_code</v></c><c r="B1" t="str"><v>name</v></c></row><row r="1048577"/>',
      ),
    }),
    words: ['more than 1,048,576 rows'],
  },
  {
    row: 'is a workbook with a cell in column 5,000',
    file: workbook({ rows: [...ROWS, ['A2', { xml: `<c r="${columnName(4999)}3"><v>1</v></c>` }]] }),
    words: ['Line 3, column 5000 is beyond the 500 columns'],
  },
  {
    row: 'is a workbook with a cell of 300,000 characters',
    file: workbook({
      rows: [...ROWS, ['A2', { xml: '<c r="B3" t="s"><v>0</v></c>' }]],
      sharedTexts: [`<t>${'long '.repeat(60_000)}</t>`],
    }),
    words: ['Line 3, column 2 holds 300,000 characters', '100,000'],
  },
];
