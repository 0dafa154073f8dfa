import type { NumberFormat } from './number-format';
import { type Calendar, FIRST_INEXACT_WHOLE, numberText } from './number-text';
import { workbookRefusal } from './refuse-workbook';
import { plainText } from './shared-texts';
import type { TextStore } from './text-store';

/** What the cells of a sheet refer to. */
export interface CellContext {
  readonly texts: TextStore;
  readonly formats: readonly NumberFormat[];
  readonly calendar: Calendar;
}

/** A cell as its elements give it. */
export interface WrittenCell {
  /** `s`: a shared text, `b`: yes or no, `e`: an error, `n`: a number, and so on (ECMA-376, 18.18.11). */
  readonly type: string;
  readonly style: number;
  /** What is kept as its value; null where nothing is. */
  readonly value: string | null;
  /** A text that stands in the cell itself. */
  readonly inline: string;
  readonly hasFormula: boolean;
}

/** A cell's text as CSV would have it, or why there is none. */
export interface CellReading {
  readonly text: string;
  readonly fault: string | null;
  /** True for a number with more digits than a spreadsheet keeps. */
  readonly isInexact: boolean;
}

const PLAIN_NUMBER: NumberFormat = { kind: 'number' };

/** Reads a cell. A formula is never worked out: the value that was kept with it is read, as text. */
export function readCell(cell: WrittenCell, context: CellContext): CellReading {
  const { type, value } = cell;
  if (type === 'e') return faulty(`holds the spreadsheet’s error ${value ?? ''}`);
  if (cell.hasFormula && value === null) {
    return faulty('holds a formula without its value. Open the workbook, save it and send it again');
  }
  if (type === 'n' && value !== null && value.trim() !== '') return readNumber(Number(value), cell, context);
  const text = textOf(cell, context);
  return text.includes('\0') ? faulty('holds a NUL character') : exact(text);
}

function textOf({ type, value, inline }: WrittenCell, { texts }: CellContext): string {
  if (type === 'inlineStr') return inline;
  if (value === null) return '';
  if (type === 'b') return value.trim() === '0' || value.trim() === 'false' ? 'no' : 'yes';
  if (type !== 's') return plainText(value);
  const shared = /^\s*\d+\s*$/.test(value) ? texts.get(Number(value)) : undefined;
  if (shared === undefined)
    throw workbookRefusal('The workbook is damaged: a cell refers to a text that is not there.');
  return shared;
}

function readNumber(
  value: number,
  { style, value: written }: WrittenCell,
  context: CellContext,
): CellReading {
  if (!Number.isFinite(value)) return exact(written ?? '');
  const format = context.formats[style] ?? PLAIN_NUMBER;
  const text = numberText(value, format, context.calendar);
  const isOfNumber = format.kind === 'number' || format.kind === 'padded';
  return { text, fault: null, isInexact: isOfNumber && Math.abs(value) >= FIRST_INEXACT_WHOLE };
}

function exact(text: string): CellReading {
  return { text, fault: null, isInexact: false };
}

function faulty(fault: string): CellReading {
  return { text: '', fault, isInexact: false };
}
