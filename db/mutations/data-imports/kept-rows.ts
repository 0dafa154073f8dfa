import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { readRawRow } from '@/lib/csv/raw-row';
import type { CodeAliases, Dataset } from '@/lib/ingest/dataset';
import { matchHeaders } from '@/lib/ingest/headers';
import type { ImportOptions } from '@/lib/ingest/import-report';
import { FactReader, type ReadFact, withValue } from './fact-reader';

/** A fact's row as it is kept: where it came from, its text, and the last column of its key. */
export interface KeptRow {
  importId: string;
  line: number;
  raw: string;
  keyEnd: string;
}

interface KeptImport {
  importId: string;
  header: string[];
  options: ImportOptions;
}

/** Reads rows again from the text that was kept of them, each as its import read it, with the aliases in force now. */
export class KeptRowReader {
  readonly #dataset: Dataset;
  readonly #forceId: string;
  readonly #aliases: CodeAliases;
  readonly #imports: ReadonlyMap<string, KeptImport>;
  readonly #readers = new Map<string, FactReader>();
  readonly #keyEnd: number;

  constructor(dataset: Dataset, scope: Scope, aliases: CodeAliases, imports: readonly KeptImport[]) {
    this.#dataset = dataset;
    this.#forceId = scope.forceId;
    this.#aliases = aliases;
    this.#imports = new Map(imports.map((each) => [each.importId, each]));
    this.#keyEnd = dataset.factColumns.findIndex(({ name }) => name === dataset.key.at(-1));
  }

  /** The row as it reads now; null where its import's header does not make the record of it that it is. */
  read(row: KeptRow): ReadFact | null {
    const origin = this.#imports.get(row.importId);
    if (origin === undefined) return null;
    const reading = this.#readerOf(origin).read(readRawRow(row.raw));
    if (!reading.isAccepted) return null;
    const key = String(reading.values[this.#keyEnd]);
    if (row.keyEnd === key) return reading;
    // A row of a source without ids has its place among identical rows at the end of its key.
    return row.keyEnd.startsWith(`${key}#`) ? withValue(reading, this.#keyEnd, row.keyEnd) : null;
  }

  #readerOf({ importId, header, options }: KeptImport): FactReader {
    const known = this.#readers.get(importId);
    if (known !== undefined) return known;
    const reader = new FactReader(this.#dataset, matchHeaders(this.#dataset, header), {
      forceId: this.#forceId,
      options,
      aliases: this.#aliases,
      unrecognised: () => 'unrecognised',
      warn: () => {},
    });
    this.#readers.set(importId, reader);
    return reader;
  }
}

/** What is needed to read a dataset's rows again: how each of its imports was read. */
export async function listKeptImports(
  client: ScopedBulkClient,
  scope: Scope,
  dataset: Dataset,
): Promise<KeptImport[]> {
  const { rows } = await client.query<KeptImport>(
    `select import_id as "importId", header, options from data_import
     where force_id = $1 and dataset = $2 and header is not null
     order by import_id desc`,
    [scope.forceId, dataset.name],
  );
  return rows;
}
