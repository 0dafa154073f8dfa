import { listInWords } from '@/lib/format/lists';
import { FileRefusal } from './file-refusal';
import { MAX_COLUMNS } from './limits';

export type Separator = ',' | ';' | '\t';

const SEPARATORS: readonly Separator[] = [',', ';', '\t'];

/** What two headers are compared by: letters and digits, without regard to case, spaces, hyphens and underscores. */
export function headerKey(header: string): string {
  return header.toLowerCase().replace(/[\s_-]+/g, '');
}

/** The separator of a file, from its header line: the one that occurs most outside quotation marks; a comma where none does. */
export function separatorOf(headerLine: string): Separator {
  const bare = headerLine.replace(/"[^"]*"/g, '');
  let best: Separator = ',';
  let most = 0;
  for (const separator of SEPARATORS) {
    const count = bare.split(separator).length - 1;
    if (count > most) {
      best = separator;
      most = count;
    }
  }
  return best;
}

/** Whether a line is the one by which a file tells Excel its separator, `sep=;`: it is no header. */
export function isSeparatorLine(line: string): boolean {
  return /^"?sep=[,;\t]?"?$/i.test(line);
}

/** The headers of a file, trimmed. Throws a FileRefusal where there are too many or one occurs twice. */
export function readHeader(cells: readonly string[], line: number): string[] {
  if (cells.length > MAX_COLUMNS) {
    const words = `The file has ${cells.length.toLocaleString('en-GB')} columns; the most that can be read is ${MAX_COLUMNS}.`;
    throw new FileRefusal(words, line);
  }
  const headers = cells.map((cell) => cell.trim());
  const repeated = repeatedHeaders(headers);
  if (repeated.length > 0) {
    const words = `The header on line ${line} names a column more than once: ${repeated.join('; ')}.`;
    throw new FileRefusal(words, line);
  }
  return headers;
}

/** The columns that occur more than once, each as it is written in every place: `“Area code” and “area_code”`. */
function repeatedHeaders(headers: readonly string[]): string[] {
  const written = new Map<string, string[]>();
  for (const header of headers) {
    const key = headerKey(header);
    if (key !== '') written.set(key, [...(written.get(key) ?? []), `“${header}”`]);
  }
  return [...written.values()].filter((places) => places.length > 1).map((places) => listInWords(places));
}
