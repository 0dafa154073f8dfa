import { DAY, dayNumber, isCivilDate } from '@/lib/period/civil-date';
import { londonDate, londonInstant, londonOffset } from '@/lib/period/london';

/** How exactly a text gives a time: with seconds, with minutes, or as a day alone. */
type WrittenPrecision = 'exact' | 'minute' | 'date';

export type TimeZone = 'Europe/London' | 'UTC';

export type TimeReading =
  | {
      readonly isRead: true;
      /** Milliseconds since 1970, UTC; smaller parts are cut off. For a day alone, its midnight in London. */
      readonly at: number;
      readonly precision: WrittenPrecision;
      /** True where the local time exists twice and the first was taken. */
      readonly isAmbiguous: boolean;
    }
  | { readonly isRead: false; readonly reason: string };

const MINUTE = 60_000;
const HOUR = 3_600_000;
const FIRST_YEAR = 1900;
const WIDEST_OFFSET_HOURS = 14;
const [COLON, HYPHEN, SLASH, SPACE, FULL_STOP, COMMA] = [58, 45, 47, 32, 46, 44] as const;
const [LETTER_T, LETTER_T_SMALL] = [84, 116] as const;

/** The number that so many digits make, or NaN where one of them is none. Slicing and Number() would cost ten times as much. */
function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let i = from; i < from + count; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** The day number of YYYY-MM-DD or DD/MM/YYYY at a text's start, or NaN where there is none. */
function dayAtStart(text: string): number {
  const isIso = text.charCodeAt(4) === HYPHEN && text.charCodeAt(7) === HYPHEN;
  const isUk = text.charCodeAt(2) === SLASH && text.charCodeAt(5) === SLASH;
  if (!isIso && !isUk) return Number.NaN;
  const year = isIso ? digits(text, 0, 4) : digits(text, 6, 4);
  const month = isIso ? digits(text, 5, 2) : digits(text, 3, 2);
  const day = isIso ? digits(text, 8, 2) : digits(text, 0, 2);
  return year >= FIRST_YEAR && isCivilDate(year, month, day) ? dayNumber(year, month, day) : Number.NaN;
}

/** Where a run of digits ends. */
function endOfDigits(text: string, from: number): number {
  let end = from;
  while (end < text.length && !Number.isNaN(digits(text, end, 1))) end += 1;
  return end;
}

/** Milliseconds ahead of UTC that a text's end states, null where it states nothing, NaN where it makes no sense. */
function statedOffset(text: string, from: number): number | null {
  const rest = text.slice(from).trim();
  if (rest === '') return null;
  if (rest === 'Z' || rest === 'z' || rest === '+00:00') return 0;
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(rest);
  if (match === null) return Number.NaN;
  const [hours, minutes] = [Number(match[2]), Number(match[3] ?? 0)];
  if (hours > WIDEST_OFFSET_HOURS || minutes > 59) return Number.NaN;
  return (match[1] === '-' ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
}

/**
 * A text that looks like the number by which a spreadsheet keeps a time: days since 1900, of the years 1954 to 2119. It is
 * not converted, because a workbook may count from 1904 instead, and a plain number may be something else altogether.
 */
function looksLikeSerial(text: string): boolean {
  return /^[2-7]\d{4}(\.\d+)?$/.test(text);
}

/** Why a text is no time where it looks like a spreadsheet's serial number; null where it does not. */
export function serialNumberWords(text: string): string | null {
  if (!looksLikeSerial(text)) return null;
  return `“${text.slice(0, 40)}” looks like the serial number by which a spreadsheet keeps a date. Format the column as a date and time, or write it like 2026-05-31T14:05:00+01:00.`;
}

function notATime(text: string): TimeReading {
  const serial = serialNumberWords(text);
  if (serial !== null) return { isRead: false, reason: serial };
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return {
    isRead: false,
    reason: `“${shown}” is not a date and time. Write it like 2026-05-31T14:05:00+01:00.`,
  };
}

function inLondon(wallClock: number, precision: WrittenPrecision, text: string): TimeReading {
  const reading = londonInstant(wallClock);
  if (reading !== null) return { isRead: true, at: reading.at, precision, isAmbiguous: reading.isAmbiguous };
  const reason = `“${text}” does not exist in London: the clocks went forward over it. Say which offset is meant.`;
  return { isRead: false, reason };
}

/**
 * Reads a time by the contracts' rules: ISO 8601 with `T` or a space, or DD/MM/YYYY HH:MM; with an offset as it is,
 * without one in the given zone. A day alone is London's midnight, whatever the zone. The text must be trimmed.
 */
export function readTime(text: string, zone: TimeZone): TimeReading {
  const day = dayAtStart(text);
  if (Number.isNaN(day)) return notATime(text);
  if (text.length === 10) return inLondon(day * DAY, 'date', text);
  const mark = text.charCodeAt(10);
  const isMarked = mark === LETTER_T || mark === SPACE || mark === LETTER_T_SMALL;
  const [hour, minute] = [digits(text, 11, 2), digits(text, 14, 2)];
  if (!isMarked || text.charCodeAt(13) !== COLON || !(hour <= 23 && minute <= 59)) return notATime(text);
  let wallClock = day * DAY + hour * HOUR + minute * MINUTE;
  let end = 16;
  const hasSeconds = text.charCodeAt(16) === COLON;
  if (hasSeconds) {
    const second = digits(text, 17, 2);
    if (!(second <= 59)) return notATime(text);
    const point = text.charCodeAt(19);
    end = point === FULL_STOP || point === COMMA ? endOfDigits(text, 20) : 19;
    if (end === 20) return notATime(text);
    wallClock += second * 1000 + milliseconds(text, end);
  }
  const precision = hasSeconds ? 'exact' : 'minute';
  const offset = statedOffset(text, end);
  if (offset === null && zone === 'Europe/London') return inLondon(wallClock, precision, text);
  if (Number.isNaN(offset)) return notATime(text);
  return { isRead: true, at: wallClock - (offset ?? 0), precision, isAmbiguous: false };
}

/** The first three digits of the fraction that ends before `end`, as milliseconds. */
function milliseconds(text: string, end: number): number {
  if (end <= 20) return 0;
  const count = Math.min(3, end - 20);
  return digits(text, 20, count) * 10 ** (3 - count);
}

/** Reads a day, as YYYY-MM-DD or DD/MM/YYYY; of a time, its day in London. Null where the text is neither. */
export function readDate(text: string, zone: TimeZone): string | null {
  if (text.length === 10) {
    if (Number.isNaN(dayAtStart(text))) return null;
    return text.charCodeAt(4) === HYPHEN ? text : `${text.slice(6)}-${text.slice(3, 5)}-${text.slice(0, 2)}`;
  }
  const reading = readTime(text, zone);
  return reading.isRead ? londonDate(reading.at) : null;
}

/** Whether an instant is exactly a midnight in London, which publishers write where only the day is known. */
export function isLondonMidnight(at: number): boolean {
  return (at + londonOffset(at)) % DAY === 0;
}
