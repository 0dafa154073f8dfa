import { Buffer } from 'node:buffer';
import type { CsvRow } from '@/lib/csv/csv-parser';
import type { Dataset, FactValue, ReadContext } from '@/lib/ingest/dataset';
import { CellReader, type ColumnMap, extraCells } from '@/lib/ingest/headers';
import { copyText, digestText, factEncoder } from './encode-row';
import type { Tally } from './tally';

/** Enough text for one write to the database to be worth its while. */
const BLOCK_CHARACTERS = 128 * 1024;

/** What a row that was not accepted is kept as: line, raw text, column, reason. */
export type Rejection = readonly [line: number, raw: string, column: string, reason: string];

/** A stretch of a file, ready for the database. */
export interface Block {
  /**
   * Accepted rows in PostgreSQL's COPY text format: the fact's columns, then line, row_digest, raw, extra. As bytes,
   * because many blocks wait for the database at a time, and the pieces of a long text weigh several times as much.
   */
  readonly lines: Uint8Array;
  readonly accepted: number;
  readonly rejected: readonly Rejection[];
}

/** The columns that follow the fact's own in a block's lines. */
export const PROVENANCE = ['line', 'row_digest', 'raw', 'extra'] as const;

/** Reads a file's rows by their dataset and encodes them, a block at a time, counting as it goes. */
export async function* encodeFile(
  batches: AsyncIterable<readonly CsvRow[]>,
  reader: RowReader,
): AsyncGenerator<Block> {
  let lines = '';
  let accepted = 0;
  let rejected: Rejection[] = [];
  let rejectedCharacters = 0;
  for await (const batch of batches) {
    for (const row of batch) {
      const reading = reader.read(row);
      if (typeof reading === 'string') {
        lines += reading;
        accepted += 1;
      } else {
        rejected.push(reading);
        rejectedCharacters += row.raw.length;
      }
      if (lines.length + rejectedCharacters < BLOCK_CHARACTERS) continue;
      yield { lines: Buffer.from(lines), accepted, rejected };
      [lines, accepted, rejected, rejectedCharacters] = ['', 0, [], 0];
    }
  }
  yield { lines: Buffer.from(lines), accepted, rejected };
}

/** Reads one row after the other. */
export class RowReader {
  readonly #dataset: Dataset;
  readonly #map: ColumnMap;
  readonly #context: ReadContext;
  readonly #tally: Tally;
  readonly #cells: CellReader;
  readonly #encode: (values: readonly FactValue[]) => string;
  /** How often each key of a month has occurred: rows of a source without ids can be identical and still be several. */
  readonly #occurrences = new Map<string, number>();

  constructor(
    dataset: Dataset,
    map: ColumnMap,
    context: Pick<ReadContext, 'forceId' | 'options'>,
    tally: Tally,
  ) {
    this.#dataset = dataset;
    this.#map = map;
    this.#tally = tally;
    this.#context = { ...context, unrecognised: tally.unrecognised, warn: tally.warn };
    this.#cells = new CellReader(map);
    this.#encode = factEncoder(dataset.factColumns);
  }

  /** An accepted row as a line of COPY; one that is not accepted with the reason. */
  read(row: CsvRow): string | Rejection {
    if (row.fault !== null) return this.#reject(row, '', row.fault);
    this.#cells.turnTo(row.cells);
    const reading = this.#dataset.readRow(this.#cells.cell, this.#context);
    if (!reading.isAccepted) return this.#reject(row, reading.column, reading.reason);
    this.#tally.accept(reading.values);
    const values = this.#dataset.replaces === 'month' ? this.#numbered(reading.values) : reading.values;
    const facts = this.#encode(values);
    const cells = extraCells(this.#map, row.cells);
    const extra = cells === null ? '\\N' : copyText(JSON.stringify(cells, Object.keys(cells).sort()));
    const digest = digestText(`${facts}\t${extra}`);
    return `${facts}\t${row.line}\t${digest}\t${copyText(row.raw)}\t${extra}\n`;
  }

  #reject(row: CsvRow, column: string, reason: string): Rejection {
    this.#tally.reject();
    return [row.line, row.raw, column, reason];
  }

  /** The values with the row's place among those of the same key appended to the last column of the key. */
  #numbered(values: readonly FactValue[]): readonly FactValue[] {
    const { key, factColumns } = this.#dataset;
    const positions = key.map((name) => factColumns.findIndex((column) => column.name === name));
    const text = positions.map((position) => values[position]).join(' ');
    const occurrence = (this.#occurrences.get(text) ?? 0) + 1;
    this.#occurrences.set(text, occurrence);
    const last = positions.at(-1) ?? 0;
    return values.map((value, index) => (index === last ? `${value}#${occurrence}` : value));
  }
}
