import { z } from 'zod';
import { headerKey } from '@/lib/csv/header-row';
import { DATASETS, type DatasetName } from '../ingest/dataset';
import { ALL_DATASETS } from '../ingest/datasets/all';
import { type CodeList, spellingKey } from '../reference/code-list';

/** A force's own spelling of a code, said by a data steward. */
export interface CodeAlias {
  aliasId: number;
  dataset: DatasetName;
  /** The input column's header. */
  column: string;
  text: string;
  textKey: string;
  code: string;
  note: string;
  setAt: Date;
  setBy: string;
  endedAt: Date | null;
  endedBy: string | null;
  endedNote: string | null;
}

/** What a steward says: in this column of this dataset, this text stands for this code. */
export type NewAlias = Pick<CodeAlias, 'dataset' | 'column' | 'text' | 'textKey' | 'code' | 'note'>;

/** Longer texts are no codes, and an index would not hold them. */
const LONGEST_TEXT = 200;
const NOTE_LIMIT = 1000;

const typedText = z
  .string()
  .catch('')
  .transform((text) => text.replaceAll('\r\n', '\n').trim());

const wishSchema = z.object({
  dataset: typedText,
  column: typedText,
  text: typedText,
  code: typedText,
  note: typedText,
});

/** The form as it was sent, every field a text. */
export type AliasWish = z.output<typeof wishSchema>;

/** Reads the sent fields; what is missing reads as empty, and nothing throws. */
export function readAliasWish(fields: Record<string, unknown>): AliasWish {
  return wishSchema.parse(fields);
}

const endingSchema = z.object({ alias: z.coerce.number().int().nonnegative().catch(0), note: typedText });

/** Reads the form that ends a mapping; a number that is none reads as 0, which no mapping has. */
export function readEnding(fields: Record<string, unknown>): { aliasId: number; note: string } {
  const { alias, note } = endingSchema.parse(fields);
  return { aliasId: alias, note };
}

type AliasDecision = { kind: 'ok'; alias: NewAlias } | { kind: 'refused'; words: string };

/**
 * Decides whether a text may be mapped, given the aliases in force. Only what a list does not know can be: a text that it
 * has is read by it, for every force alike.
 */
export function decideAlias(
  wish: AliasWish,
  inForce: readonly Pick<CodeAlias, 'dataset' | 'column' | 'textKey' | 'code'>[],
): AliasDecision {
  const dataset = DATASETS.find((name) => name === wish.dataset);
  if (dataset === undefined) return refused(`There is no dataset called “${wish.dataset}”.`);
  const found = codeColumn(dataset, wish.column);
  if (found === null) return refused(`${dataset} has no column of codes called “${wish.column}”.`);
  const { column, codes } = found;
  if (wish.text === '') return refused('Say which text is to be mapped.');
  if (wish.text.length > LONGEST_TEXT) {
    return refused(
      `The text has ${wish.text.length} characters. Only texts of up to ${LONGEST_TEXT} can be mapped.`,
    );
  }
  const listed = codes.read(wish.text);
  if (listed !== null) {
    return refused(`“${wish.text}” is known already: it is read as “${codes.labelOf(listed)}”.`);
  }
  if (wish.code === '') return refused(`Choose what “${wish.text}” stands for.`);
  if (!codes.codes.includes(wish.code)) {
    return refused(`“${wish.code}” is not a code of ${column}. Its codes: ${codes.codes.join(', ')}.`);
  }
  const textKey = spellingKey(wish.text);
  const standing = inForce.find(
    (alias) => alias.dataset === dataset && alias.column === column && alias.textKey === textKey,
  );
  if (standing !== undefined) {
    return refused(
      `“${wish.text}” is mapped already, to “${codes.labelOf(standing.code)}”. End that mapping first.`,
    );
  }
  if (wish.note.length > NOTE_LIMIT) return refused(`The note may have ${NOTE_LIMIT} characters.`);
  return {
    kind: 'ok',
    alias: { dataset, column, text: wish.text, textKey, code: wish.code, note: wish.note },
  };
}

/** Why a mapping cannot be ended; null where it can be. */
export function refusalOfEnding(alias: Pick<CodeAlias, 'endedAt'> | null, note: string): string | null {
  if (alias === null) return 'There is no such mapping.';
  if (alias.endedAt !== null) return 'This mapping has already been ended.';
  return note.length > NOTE_LIMIT ? `The note may have ${NOTE_LIMIT} characters.` : null;
}

/** A column of codes by its header, in the contract's spelling with its list; null where the dataset has none such. */
export function codeColumn(dataset: DatasetName, header: string): { column: string; codes: CodeList } | null {
  const key = headerKey(header);
  const found = ALL_DATASETS[dataset].columns.find((column) => headerKey(column.header) === key);
  return found === undefined || found.codes === null ? null : { column: found.header, codes: found.codes };
}

/** What a mapped text stands for, as it is called on screen. */
export function labelOfAlias({
  dataset,
  column,
  code,
}: Pick<CodeAlias, 'dataset' | 'column' | 'code'>): string {
  return codeColumn(dataset, column)?.codes.labelOf(code) ?? code;
}

function refused(words: string): AliasDecision {
  return { kind: 'refused', words };
}
