import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

const SHARED = fileURLToPath(new URL('../../../shared/data', import.meta.url));

export const ARE_SHARED_TABLES_HERE = existsSync(SHARED);

export type PublishedRow = Readonly<Record<string, string>>;

/** A published table that is kept beside these tests. */
export function tableHere(name: string): PublishedRow[] {
  return readTable(fileURLToPath(new URL(name, import.meta.url)));
}

/** A published table of ../shared/data. */
export function sharedTable(path: string): PublishedRow[] {
  return readTable(`${SHARED}/${path}`);
}

/** A number as tables print it: `1,234` and `12.0`. Throws where it is none, as a table's `#N/A` is. */
export function numberIn(row: PublishedRow | undefined, column: string): number {
  const text = row?.[column]?.replaceAll(',', '');
  const value = Number(text);
  if (text === undefined || text === '' || Number.isNaN(value)) {
    throw new RangeError(`No number under “${column}”: ${row?.[column]}`);
  }
  return value;
}

function readTable(path: string): PublishedRow[] {
  return Papa.parse<PublishedRow>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;
}
