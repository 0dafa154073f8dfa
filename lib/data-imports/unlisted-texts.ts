import { headerKey } from '@/lib/csv/header-row';
import type { DatasetName } from '../ingest/dataset';
import { spellingKey } from '../reference/code-list';
import { type CodeAlias, codeColumn } from './alias';

/** A text of a code column that no list knows, and how often it stands in the facts now. */
export interface UnlistedText {
  dataset: DatasetName;
  column: string;
  text: string;
  rows: number;
}

/** A text that waits for a steward, with what it may stand for. */
export interface UnmappedText extends UnlistedText {
  /** Where it stands on the page of aliases. */
  anchor: string;
  /** Other ways in which the facts spell it; a mapping serves them all. */
  alsoWritten: readonly string[];
  codes: readonly { code: string; label: string }[];
}

/** A dataset's texts that wait, the most frequent first. */
interface UnmappedOfDataset {
  dataset: DatasetName;
  texts: readonly UnmappedText[];
}

type Key = Pick<UnlistedText, 'dataset' | 'column' | 'text'>;

function keyOf({ dataset, column, text }: Key): string {
  return JSON.stringify([dataset, column, spellingKey(text)]);
}

/** The address of a text within the page of aliases: the same for every spelling of it. */
export function anchorOf({ dataset, column, text }: Key): string {
  return `code-${dataset}-${headerKey(column)}-${spellingKey(text).replace(/\s+/g, '_')}`;
}

/** The texts that no alias in force knows, by dataset. Spellings that a mapping cannot tell apart are one text. */
export function unmappedTexts(found: readonly UnlistedText[], inForce: readonly Key[]): UnmappedOfDataset[] {
  const mapped = new Set(inForce.map(keyOf));
  const waiting = new Map<string, UnlistedText[]>();
  for (const each of found) {
    const key = keyOf(each);
    if (!mapped.has(key)) waiting.set(key, [...(waiting.get(key) ?? []), each]);
  }
  const byDataset = new Map<DatasetName, UnmappedText[]>();
  for (const spellings of waiting.values()) {
    const text = asOne(spellings);
    if (text !== null) byDataset.set(text.dataset, [...(byDataset.get(text.dataset) ?? []), text]);
  }
  return [...byDataset]
    .map(([dataset, texts]) => ({ dataset, texts: texts.sort((a, b) => b.rows - a.rows) }))
    .sort((a, b) => a.dataset.localeCompare(b.dataset));
}

function asOne(spellings: readonly UnlistedText[]): UnmappedText | null {
  const [first, ...others] = [...spellings].sort((a, b) => b.rows - a.rows);
  if (first === undefined) return null;
  const column = codeColumn(first.dataset, first.column);
  return {
    ...first,
    rows: spellings.reduce((sum, { rows }) => sum + rows, 0),
    anchor: anchorOf(first),
    alsoWritten: others.map(({ text }) => text),
    codes: column?.codes.codes.map((code) => ({ code, label: column.codes.labelOf(code) })) ?? [],
  };
}

/** In how many places the facts hold the text of an alias, in whatever spelling. */
export function rowsOfAlias(found: readonly UnlistedText[], alias: Key): number {
  const key = keyOf(alias);
  return found.filter((each) => keyOf(each) === key).reduce((sum, { rows }) => sum + rows, 0);
}

/** The alias in force that a text is read by; null where there is none. */
export function aliasOf<Alias extends Key & Pick<CodeAlias, 'endedAt'>>(
  aliases: readonly Alias[],
  text: Key,
): Alias | null {
  const key = keyOf(text);
  return aliases.find((alias) => alias.endedAt === null && keyOf(alias) === key) ?? null;
}

/** The heading of the page: what waits, as a sentence. */
export function aliasesHeading(unmapped: readonly UnmappedOfDataset[]): string {
  const texts = unmapped.flatMap((each) => each.texts).length;
  if (texts === 0) return 'Every code that has come in is known';
  return texts === 1 ? 'One text waits to be mapped to a code' : `${texts} texts wait to be mapped to codes`;
}
