import { spellingKey, UNRECOGNISED } from '@/lib/reference/code-list';
import type { FactValue, InputColumn, ReadContext, RowReading } from './dataset';
import { readDate, readTime, serialNumberWords, type TimeReading } from './read-time';

/** The longest that an id or another part of a key may be: what an index can hold with room to spare. */
const MAX_ID_CHARACTERS = 200;
const MOST_INTEGER = 2_147_483_647;
const PLAIN_NUMBER = /^[+-]?\d{1,15}(\.\d{1,15})?$/;

const NO_CELL = (): string => '';

type WrittenTime = Extract<TimeReading, { isRead: true }>;

/**
 * The cells of one row, read by what they should hold. The first cell that cannot be read is the row's fault; reading
 * goes on, and `accept` then rejects the row. One object serves every row of a dataset, one after the other, because a
 * million rows are cheaper without a million readers.
 */
export class RowFields {
  #cell: (columnIndex: number) => string = NO_CELL;
  #context: ReadContext | null = null;
  #faultColumn: string | null = null;
  #faultReason = '';

  constructor(readonly columns: readonly InputColumn[]) {}

  /** Turns to the next row. */
  begin(cell: (columnIndex: number) => string, context: ReadContext): this {
    this.#cell = cell;
    this.#context = context;
    this.#faultColumn = null;
    return this;
  }

