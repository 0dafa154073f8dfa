import type { Dataset, FactValue } from '@/lib/ingest/dataset';
import { SourceCounts } from '@/lib/ingest/faults/source-counts';
import type { UnrecognisedCode } from '@/lib/ingest/import-report';
import { londonMonth } from '@/lib/period/london';

/** Beyond so many different texts a column of codes holds free text; the rest are counted together. */
const MOST_TEXTS = 500;
const OTHER_TEXTS = '(other texts)';

/** Counts what is read of one file: rows, codes that no alias knows, warnings, and the time the rows span. */
export class Tally {
  read = 0;
  accepted = 0;
  rejected = 0;
  /** The first and last instant of accepted rows, in milliseconds since 1970; null where they have none. */
  firstAt: number | null = null;
  lastAt: number | null = null;
  /** What tells the faults of the source as a whole. */
  readonly source: SourceCounts;
  readonly #months = new Set<string>();
  readonly #unrecognised = new Map<string, UnrecognisedCode>();
  readonly #warnings = new Map<string, number>();
  /** What the row in hand has set off: it counts only once the row is accepted. */
  readonly #pending: (() => void)[] = [];
  readonly #instantAt: number;
  readonly #monthAt: number;

  constructor(dataset: Dataset) {
    this.source = new SourceCounts(dataset);
    const timeAt = dataset.factColumns.findIndex((column) => column.name === dataset.timeColumn);
    const isInstant = dataset.factColumns[timeAt]?.kind === 'instant';
    this.#instantAt = isInstant ? timeAt : dataset.factColumns.findIndex(({ kind }) => kind === 'instant');
    this.#monthAt = timeAt;
  }

  readonly unrecognised = (column: string, text: string): 'unrecognised' => {
    this.#pending.push(() => this.#countUnrecognised(column, text));
    return 'unrecognised';
  };

  readonly warn = (words: string): void => {
    this.#pending.push(() => this.#warnings.set(words, (this.#warnings.get(words) ?? 0) + 1));
  };

  accept(values: readonly FactValue[]): void {
    this.read += 1;
    this.accepted += 1;
    this.source.count(values);
    if (this.#pending.length > 0) {
      for (const count of this.#pending) count();
      this.#pending.length = 0;
    }
    const at = values[this.#instantAt];
    if (typeof at === 'number') {
      if (this.firstAt === null || at < this.firstAt) this.firstAt = at;
      if (this.lastAt === null || at > this.lastAt) this.lastAt = at;
    }
    const time = values[this.#monthAt];
    if (typeof time === 'number') this.#months.add(londonMonth(time));
    else if (typeof time === 'string') this.#months.add(time);
  }

  reject(): void {
    this.read += 1;
    this.rejected += 1;
    this.#pending.length = 0;
  }

  /** The London months of accepted rows, as YYYY-MM-01, in order. */
  months(): string[] {
    return [...this.#months].sort();
  }

  /** The codes that no alias knows, the most frequent first. */
  unrecognisedCodes(): UnrecognisedCode[] {
    return [...this.#unrecognised.values()].sort((a, b) => b.count - a.count);
  }

  /** Each kind of warning once, with how many rows set it off. */
  warnings(): string[] {
    return [...this.#warnings].map(([words, rows]) => `${words} (${rows === 1 ? '1 row' : `${rows} rows`})`);
  }

  #countUnrecognised(column: string, text: string): void {
    const key = `${column}\t${text}`;
    const isNew = !this.#unrecognised.has(key);
    if (isNew && text !== OTHER_TEXTS && this.#unrecognised.size >= MOST_TEXTS) {
      this.#countUnrecognised(column, OTHER_TEXTS);
      return;
    }
    const counted = this.#unrecognised.get(key) ?? { column, text, count: 0 };
    counted.count += 1;
    this.#unrecognised.set(key, counted);
  }
}
