/** How far an import is. */
export interface ImportProgress {
  readonly words: string;
  /** Rows read so far; null once all are read, or where there are none to read. */
  readonly rows: number | null;
  /** The share of the file that is read, from 0 to 1; null where what is left cannot be foretold. */
  readonly share: number | null;
}

/** Whoever is told how far an import is. */
export type TellProgress = (progress: ImportProgress) => void;
