import Papa from 'papaparse';
import type { Separator } from './header-row';

/** A record as far as its text goes: its cells, or that a quotation mark is still open, or stands where none may. */
type RecordReading =
  | { readonly state: 'whole'; readonly cells: string[] }
  | { readonly state: 'open'; readonly openCharacters: number }
  | { readonly state: 'malformed'; readonly cells: string[] };

/** Reads the text of one record, which may span lines; without the line break that ends it. */
export type RecordReader = (text: string) => RecordReading;

/** A reader for records in which quotation marks occur; papaparse does the reading. */
export function recordReader(separator: Separator): RecordReader {
  const parser = new Papa.Parser({ delimiter: separator, newline: '\n' });
  return (text) => {
    const parsed = parser.parse(text, 0, false) as Papa.ParseResult<string[]>;
    const cells = parsed.data[0] ?? [''];
    if (parsed.errors.some((error) => error.code === 'InvalidQuotes')) return { state: 'malformed', cells };
    if (parsed.errors.length > 0) return { state: 'open', openCharacters: cells.at(-1)?.length ?? 0 };
    // A closing quotation mark followed by a stray line feed ends papaparse's record early.
    return { state: parsed.data.length > 1 ? 'malformed' : 'whole', cells };
  };
}
