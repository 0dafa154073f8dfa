import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BinaryRowReader } from './binary-row-reader';
import { BinaryRows, COPY_BEGINS, COPY_ENDS } from './binary-rows';

const row = fc.record({
  text: fc.option(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }))),
  instant: fc.option(fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1) })),
  integer: fc.option(fc.integer()),
  number: fc.option(fc.double({ noNaN: true })),
  boolean: fc.option(fc.boolean()),
  passedOver: fc.option(fc.string()),
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

function written(rows: readonly Row[]): Buffer {
  const binary = new BinaryRows();
  for (const each of rows) {
    binary.row(6);
    binary.value('text', each.text);
    binary.value('instant', each.instant);
    binary.value('integer', each.integer);
    binary.value('text', each.passedOver);
    binary.value('number', each.number);
    binary.value('boolean', each.boolean);
  }
  return Buffer.concat([COPY_BEGINS, binary.take(), COPY_ENDS]);
}

/** What is read of bytes that come so many at a time, where each text is expected to be what the row before said. */
function readInPieces(bytes: Buffer, pieceSize: number): Row[] {
  const reader = new BinaryRowReader();
  const rows: Row[] = [];
  for (let at = 0; at < bytes.length; at += pieceSize) {
    reader.add(bytes.subarray(at, at + pieceSize));
    while (reader.next()) {
      const text = reader.text(rows.at(-1)?.text);
      const instant = reader.instant();
      const integer = reader.integer();
      reader.skip(1);
      rows.push({
        text,
        instant,
        integer,
        passedOver: null,
        number: reader.number(),
        boolean: reader.boolean(),
      });
    }
  }
  return rows;
}

describe('reading rows of binary COPY', () => {
  it('gives back what was written, however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(row), fc.integer({ min: 1, max: 100 }), (rows, pieceSize) => {
        expect(readInPieces(written(rows), pieceSize)).toEqual(
          rows.map((each) => ({ ...each, passedOver: null })),
        );
      }),
    );
  });

  it('does not take a text for another whose bytes its characters look like', () => {
    const rest = { instant: null, integer: null, number: null, boolean: null, passedOver: null };
    const rows = [
      { text: 'Ã©', ...rest },
      { text: 'é', ...rest },
    ];
    expect(readInPieces(written(rows), 1000)).toEqual(rows);
  });

  it('rounds an instant to the nearest millisecond, before 2000 and after', () => {
    const bytes = written([
      { text: null, instant: 0, integer: 0, number: 0, boolean: null, passedOver: null },
    ]);
    const at = bytes.length - COPY_ENDS.length - 4 - 12 - 4 - 8 - 8;
    const instantOf = (microseconds: bigint) => {
      bytes.writeBigInt64BE(microseconds, at);
      return readInPieces(bytes, bytes.length)[0]?.instant;
    };
    expect(instantOf(1_499n)).toBe(Date.UTC(2000, 0, 1) + 1);
    expect(instantOf(1_500n)).toBe(Date.UTC(2000, 0, 1) + 2);
    expect(instantOf(-1_501n)).toBe(Date.UTC(2000, 0, 1) - 2);
    expect(instantOf(-1_499n)).toBe(Date.UTC(2000, 0, 1) - 1);
  });

  it('reads a day as days since 1970', () => {
    const binary = new BinaryRows();
    binary.row(1);
    binary.value('date', '1970-01-02');
    const reader = new BinaryRowReader();
    reader.add(Buffer.concat([COPY_BEGINS, binary.take(), COPY_ENDS]));
    expect([reader.next(), reader.day(), reader.next()]).toEqual([true, 1, false]);
  });
});
