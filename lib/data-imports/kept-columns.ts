import { readRawRow } from '@/lib/csv/raw-row';
import type { Dataset } from '@/lib/ingest/dataset';
import { type ColumnMap, matchHeaders } from '@/lib/ingest/headers';
import type { ComparedRow } from './month-difference';

/** A row as it is kept: its key, where it stood in which file, and its text. */
export interface KeptRow {
  key: string;
  importId: number;
  line: number;
  raw: string;
}

/** A column of rows from several files of one dataset, in the contract's spelling or, beyond it, the file's own. */
export interface KeptColumn {
  readonly header: string;
  /** True where every row says which record it is of by it, among others. */
  readonly isRequired: boolean;
}

/**
 * Sets kept rows from several files side by side: whatever the order of a file's columns, a row's texts come under the
 * same columns. `headers` are the header lines of the files, by import.
 */
export class KeptColumns {
  readonly columns: readonly KeptColumn[];
  readonly #maps: ReadonlyMap<number, ColumnMap>;
  readonly #own: number;

  constructor(dataset: Dataset, headers: ReadonlyMap<number, readonly string[]>) {
    this.#maps = new Map([...headers].map(([importId, header]) => [importId, matchHeaders(dataset, header)]));
    const beyond = new Set(
      [...this.#maps.values()].flatMap(({ extra }) => extra.map(({ header }) => header)),
    );
    this.#own = dataset.columns.length;
    this.columns = [
      ...dataset.columns.map(({ header, isRequired }) => ({ header, isRequired })),
      ...[...beyond].map((header) => ({ header, isRequired: false })),
    ];
  }

  /** The row with its texts under the columns; empty where its file lacks one. */
  row({ key, importId, line, raw }: KeptRow): ComparedRow {
    const texts = readRawRow(raw);
    const map = this.#maps.get(importId);
    const cells = this.columns.map(({ header }, index) => {
      const at =
        index < this.#own ? map?.cells[index] : map?.extra.find((other) => other.header === header)?.cell;
      return texts[at ?? -1]?.trim() ?? '';
    });
    return { key, line, cells };
  }
}
