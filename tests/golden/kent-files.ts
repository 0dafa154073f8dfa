import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

const DATA = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const KENT = `${DATA}/police-uk/kent`;

/** The published files that Kent's figures are proved on: not part of the product, and absent from most machines. */
export const ARE_KENT_FILES_HERE = existsSync(KENT);

export const FIVE_GROUPS_FILE = `${DATA}/population/pfa_ethnicity5_census2021.csv`;
export const NINETEEN_GROUPS_FILE = `${DATA}/population/pfa_ethnicity19_census2021.csv`;

/** A line of a published file by its headers, with the month in the file's name. */
export interface KentLine {
  readonly month: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** Texts of a column as the product's code for them; written by hand, so that the product's own lists prove nothing. */
export type CodeOfText = Readonly<Record<string, string>>;

export function kentFiles(): string[] {
  return readdirSync(KENT).map((name) => `${KENT}/${name}`);
}

export function kentLines(): KentLine[] {
  return kentFiles().flatMap((path) => {
    const month = nameOf(path).slice(0, 7);
    const options = { header: true, skipEmptyLines: true } as const;
    const { data } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), options);
    return data.map((cells) => ({ month, cells }));
  });
}

/** Lines by month and what a column says: `2019-01 arrest` → 41. Throws where a text has no code written for it. */
export function countLines(
  lines: readonly KentLine[],
  column: string,
  codes: CodeOfText,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { month, cells } of lines) {
    const text = cells[column];
    if (text === undefined) throw new RangeError(`No column “${column}”`);
    const code = text === '' ? 'not_recorded' : codes[text];
    if (code === undefined) throw new RangeError(`No code for “${text}” of ${column}`);
    const key = `${month} ${code}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** A file as the import pipeline takes it. */
export function fileAt(path: string) {
  return { fileName: nameOf(path), byteSize: statSync(path).size, open: () => createReadStream(path) };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
