import { describe, expect, it } from 'vitest';
import { figureProvenance } from '@/lib/police-powers/figure-files/figure-provenance';
import { figureSheet } from '@/lib/police-powers/figure-files/figure-sheet';
import { figureWorkbook } from '@/lib/police-powers/figure-files/figure-workbook';
import { fileOf, TREND } from '@/lib/police-powers/testing/figures';
import { openArchive } from '@/lib/xlsx/archive';
import { openWorkbook } from '@/lib/xlsx/open-workbook';
import { workbookBytes } from './figure-workbook';

async function bytesOf(figure: typeof TREND) {
  return workbookBytes(figureWorkbook(figureSheet(figure.table), figureProvenance(fileOf(figure))));
}

async function* inOnePiece(bytes: Buffer) {
  yield bytes;
}

/** The text of a part of the archive. */
async function part(bytes: Buffer, name: string): Promise<string> {
  const archive = await openArchive(bytes);
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive.read(name)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

describe('a figure as a workbook', () => {
  it('is read back with the numbers of its table by the reader that takes in forces’ own workbooks', async () => {
    const workbook = await openWorkbook(inOnePiece(await bytesOf(TREND)));
    const rows: string[][] = [];
    for await (const batch of workbook.batches) rows.push(...batch.map(({ cells }) => [...cells]));
    expect(workbook.header).toEqual([
      'Month',
      'Code',
      'Share',
      '95% interval, lower end',
      '95% interval, upper end',
      'Counted',
      'Of',
      'Why a number is missing',
    ]);
    expect(rows[0]).toEqual(['January 2026', '2026-01', '', '', '', '', '', 'Not received']);
    expect(rows[1]?.slice(0, 7)).toEqual(['February 2026', '2026-02', '0.25', '0.2', '0.31', '50', '200']);
    expect(rows[3]?.slice(2, 7)).toEqual(['0', '0', '0.04', '0', '1200']);
  });

  it('holds numbers as numbers, shown as the page shows them, under a header that stays in view', async () => {
    const bytes = await bytesOf(TREND);
    const sheet = await part(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<c r="C3"[^>]*><v>0.25<\/v>/);
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(await part(bytes, 'xl/styles.xml')).toContain('formatCode="0.0%"');
  });

  it('says on a second sheet where it is from, its texts disarmed', async () => {
    const bytes = await bytesOf({ ...TREND, notes: ['=1+1\u0001'] });
    expect(await part(bytes, 'xl/workbook.xml')).toContain('name="About"');
    const texts =
      (await part(bytes, 'xl/sharedStrings.xml')) + (await part(bytes, 'xl/worksheets/sheet2.xml'));
    expect(texts).toContain('Northshire Police');
    expect(texts).toContain('Area Easton, “North”; Age: 10 to 17');
    expect(texts).toMatch(/(?:'|&apos;|&#39;)=1\+1</);
  });
});
