import { hash } from 'node:crypto';
import { BinaryRows } from '@/db/binary-rows';
import type { FactColumn, FactKind, FactValue } from '@/lib/ingest/dataset';
import type { ReadFact } from './fact-reader';

/** Of a SHA-256, so many hexadecimal digits are kept. */
const DIGEST_DIGITS = 32;

/** Writes accepted rows for COPY: the fact's columns, then `extra`, `unlisted`, `line`, `row_digest` and `raw`. */
export class CopyRows {
  readonly #rows = new BinaryRows();
  readonly #kinds: readonly FactKind[];

  constructor(columns: readonly FactColumn[]) {
    this.#kinds = columns.map(({ kind }) => kind);
  }

  /** How many bytes wait to be taken. */
  get length(): number {
    return this.#rows.length;
  }

  /** The bytes written since the last time. */
  take(): Uint8Array {
    return this.#rows.take();
  }

  /**
   * Writes one row. Its digest is of what it says without aliases, so that a row that comes again is known as the same
   * whatever the force has mapped since.
   */
  write(fact: ReadFact, { line, raw }: { line: number; raw: string }): void {
    const rows = this.#rows;
    rows.row(this.#kinds.length + 5);
    const begin = rows.length;
    this.#said(fact.unaided, fact);
    const digest = hash('sha256', rows.since(begin), 'hex');
    if (fact.unaided !== fact.values) {
      rows.backTo(begin);
      this.#said(fact.values, fact);
    }
    if (fact.unlisted === null) rows.absent();
    rows.integer(line);
    rows.hex(digest.slice(0, DIGEST_DIGITS));
    rows.text(raw);
  }

  /** What two rows that say the same have in common. */
  #said(values: readonly FactValue[], { extra, unlisted }: ReadFact): void {
    for (let i = 0; i < this.#kinds.length; i += 1)
      this.#rows.value(this.#kinds[i] ?? 'text', values[i] ?? null);
    if (extra === null) this.#rows.absent();
    else this.#rows.json(extra);
    if (unlisted !== null) this.#rows.json(unlisted);
  }
}
