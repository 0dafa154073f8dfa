import { describe, expect, it } from 'vitest';
import { openWorkbook } from './open-workbook';
import { type TestWorkbook, workbookOf } from './testing/workbook';

const TIMES =
  '<numFmts><numFmt numFmtId="200" formatCode="dd/mm/yyyy hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/><xf numFmtId="14"/></cellXfs>';

async function read(workbook: TestWorkbook) {
  const bytes = workbookOf(workbook);
  async function* source() {
    yield bytes.subarray(0, 10);
    yield bytes.subarray(10);
  }
  const file = await openWorkbook(source());
  const rows = [];
  for await (const batch of file.batches) rows.push(...batch);
  return { header: file.header, rows, warnings: file.warnings() };
}

describe('a workbook', () => {
  it('gives the rows of its sheet as CSV has them, with the sheet’s own row numbers', async () => {
    const { header, rows, warnings } = await read({
      rows: [[], ['record_id', 'note'], ['1', 'a, "b"'], [' ', ''], ['', 'only'], ['3', '']],
    });
    expect(header).toEqual(['record_id', 'note']);
    expect(rows).toEqual([
      { line: 3, cells: ['1', 'a, "b"'], raw: '1,"a, ""b"""', fault: null },
      { line: 5, cells: ['', 'only'], raw: ',only', fault: null },
      { line: 6, cells: ['3', ''], raw: '3,', fault: null },
    ]);
    expect(warnings).toEqual([]);
  });

  it('has its shared texts read whole, without how they are pronounced, and its written characters restored', async () => {
    const { rows } = await read({
      rows: [
        ['a', 'b'],
        [{ xml: '<c r="A2" t="s"><v>0</v></c>' }, { xml: '<c r="B2" t="s"><v>1</v></c>' }],
      ],
      sharedTexts: [
        '<r><t>Bold</t></r><r><t xml:space="preserve"> and &lt;plain&gt;</t></r><rPh><t>no</t></rPh>',
        '<t>one_x000D_two_x005F_x0041_</t>',
      ],
    });
    expect(rows[0]?.cells).toEqual(['Bold and <plain>', 'one\rtwo_x0041_']);
  });

  it('has days, times, yes and no, and formulas’ kept values as text, and computes nothing', async () => {
    const { rows } = await read({
      styles: TIMES,
      rows: [
        ['at', 'on', 'flag', 'sum', 'text'],
        [
          { xml: '<c r="A2" s="1"><v>46173.5868056</v></c>' },
          { xml: '<c r="B2" s="2"><v>46173</v></c>' },
          { xml: '<c r="C2" t="b"><v>1</v></c>' },
          { xml: '<c r="D2"><f>1+1</f><v>2</v></c>' },
          { xml: '<c r="E2" t="str"><f>"="&amp;"1"</f><v>=1+1</v></c>' },
        ],
      ],
    });
    expect(rows[0]?.cells).toEqual(['2026-05-31T14:05', '2026-05-31', 'yes', '2', '=1+1']);
  });

  it('gives a row with an error, or a formula without its value, a fault', async () => {
    const { rows } = await read({
      rows: [
        ['a', 'b'],
        ['1', { xml: '<c r="B2" t="e"><v>#N/A</v></c>' }],
        ['1', { xml: '<c r="B3"><f>A1</f></c>' }],
        ['1', '2', '3'],
      ],
    });
    expect(rows.map(({ fault }) => fault)).toEqual([
      'b holds the spreadsheet’s error #N/A.',
      'b holds a formula without its value. Open the workbook, save it and send it again.',
      'The row has 3 cells; the header has 2.',
    ]);
  });

  it('is read by its first visible sheet, and what was not read or was hidden is said', async () => {
    const { warnings } = await read({
      sheets:
        '<sheet name="Notes" sheetId="2" state="veryHidden" r:id="rId2"/><sheet name="Extract" sheetId="1" r:id="rId1"/><sheet name="More" sheetId="3" r:id="rId3"/>',
      relationships: ['rId2', 'rId3']
        .map((id) => `<Relationship Id="${id}" Type="x/worksheet" Target="worksheets/none.xml"/>`)
        .join(''),
      beforeRows: '<cols><col min="2" max="3" hidden="1"/></cols>',
      afterRows: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
      rowAttributes: { 2: 'hidden="1"' },
      rows: [
        ['a', 'id'],
        ['x', { xml: '<c r="B2"><v>1.23456789012345E+15</v></c>' }],
      ],
    });
    expect(warnings).toEqual([
      'Hidden sheets were not read: “Notes”.',
      'Only the first sheet, “Extract”, was read; the others were not: “More”.',
      'The sheet has 1 hidden row and 2 hidden columns, read like any other.',
      'The sheet has merged cells in 1 place: only the first cell of each holds anything.',
      'id has numbers of more than 15 digits in 1 cell: a spreadsheet keeps only the first 15, so the others may be wrong. Send them as text.',
    ]);
  });

  it('may count its days from 1904 and leave out the places of its cells', async () => {
    const { rows } = await read({
      workbookProperties: '<workbookPr date1904="1"/>',
      styles: TIMES,
      rows: [
        ['on', 'b'],
        [{ xml: '<c s="2"><v>44711</v></c>' }, { xml: '<c t="str"><v>x</v></c>' }],
      ],
    });
    expect(rows[0]?.cells).toEqual(['2026-05-31', 'x']);
  });

  it('is not read further than asked', async () => {
    const bytes = workbookOf({ rows: [['a'], ...Array.from({ length: 5000 }, (_, i) => [`r${i}`])] });
    const file = await openWorkbook(
      (async function* () {
        yield bytes;
      })(),
    );
    for await (const batch of file.batches) {
      expect(batch.length).toBeLessThan(5000);
      break;
    }
  });
});
