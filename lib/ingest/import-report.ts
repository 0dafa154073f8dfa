import type { DatasetName } from './dataset';

/** How a file is to be read, where the file itself does not say. */
export interface ImportOptions {
  /** The zone of times without an offset. */
  timeZone: 'Europe/London' | 'UTC';
  /** The month of a data.police.uk file, YYYY-MM-01; from the file's name unless given. */
  month?: string;
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
  /** Why the whole file was refused, in plain words; null where it was imported. */
  refusal: string | null;
}
