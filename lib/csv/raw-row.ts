import type { Separator } from './header-row';
import { recordReader } from './record';
import { formatCsvLine } from './write-csv';

const readCommaRecord = recordReader(',');

/**
 * The text kept beside a row. A comma-separated row is kept as it stood, which costs nothing; one with another
 * separator is written anew with commas, so that it can be read back without knowing its file.
 */
export function rawRow(text: string, cells: readonly string[], separator: Separator): string {
  return separator === ',' ? text : formatCsvLine(cells);
}

/** The cells of a row from its kept text. */
export function readRawRow(raw: string): string[] {
  if (!raw.includes('"')) return raw.split(',');
  const reading = readCommaRecord(raw);
  return reading.state === 'open' ? [raw] : reading.cells;
}
