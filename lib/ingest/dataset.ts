import type { CodeList } from '../reference/code-list';
import type { ImportOptions } from './import-report';

/** Every kind of file a force can send, in the order in which a force would send them. */
export const DATASETS = [
  'areas',
  'officers',
  'population',
  'policies',
  'bwv-coverage',
  'bwv-recordings',
  'bwv-device-log',
  'stop-search',
  'use-of-force',
  'arrests',
  'domestic-incidents',
  'hate-incidents',
  'police-uk-stop-search',
] as const;

export type DatasetName = (typeof DATASETS)[number];

/** What a fact's column holds; the database encodes by it. Instants are milliseconds since 1970, UTC. */
export type FactKind = 'text' | 'text[]' | 'instant' | 'date' | 'integer' | 'number' | 'boolean';

export type FactValue = string | number | boolean | readonly string[] | null;

export interface FactColumn {
  /** In camelCase; the database's column is the same name in snake_case. */
  readonly name: string;
  readonly kind: FactKind;
}

export interface InputColumn {
  /** As the contract spells it. */
  readonly header: string;
  /** True where the file must have the column. */
  readonly isRequired: boolean;
  /** The codes that its texts are read as; null where it holds something else. */
  readonly codes: CodeList | null;
}

/** A force's own spellings, by column header, each by its `spellingKey`, with the code that it stands for. */
export type CodeAliases = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Where the reading of one row stands: what the import was told, and where unknown codes are counted. */
export interface ReadContext {
  readonly forceId: string;
  readonly options: ImportOptions;
  readonly aliases: CodeAliases;
  /** Notes a text that is not on its column's list, whether or not an alias knows it. */
  readonly unlisted: (column: string, text: string) => void;
  /** Counts a code that no alias knows and returns the code that says so. */
  readonly unrecognised: (column: string, text: string) => 'unrecognised';
  /** Counts something a steward should know of, once per kind of words. */
  readonly warn: (words: string) => void;
}

export type RowReading =
  | { readonly isAccepted: true; readonly values: readonly FactValue[] }
  | { readonly isAccepted: false; readonly column: string; readonly reason: string };

/** A dataset's contract, and how one of its rows is read. One file each, in lib/ingest/datasets. */
export interface Dataset {
  readonly name: DatasetName;
  readonly columns: readonly InputColumn[];
  /** The fact's columns, in the order of a reading's values; without force and provenance. */
  readonly factColumns: readonly FactColumn[];
  /** The fact columns that make the natural key within a force. */
  readonly key: readonly string[];
  /** `month`: a file holds one month whole, and loading it again replaces that month. */
  readonly replaces: 'row' | 'month';
  /** The fact column whose London month the row is counted under; null where rows have no time. */
  readonly timeColumn: string | null;
  /** Reads one row. `cell(i)` is the text under `columns[i]`, trimmed; empty where the file lacks the column. */
  readonly readRow: (cell: (columnIndex: number) => string, context: ReadContext) => RowReading;
}
