import { civilDateOf, formatCivilDate } from '@/lib/period/civil-date';
import type { NumberFormat } from './number-format';

/** The day that a workbook's day 0 is, in days since 1970, by its calendar. */
const DAY_ZERO = { since1900: -25_569, since1904: -24_107 } as const;
/** In the calendar of 1900 a 29 February 1900 is counted that never was: earlier days are one later than they say. */
const FIRST_TRUE_DAY = 61;
const LAST_SERIAL = 2_958_466;
const SECONDS_A_DAY = 86_400;

/** The first whole number that a spreadsheet no longer keeps to its last digit. */
export const FIRST_INEXACT_WHOLE = 1e15;

/** From here on JavaScript writes whole numbers with an exponent. */
const FIRST_WITH_EXPONENT = 1e21;

/** Which day a workbook counts its days from. */
export type Calendar = keyof typeof DAY_ZERO;

/**
 * A number as CSV would have it: a day or a time of the clock where its format says so, else its digits, never in
 * scientific notation. Days and times are of the clock on the wall: the workbook knows no zone.
 */
export function numberText(value: number, format: NumberFormat, calendar: Calendar): string {
  if (format.kind === 'number') return digitsOf(value);
  if (format.kind === 'padded') {
    return Number.isInteger(value) && value >= 0
      ? digitsOf(value).padStart(format.digits, '0')
      : digitsOf(value);
  }
  if (value < 0 || value >= LAST_SERIAL) return digitsOf(value);
  // A spreadsheet keeps a time as a fraction of a day, which is seldom exact.
  const seconds = Math.round(value * SECONDS_A_DAY);
  const [day, second] = [Math.floor(seconds / SECONDS_A_DAY), seconds % SECONDS_A_DAY];
  const clock = clockText(second, format.hasSeconds);
  if (format.kind === 'time' && day === 0) return clock;
  const date = dayText(day, calendar);
  return format.kind === 'day' && second === 0 ? date : `${date}T${clock}`;
}

/** Seconds are written where the format shows them, or where there are any. */
function clockText(second: number, hasSeconds: boolean): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}`;
  return hasSeconds || second % 60 !== 0 ? `${minutes}:${two(second % 60)}` : minutes;
}

function dayText(serial: number, calendar: Calendar): string {
  const shift = calendar === 'since1900' && serial < FIRST_TRUE_DAY ? 1 : 0;
  const { year, month, day } = civilDateOf(serial + shift + DAY_ZERO[calendar]);
  return formatCivilDate(year, month, day);
}

/** A number's digits to the fifteen that a spreadsheet keeps, without an exponent. */
function digitsOf(value: number): string {
  if (Number.isInteger(value))
    return Math.abs(value) < FIRST_WITH_EXPONENT ? String(value) : BigInt(value).toString();
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  return text.includes('e') ? rounded.toFixed(20).replace(/\.?0+$/, '') : text;
}
