import type { CodeAliases, Dataset, FactValue, ReadContext, RowReading } from '@/lib/ingest/dataset';
import { CellReader, type ColumnMap, extraCells } from '@/lib/ingest/headers';

/** A row as its dataset reads it. */
export interface ReadFact {
  readonly isAccepted: true;
  readonly values: readonly FactValue[];
  /** The values without the force's aliases: what the row says whatever a steward teaches the service. */
  readonly unaided: readonly FactValue[];
  /** The cells of columns that the dataset does not know, as JSON; null where there are none. */
  readonly extra: string | null;
  /** The texts that their columns' code lists do not have, by column, as JSON; null where there are none. */
  readonly unlisted: string | null;
}

type FactReading = ReadFact | Extract<RowReading, { isAccepted: false }>;

/** How a file's rows are to be read, and who is told of what they hold. */
type ReadingTerms = Omit<ReadContext, 'unlisted'>;

/** The reading with another value in one place. */
export function withValue(reading: ReadFact, place: number, value: FactValue): ReadFact {
  const values = reading.values.with(place, value);
  const isUnaided = reading.unaided === reading.values;
  return { ...reading, values, unaided: isUnaided ? values : reading.unaided.with(place, value) };
}

const NO_ALIASES: CodeAliases = new Map();

/** Reads the rows of one file as facts, one after the other. */
export class FactReader {
  readonly #dataset: Dataset;
  readonly #map: ColumnMap;
  readonly #cells: CellReader;
  readonly #context: ReadContext;
  readonly #unaided: ReadContext;
  #unlisted: Record<string, string[]> | null = null;

  constructor(dataset: Dataset, map: ColumnMap, terms: ReadingTerms) {
    this.#dataset = dataset;
    this.#map = map;
    this.#cells = new CellReader(map);
    this.#context = { ...terms, unlisted: (column, text) => this.#note(column, text) };
    this.#unaided = {
      ...terms,
      aliases: NO_ALIASES,
      unlisted: () => {},
      unrecognised: () => 'unrecognised',
      warn: () => {},
    };
  }

  read(cells: readonly string[]): FactReading {
    this.#unlisted = null;
    this.#cells.turnTo(cells);
    const reading = this.#dataset.readRow(this.#cells.cell, this.#context);
    if (!reading.isAccepted) return reading;
    const extra = extraCells(this.#map, cells);
    return {
      isAccepted: true,
      values: reading.values,
      unaided: this.#readUnaided(reading.values),
      extra: extra === null ? null : JSON.stringify(extra, Object.keys(extra).sort()),
      unlisted: this.#unlisted === null ? null : JSON.stringify(this.#unlisted),
    };
  }

  /** A row whose texts are all on their lists says the same with and without aliases. */
  #readUnaided(values: readonly FactValue[]): readonly FactValue[] {
    if (this.#unlisted === null || this.#context.aliases.size === 0) return values;
    const reading = this.#dataset.readRow(this.#cells.cell, this.#unaided);
    return reading.isAccepted ? reading.values : values;
  }

  #note(column: string, text: string): void {
    this.#unlisted ??= {};
    this.#unlisted[column] ??= [];
    this.#unlisted[column].push(text);
  }
}
