import type { CsvRow } from '@/lib/csv/csv-parser';
import type { Dataset, ReadContext } from '@/lib/ingest/dataset';
import type { ColumnMap } from '@/lib/ingest/headers';
import { CopyRows } from './copy-rows';
import { FactReader, type ReadFact, withValue } from './fact-reader';
import type { Tally } from './tally';

/** Enough for one write to the database to be worth its while. */
const BLOCK_BYTES = 256 * 1024;

/** What a row that was not accepted is kept as: line, raw text, column, reason. */
export type Rejection = readonly [line: number, raw: string, column: string, reason: string];

/** A stretch of a file, ready for the database. */
export interface Block {
  /** Accepted rows as `CopyRows` writes them. */
  readonly rows: Uint8Array;
  readonly accepted: number;
  readonly rejected: readonly Rejection[];
}

/** The columns that follow the fact's own in a block's rows. */
export const PROVENANCE = ['extra', 'unlisted', 'line', 'row_digest', 'raw'] as const;

/** Reads a file's rows by their dataset and encodes them, a block at a time, counting as it goes. */
export async function* encodeFile(
  batches: AsyncIterable<readonly CsvRow[]>,
  reader: RowReader,
): AsyncGenerator<Block> {
  let accepted = 0;
  let rejected: Rejection[] = [];
  let rejectedCharacters = 0;
  for await (const batch of batches) {
    for (const row of batch) {
      const rejection = reader.read(row);
      if (rejection === null) accepted += 1;
      else {
        rejected.push(rejection);
        rejectedCharacters += row.raw.length;
      }
      if (reader.waiting + rejectedCharacters < BLOCK_BYTES) continue;
      yield { rows: reader.take(), accepted, rejected };
      [accepted, rejected, rejectedCharacters] = [0, [], 0];
    }
  }
  yield { rows: reader.take(), accepted, rejected };
}

/** Reads one row after the other. */
export class RowReader {
  readonly #dataset: Dataset;
  readonly #tally: Tally;
  readonly #facts: FactReader;
  readonly #rows: CopyRows;
  /** How often each key of a month has occurred: rows of a source without ids can be identical and still be several. */
  readonly #occurrences = new Map<string, number>();

  constructor(
    dataset: Dataset,
    map: ColumnMap,
    context: Pick<ReadContext, 'forceId' | 'options' | 'aliases'>,
    tally: Tally,
  ) {
    this.#dataset = dataset;
    this.#tally = tally;
    const { unrecognised, warn } = tally;
    this.#facts = new FactReader(dataset, map, { ...context, unrecognised, warn });
    this.#rows = new CopyRows(dataset.factColumns);
  }

  /** How many bytes of accepted rows wait to be taken. */
  get waiting(): number {
    return this.#rows.length;
  }

  /** The accepted rows since the last time. */
  take(): Uint8Array {
    return this.#rows.take();
  }

  /** Reads a row and keeps it for `take`; one that is not accepted comes back with the reason. */
  read(row: CsvRow): Rejection | null {
    if (row.fault !== null) return this.#reject(row, '', row.fault);
    const reading = this.#facts.read(row.cells);
    if (!reading.isAccepted) return this.#reject(row, reading.column, reading.reason);
    this.#tally.accept(reading.values);
    this.#rows.write(this.#dataset.replaces === 'month' ? this.#numbered(reading) : reading, row);
    return null;
  }

  #reject(row: CsvRow, column: string, reason: string): Rejection {
    this.#tally.reject();
    return [row.line, row.raw, column, reason];
  }

  /** The reading with the row's place among those of the same key appended to the last column of the key. */
  #numbered(reading: ReadFact): ReadFact {
    const { key, factColumns } = this.#dataset;
    const positions = key.map((name) => factColumns.findIndex((column) => column.name === name));
    const text = positions.map((position) => reading.values[position]).join(' ');
    const occurrence = (this.#occurrences.get(text) ?? 0) + 1;
    this.#occurrences.set(text, occurrence);
    const last = positions.at(-1) ?? 0;
    return withValue(reading, last, `${reading.values[last]}#${occurrence}`);
  }
}
