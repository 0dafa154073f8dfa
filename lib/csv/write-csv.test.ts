import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellBeforeExport, exportedCell, exportedCsvLine } from './write-csv';

describe('a cell in an export', () => {
  it('is disarmed where a spreadsheet would take it for a formula', () => {
    for (const text of ['=1+1', '+44 20', '-1+2', '@SUM(A1)', '\tx', '\rx', '\n=1', '＝1+1', '＠SUM(A1)'])
      expect(exportedCell(text)).toBe(`'${text}`);
  });

  it('stays as it is where it is a plain number or ordinary text', () => {
    expect(exportedCell(-12.5)).toBe('-12.5');
    expect(exportedCell('-3')).toBe('-3');
    expect(exportedCell('A - B')).toBe('A - B');
    expect(exportedCell(null)).toBe('');
  });

  it('can be read back exactly, whatever apostrophes it had of its own', () => {
    const cell = fc.string({
      unit: fc.constantFrom("'", '=', '+', '-', '@', '＝', '\t', '\n', '1', 'a', ' '),
      maxLength: 6,
    });
    fc.assert(fc.property(cell, (text) => cellBeforeExport(exportedCell(text)) === text));
  });

  it('is quoted where RFC 4180 asks for it', () => {
    expect(exportedCsvLine(['a,b', 'say "no"', 'two\nlines', 3, true])).toBe(
      '"a,b","say ""no""","two\nlines",3,true\r\n',
    );
  });
});
