import { type TestWorkbook, workbookOf } from '@/lib/xlsx/testing/workbook';

/** A file that looks awkward and is read, by its row in the table of docs/data/README.md. */
interface ReadFile {
  /** The first cell of its row. */
  readonly row: string;
  readonly file: string | Buffer;
  /** Its name, where that is not the dataset's with .csv. */
  readonly name?: string;
  readonly dataset: 'areas' | 'arrests';
  /** The facts that it must give: of areas the code and the name, of arrests the id and the start in London. */
  readonly facts: readonly (readonly [string, string])[];
  /** The rows that it must not give: their line and words of the reason. */
  readonly rejected?: readonly (readonly [line: number, words: string])[];
  readonly warnings?: readonly string[];
}

const TWO = [
  ['A1', 'Ashford'],
  ['A2', 'Dôver'],
] as const;
const areas = (text: string, lineBreak = '\n') => text.replaceAll('\n', lineBreak);
const PLAIN = 'area_code,name,parent_code\nA1,Ashford,K\nA2,Dôver,K\n';
const TABLE = [
  ['area_code', 'name', 'parent_code'],
  ['A1', 'Ashford', 'K'],
  ['A2', 'Dôver', 'K'],
];
const ARRESTS = ['record_id', 'officer_ids', 'started_at'];
const FORMULAS = [
  ['A1', '=HYPERLINK("http://example.org")'],
  ['A2', '+1-1'],
  ['A3', '@SUM(A1)'],
] as const;
const STYLES =
  '<numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy hh:mm:ss"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="170"/><xf numFmtId="14"/></cellXfs>';

const workbook = (bent: Partial<TestWorkbook>) => workbookOf({ rows: TABLE, ...bent });
const at = (address: string, style: number, serial: number) => ({
  xml: `<c r="${address}" s="${style}"><v>${serial}</v></c>`,
});

const TEXT: readonly ReadFile[] = [
  { row: 'begins with a byte order mark', dataset: 'areas', file: `\ufeff${PLAIN}`, facts: TWO },
  {
    row: 'breaks its lines with CRLF or CR',
    dataset: 'areas',
    file: areas(PLAIN, '\r\n'),
    facts: TWO,
  },
  { row: 'breaks its lines with CRLF or CR', dataset: 'areas', file: areas(PLAIN, '\r'), facts: TWO },
  {
    row: 'has semicolons between its cells',
    dataset: 'areas',
    file: PLAIN.replaceAll(',', ';'),
    facts: TWO,
  },
  {
    row: 'begins with a line that tells Excel its separator (`sep=;`)',
    dataset: 'areas',
    file: `sep=;\r\n${PLAIN.replaceAll(',', ';')}`,
    facts: TWO,
  },
  { row: 'has tabs between its cells', dataset: 'areas', file: PLAIN.replaceAll(',', '\t'), facts: TWO },
  {
    row: 'is Windows-1252',
    dataset: 'areas',
    file: Buffer.from(PLAIN, 'latin1'),
    facts: TWO,
    warnings: ['read as Windows-1252'],
  },
  { row: 'has blank lines', dataset: 'areas', file: `\n${PLAIN.replaceAll('\n', '\n\n')}\n`, facts: TWO },
  {
    row: 'has rows of other width',
    dataset: 'areas',
    file: `${PLAIN}A3,Deal\nA4,Hythe,K,extra\n`,
    facts: TWO,
    rejected: [
      [4, 'The row has 2 cells; the header has 3.'],
      [5, 'The row has 4 cells; the header has 3.'],
    ],
  },
  {
    row: 'has a stray quotation mark in a quoted cell',
    dataset: 'areas',
    file: `${PLAIN}A3,"De"al",K\n`,
    facts: TWO,
    rejected: [[4, 'A quotation mark stands in the middle of a quoted cell.']],
  },
  {
    row: 'has cells that could be formulas',
    dataset: 'areas',
    file: `area_code,name\n${FORMULAS.map(([code, name]) => `${code},"${name.replaceAll('"', '""')}"\n`).join('')}`,
    facts: FORMULAS,
  },
  {
    row: 'is rejected rows that come back corrected',
    dataset: 'areas',
    file: `area_code,name,line,column,reason\nA1,Ashford,7,area_code,area_code is empty\nA2,"'=1+1",9,,\n`,
    facts: [
      ['A1', 'Ashford'],
      ['A2', '=1+1'],
    ],
  },
];

const WORKBOOKS: readonly ReadFile[] = [
  {
    row: 'is a workbook with formulas',
    dataset: 'areas',
    file: workbook({
      rows: [
        ['area_code', 'name'],
        ['A1', { xml: '<c r="B2" t="str"><f>"=1"&amp;"+1"</f><v>=1+1</v></c>' }],
        ['A2', { xml: '<c r="B3"><f>40+2</f><v>42</v></c>' }],
        ['A3', '=HYPERLINK("http://example.org")'],
      ],
    }),
    facts: [
      ['A1', '=1+1'],
      ['A2', '42'],
      ['A3', '=HYPERLINK("http://example.org")'],
    ],
  },
  {
    row: 'is a workbook with errors in cells',
    dataset: 'areas',
    file: workbook({ rows: [...TABLE, ['A3', { xml: '<c r="B4" t="e"><v>#N/A</v></c>' }]] }),
    facts: TWO,
    rejected: [[4, 'name holds the spreadsheet’s error #N/A.']],
  },
  {
    row: 'is a workbook with dates',
    dataset: 'arrests',
    file: workbook({
      styles: STYLES,
      rows: [
        ARRESTS,
        ['1', 'PC1', at('C2', 1, 46_173.586_805_6)],
        ['2', 'PC1', at('C3', 2, 46_173.586_805_6)],
        ['3', 'PC1', at('C4', 3, 46_173)],
        ['4', 'PC1', '2026-05-31T13:05:00Z'],
      ],
    }),
    facts: [
      ['1', '2026-05-31 14:05:00 minute'],
      ['2', '2026-05-31 14:05:00 exact'],
      ['3', '2026-05-31 00:00:00 date'],
      ['4', '2026-05-31 14:05:00 exact'],
    ],
  },
  {
    row: 'is a workbook with dates as serial numbers',
    dataset: 'arrests',
    file: workbook({
      rows: [ARRESTS, ['1', 'PC1', at('C2', 0, 46_173.58)], ['2', 'PC1', '2026-05-31 14:05']],
    }),
    facts: [['2', '2026-05-31 14:05:00 minute']],
    rejected: [[2, '“46173.58” looks like the serial number by which a spreadsheet keeps a date.']],
  },
  {
    row: 'is a workbook with hidden sheets',
    dataset: 'areas',
    file: workbook({
      sheets:
        '<sheet name="Codes" sheetId="2" state="hidden" r:id="rId2"/><sheet name="A" sheetId="1" r:id="rId1"/>',
      relationships: '<Relationship Id="rId2" Type="x/worksheet" Target="worksheets/sheet2.xml"/>',
    }),
    facts: TWO,
    warnings: ['Hidden sheets were not read: “Codes”.'],
  },
  {
    row: 'is a workbook with macros (.xlsm)',
    dataset: 'areas',
    name: 'areas.xlsm',
    file: workbook({
      relationships: '<Relationship Id="rId5" Type="x/vbaProject" Target="vbaProject.bin"/>',
      more: [{ name: 'xl/vbaProject.bin', data: 'Sub Auto_Open()' }],
    }),
    facts: TWO,
  },
];

/** The files that are read all the same. */
export const READ_FILES = [...TEXT, ...WORKBOOKS];
