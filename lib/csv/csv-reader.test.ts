import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CsvRow } from './csv-parser';
import { CsvReader, openCsv } from './csv-reader';
import { FileRefusal } from './file-refusal';
import { readRawRow } from './raw-row';
import { formatCsvLine } from './write-csv';

function read(file: string | Uint8Array, chunkSize = 64 * 1024) {
  const bytes = typeof file === 'string' ? Buffer.from(file, 'utf8') : file;
  const reader = new CsvReader();
  const rows: CsvRow[] = [];
  for (let at = 0; at < bytes.length; at += chunkSize)
    rows.push(...reader.push(bytes.subarray(at, at + chunkSize)));
  rows.push(...reader.end());
  return { header: reader.header, separator: reader.separator, encoding: reader.encoding, rows };
}

function refusal(file: string | Uint8Array): FileRefusal {
  try {
    read(file);
  } catch (error) {
    if (error instanceof FileRefusal) return error;
    throw error;
  }
  throw new Error('The file was not refused');
}

const cellsOf = (rows: readonly CsvRow[]) => rows.map((row) => row.cells);

describe('a CSV file', () => {
  it('is read alike with LF, CRLF or CR, with or without a byte order mark and a last line break', () => {
    for (const lineBreak of ['\n', '\r\n', '\r']) {
      for (const start of ['', '\ufeff']) {
        for (const end of ['', lineBreak]) {
          const { header, rows } = read(`${start}a,b${lineBreak}1,2${lineBreak}3,é${end}`);
          expect(header).toEqual(['a', 'b']);
          expect(cellsOf(rows)).toEqual([
            ['1', '2'],
            ['3', 'é'],
          ]);
          expect(rows.map((row) => row.line)).toEqual([2, 3]);
        }
      }
    }
  });

  it('finds commas, semicolons and tabs from the header, also where headers are quoted', () => {
    expect(read('a;b,c;d\n1;2,5;3').separator).toBe(';');
    expect(read('a\tb\n1\t2').separator).toBe('\t');
    expect(read('"a, the first";"b"\n1;2').header).toEqual(['a, the first', 'b']);
  });

  it('keeps quoted separators, line breaks and doubled quotation marks, and counts physical lines', () => {
    const { rows } = read('a,b\n"x, y","line one\nline ""two"""\n1,2\n');
    expect(cellsOf(rows)).toEqual([
      ['x, y', 'line one\nline "two"'],
      ['1', '2'],
    ]);
    expect(rows.map((row) => row.line)).toEqual([2, 4]);
  });

  it('keeps a CRLF inside a quoted cell as it stands', () => {
    expect(cellsOf(read('a,b\r\n"one\r\ntwo",2\r\n').rows)).toEqual([['one\r\ntwo', '2']]);
  });

  it('passes over blank lines without losing count of the lines', () => {
    expect(read('\na,b\n\n1,2\n   \n3,4\n').rows.map((row) => row.line)).toEqual([4, 6]);
  });

  it('takes a quotation mark inside an unquoted cell as text', () => {
    expect(cellsOf(read('a,b\n5" knife,x\n').rows)).toEqual([['5" knife', 'x']]);
  });

  it('gives a row of another width, and a stray quotation mark, a fault and reads on', () => {
    const { rows } = read('a,b\n1,2,3\n"x" y,2\n1\n1,2\n');
    expect(rows.map((row) => row.fault)).toEqual([
      'The row has 3 cells; the header has 2.',
      expect.stringContaining('quotation mark'),
      'The row has 1 cell; the header has 2.',
      null,
    ]);
    expect(rows[1]?.raw).toBe('"x" y,2');
  });

  it('reads Windows-1252 rightly, wherever its first letter beyond ASCII stands', () => {
    const padding = '1,plain\r\n'.repeat(30_000);
    const file = Buffer.concat([
      Buffer.from(`a,b\r\n${padding}2,caf`),
      Buffer.from([0xe9, 0x20, 0x80, 0x92]),
    ]);
    const { encoding, rows } = read(file);
    expect(encoding).toBe('windows-1252');
    expect(rows.at(-1)?.cells).toEqual(['2', 'café €’']);
  });

  it('reads the same rows however its bytes are cut into chunks', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replace(/\0/g, ''));
    const pair = fc.tuple(cell, cell);
    fc.assert(
      fc.property(
        fc.array(pair, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        (pairs, size) => {
          const lines = pairs.map(([first, second]) => formatCsvLine([`x${first}`, `y${second}`]));
          const { rows } = read(`a,b\r\n${lines.join('\r\n')}`, size);
          const expected = pairs.map(([first, second]) => [`x${first}`, `y${second}`]);
          expect(cellsOf(rows)).toEqual(expected);
          expect(rows.map((row) => readRawRow(row.raw))).toEqual(expected);
        },
      ),
    );
  });

  it('keeps text from which the cells of a semicolon file can be read back', () => {
    const { rows } = read('a;b\n"1,5";"say ""no"""\n');
    expect(rows[0]?.raw).toBe('"1,5","say ""no"""');
    expect(readRawRow(rows[0]?.raw ?? '')).toEqual(['1,5', 'say "no"']);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['is empty', '', 'The file is empty.'],
    ['holds only blank lines', '\n\n \n', 'The file is empty.'],
    ['has headers only', 'a,b\n', 'The file has a header line but no rows.'],
    ['names a column twice', 'Area code,b,area_code\n1,2,3\n', 'area_code'],
    [
      'has more than 500 columns',
      `${Array.from({ length: 5000 }, (_, i) => `c${i}`).join(',')}\n`,
      '5,000 columns',
    ],
    ['has a cell over the limit', `a,b\n1,2\n1,${'x'.repeat(300_000)}\n`, 'Line 3, column 2 holds 300,000'],
    ['never closes a quotation mark', 'a,b\n1,2\n"3,4\n5,6\n', 'begins on line 3'],
    ['closes it only in a later row', 'a,b\n1,2\n"3,4\n5,"6"\n7,8\n', 'begins on line 3'],
    ['holds a NUL byte', 'a,b\n1,2\n3,\0\n', 'Line 3 holds a NUL byte'],
    ['has no line break for too long', `a,b\n${'x'.repeat(5_000_000)}`, 'Line 2'],
  ])('is refused with words where it %s', (_, file, words) => {
    expect(refusal(file).message).toContain(words);
  });

  it('is refused as UTF-16 with or without its byte order mark', () => {
    const utf16 = Buffer.from('record_id,officer_ids\n1,2\n', 'utf16le');
    for (const file of [
      utf16,
      Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
      Buffer.from(utf16).swap16(),
    ]) {
      expect(refusal(file).message).toContain('UTF-16');
    }
  });

  it('is refused, naming the line, where its lines are in two encodings', () => {
    const mixed = Buffer.concat([Buffer.from('a,b\né,1\n'), Buffer.from([0xe9]), Buffer.from(',2\n')]);
    expect(refusal(mixed)).toMatchObject({ line: 3 });
  });

  it('is refused early, and not after reading everything, where a quotation mark stays open', () => {
    const reader = new CsvReader();
    reader.push(Buffer.from('a,b\n"1,2\n'));
    expect(() => {
      for (let i = 0; i < 1000; i += 1) reader.push(Buffer.from('plain,row\n'.repeat(1000)));
    }).toThrow('begins on line 2');
    expect(() => {
      const other = new CsvReader();
      other.push(Buffer.from('a,b\n"1,2\n'));
      for (let i = 0; i < 1000; i += 1) other.push(Buffer.from(`x,"",y${'z'.repeat(1000)}\n`));
    }).toThrow('begins on line 2');
  });
});

describe('an open CSV stream', () => {
  async function* stream(parts: readonly string[]) {
    for (const part of parts) yield Buffer.from(part);
  }

  it('knows its header before its rows', async () => {
    const file = await openCsv(stream(['rec', 'ord_id,b\n1', ',2\n3,4']));
    expect(file.header).toEqual(['record_id', 'b']);
    const rows: CsvRow[] = [];
    for await (const batch of file.batches) rows.push(...batch);
    expect(cellsOf(rows)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('refuses an empty stream', async () => {
    await expect(openCsv(stream([]))).rejects.toThrow('The file is empty.');
  });
});