  /** The row's values, or its first fault. */
  accept(values: readonly FactValue[]): RowReading {
    if (this.#faultColumn === null) return { isAccepted: true, values };
    return { isAccepted: false, column: this.#faultColumn, reason: this.#faultReason };
  }

  /** Rejects the row, unless it is rejected already. */
  reject(column: number, reason: string): void {
    if (this.#faultColumn !== null) return;
    this.#faultColumn = this.header(column);
    this.#faultReason = reason;
  }

  header(column: number): string {
    return this.columns[column]?.header ?? '';
  }

  /** The trimmed text, empty where there is none. */
  raw(column: number): string {
    return this.#cell(column);
  }

  text(column: number): string | null {
    const text = this.#cell(column);
    return text === '' ? null : text;
  }

  requiredText(column: number): string {
    const text = this.#cell(column);
    if (text === '') this.reject(column, `${this.header(column)} is empty; every row must have it.`);
    return text;
  }

  /** A text short enough to be part of a key; empty where there is none. */
  idOrEmpty(column: number): string {
    const text = this.#cell(column);
    if (text.length > MAX_ID_CHARACTERS) this.#rejectLongId(column, text);
    return text;
  }

  id(column: number): string | null {
    const text = this.idOrEmpty(column);
    return text === '' ? null : text;
  }

  requiredId(column: number): string {
    this.requiredText(column);
    return this.idOrEmpty(column);
  }

  /** The `;` separated ids of a cell, each once, in order; none where it is empty. */
  ids(column: number): string[] {
    const ids = this.parts(column);
    for (const id of ids) {
      if (id.length > MAX_ID_CHARACTERS) this.#rejectLongId(column, id);
    }
    return ids;
  }

  /** The `;` separated parts of a cell, trimmed, each once, in order. */
  parts(column: number): string[] {
    const text = this.#cell(column);
    if (text === '') return [];
    if (!text.includes(';')) return [text];
    const parts = text.split(';').map((part) => part.trim());
    return [...new Set(parts.filter((part) => part !== ''))];
  }

  /** A code of the column's list; `unrecognised`, and counted, where neither the list nor the force knows the text. */
  code(column: number): string | null {
    const text = this.#cell(column);
    return text === '' ? null : this.#codeOf(column, text);
  }

  requiredCode(column: number): string {
    const text = this.requiredText(column);
    return text === '' ? '' : this.#codeOf(column, text);
  }

  /** The code of a text that its column's list has, else the text: what tells rows apart whatever the force's spellings. */
  listedOrText(column: number): string {
    const text = this.idOrEmpty(column);
    return this.columns[column]?.codes?.read(text) ?? text;
  }

  /** The codes of a `;` separated cell, each once, in order; null where it is empty. */
  codes(column: number): string[] | null {
    const codes = this.codesInOrder(column);
    return codes === null ? null : [...new Set(codes)];
  }

  /** The codes of a `;` separated cell in order, repeats included; null where it is empty. */
  codesInOrder(column: number): string[] | null {
    const text = this.#cell(column);
    if (text === '') return null;
    const parts = text.split(';').map((part) => part.trim());
    return parts.filter((part) => part !== '').map((part) => this.#codeOf(column, part));
  }

  /** Yes or no; null where it is empty, and null and counted where it is neither. */
  yesNo(column: number): boolean | null {
    const text = this.#cell(column);
    if (text === '') return null;
    const answer = this.#codeOf(column, text);
    return answer === UNRECOGNISED ? null : answer === 'yes';
  }

  /** A time with what is known of its precision; null where it is empty or, with the row rejected, cannot be read. */
  time(column: number): WrittenTime | null {
    const text = this.#cell(column);
    if (text === '') return null;
    const reading = readTime(text, this.#context?.options.timeZone ?? 'Europe/London');
    if (!reading.isRead) {
      this.reject(column, reading.reason);
      return null;
    }
    if (reading.isAmbiguous) {
      const words = `${this.header(column)}: a time that London has twice, when the clocks go back, was taken as the first of the two.`;
      this.#context?.warn(words);
    }
    return reading;
  }

  instant(column: number): number | null {
    return this.time(column)?.at ?? null;
  }

  /** An instant that every row must have; 0, with the row rejected, where it lacks it. */
  requiredInstant(column: number): number {
    this.requiredText(column);
    return this.instant(column) ?? 0;
  }

  /** An instant for which a day alone is not enough. */
  requiredClockTime(column: number): number {
    this.requiredText(column);
    return this.clockTime(column) ?? 0;
  }

  clockTime(column: number): number | null {
    const time = this.time(column);
    if (time?.precision === 'date') {
      this.reject(
        column,
        `“${this.#cell(column)}” is a day without a time; hours and minutes are needed here.`,
      );
    }
    return time?.at ?? null;
  }

  date(column: number): string | null {
    const text = this.#cell(column);
    if (text === '') return null;
    const date = readDate(text, this.#context?.options.timeZone ?? 'Europe/London');
    if (date === null) {
      const words = serialNumberWords(text) ?? `“${shortened(text)}” is not a day. Write it like 2026-05-31.`;
      this.reject(column, words);
    }
    return date;
  }

  requiredDate(column: number): string {
    this.requiredText(column);
    return this.date(column) ?? '';
  }

  /** A number of at least `least`; null where it is empty. */
  number(column: number, least: number): number | null {
    const text = this.#cell(column);
    if (text === '') return null;
    const value = PLAIN_NUMBER.test(text) ? Number(text) : Number.NaN;
    if (Number.isNaN(value)) this.reject(column, `“${shortened(text)}” is not a number.`);
    else if (value < least) this.reject(column, `${text} is less than ${least}.`);
    else if (value > MOST_INTEGER) this.reject(column, `${text} is too large.`);
    return value;
  }

  wholeNumber(column: number, least: number): number | null {
    const value = this.number(column, least);
    if (value !== null && !Number.isInteger(value)) {
      this.reject(column, `“${shortened(this.#cell(column))}” is not a whole number.`);
    }
    return value;
  }

  warn(words: string): void {
    this.#context?.warn(words);
  }

  get options(): ReadContext['options'] {
    return this.#context?.options ?? { timeZone: 'Europe/London' };
  }

  #rejectLongId(column: number, text: string): void {
    const words = `“${shortened(text)}” has ${text.length} characters; ${this.header(column)} may have ${MAX_ID_CHARACTERS}.`;
    this.reject(column, words);
  }

  #codeOf(column: number, text: string): string {
    const listed = this.columns[column]?.codes?.read(text) ?? null;
    if (listed !== null) return listed;
    const header = this.header(column);
    this.#context?.unlisted(header, text);
    const known = this.#context?.aliases.get(header)?.get(spellingKey(text));
    return known ?? this.#context?.unrecognised(header, text) ?? UNRECOGNISED;
  }
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
