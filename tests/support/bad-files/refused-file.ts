import type { DatasetName } from '@/lib/ingest/dataset';
import type { ImportOptions } from '@/lib/ingest/import-report';

/** A file that must be refused, by its row in the table of docs/data/README.md. */
export interface RefusedFile {
  /** The first cell of its row. */
  readonly row: string;
  readonly file: string | Buffer | (() => AsyncIterable<Uint8Array>);
  /** Words that the answer must have. */
  readonly words: readonly string[];
  readonly dataset?: DatasetName;
  readonly name?: string;
  readonly options?: Partial<ImportOptions>;
}
