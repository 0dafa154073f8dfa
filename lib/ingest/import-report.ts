import type { DatasetName } from './dataset';
import type { ImportEffect } from './import-effect';
import type { SourceFault } from './source-fault';

/** How a file is to be read, where the file itself does not say. */
export interface ImportOptions {
  /** The zone of times without an offset. */
  timeZone: 'Europe/London' | 'UTC';
  /** The month of a data.police.uk file, YYYY-MM-01; from the file's name unless given. */
  month?: string;
  /**
   * True where times labelled as UTC are London's clock: seen at the month's edge, known of the force, or said with the
   * import. False where it was said with the import that the label is right.
   */
  labelledLocal?: boolean;
  /** The stretch that a footage extract covers: ISO instants. */
  coversFrom?: string;
  coversTo?: string;
}

/** A code that no alias knows: kept as text, counted, never guessed. */
export interface UnrecognisedCode {
  column: string;
  text: string;
  count: number;
}

/** What happened to one file. read = accepted + rejected; accepted = inserted + updated + unchanged. */
export interface ImportReport {
  importId: number | null;
  file: string;
  dataset: DatasetName;
  forceId: string;
  sha256: string;
  read: number;
  accepted: number;
  rejected: number;
  inserted: number;
  updated: number;
  unchanged: number;
  /** Facts of a replaced month that the new file no longer has. */
  removed: number;
  unrecognised: UnrecognisedCode[];
  warnings: string[];
  /** The first and last time of accepted rows, ISO instants; null where they have none. */
  firstAt: string | null;
  lastAt: string | null;
  /** The London months of accepted rows, YYYY-MM-01, in order. */
  months: string[];
  /** What is wrong with the source as a whole, as far as this file shows. */
  faults: SourceFault[];
  /** What it changed in findings, cases and boards; null where nothing was brought in. */
  effect: ImportEffect | null;
  /** Why the whole file was refused, in plain words; null where it was imported. */
  refusal: string | null;
}
