/** One code, what it is called on screen, and how else sources spell it. */
export interface CodeEntry<Code extends string = string> {
  readonly code: Code;
  readonly label: string;
  readonly aliases?: readonly string[];
}

/** A closed list of codes with every spelling that is known for them. */
export interface CodeList<Code extends string = string> {
  readonly codes: readonly Code[];
  /** The code of a text in any known spelling, or null. Case, spaces and punctuation make no difference. */
  readonly read: (text: string) => Code | null;
  /** What a code is called on screen; `unrecognised` and codes of no list are said so. */
  readonly labelOf: (code: string) => string;
}

/** Stored where a file's text is on no list: kept beside the row, counted, never guessed. */
export const UNRECOGNISED = 'unrecognised';

const UNRECOGNISED_LABEL = 'Unrecognised code';
const MOST_REMEMBERED = 2000;
const LONGEST_REMEMBERED = 200;

/** What two spellings are compared by: the text without case, spaces and punctuation, unless nothing else is in it. */
export function spellingKey(text: string): string {
  const key = text
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return key === '' ? text.trim() : key;
}

function keysOf(entries: readonly CodeEntry[]): Map<string, string> {
  const keys = new Map<string, string>();
  for (const entry of entries) {
    for (const spelling of [entry.code, entry.label, ...(entry.aliases ?? [])]) {
      const key = spellingKey(spelling);
      const other = keys.get(key);
      if (other !== undefined && other !== entry.code) {
        throw new RangeError(`“${spelling}” stands for both ${other} and ${entry.code}`);
      }
      keys.set(key, entry.code);
    }
  }
  return keys;
}

/** The same text in memory of its own: a cell is a slice of its file's text and would keep all of that in memory. */
function ownCopy(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

/** Makes a code list. Throws a RangeError where one spelling would stand for two codes. */
export function codeList<const Entries extends readonly CodeEntry[]>(
  entries: Entries,
): CodeList<Entries[number]['code']> {
  type Code = Entries[number]['code'];
  const keys = keysOf(entries) as Map<string, Code>;
  const labels = new Map<string, string>(entries.map((entry) => [entry.code, entry.label]));
  // A column has few texts and many rows: each text is looked at once.
  const remembered = new Map<string, Code | null>();
  const read = (text: string): Code | null => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const code = keys.get(spellingKey(text)) ?? null;
    if (remembered.size < MOST_REMEMBERED && text.length <= LONGEST_REMEMBERED)
      remembered.set(ownCopy(text), code);
    return code;
  };
  return {
    codes: entries.map((entry) => entry.code),
    read,
    labelOf: (code) => labels.get(code) ?? UNRECOGNISED_LABEL,
  };
}
