import type { DatasetName } from './dataset';
import type { ImportEffect } from './import-effect';
import type { ImportOptions, UnrecognisedCode } from './import-report';
import type { SourceFault } from './source-fault';

/** One file brought in, refused or withdrawn, as the list of imports has it. */
export interface DataImportSummary {
  importId: number;
  fileName: string;
  dataset: DatasetName;
  state: 'accepted' | 'refused' | 'withdrawn';
  finishedAt: Date;
  importedBy: string;
  read: number;
  accepted: number;
  rejected: number;
  inserted: number;
  updated: number;
  unchanged: number;
  /** Facts of a replaced month that the file no longer had. */
  removed: number;
}

/** One import with all that is kept of it. */
export interface DataImportDetail extends DataImportSummary {
  sha256: string;
  byteSize: number;
  options: ImportOptions;
  /** The cells of the header line; null where the file was refused before it was read. */
  header: string[] | null;
  unrecognised: UnrecognisedCode[];
  warnings: string[];
  /** What is wrong with the source as a whole, as far as this file shows. */
  faults: SourceFault[];
  /** What it changed beyond the facts; null where that is not known. */
  effect: ImportEffect | null;
  refusal: string | null;
  /** The first and last time of accepted rows; null where they have none. */
  firstAt: Date | null;
  lastAt: Date | null;
  /** The London months of accepted rows, YYYY-MM-01. */
  months: string[] | null;
  withdrawnAt: Date | null;
  withdrawnBy: string | null;
  withdrawnReason: string | null;
}

/** A row that was not accepted. */
export interface RejectedRow {
  line: number;
  /** The row's text; `readRawRow` gives its cells. */
  raw: string;
  /** The column at fault; empty where it is the row as a whole. */
  column: string;
  reason: string;
}

/** How many rows of a dataset stand in a month, YYYY-MM-01. */
export interface DatasetMonth {
  dataset: DatasetName;
  month: string;
  rows: number;
}
