/** A calendar month as YYYY-MM. */
export type Month = string;

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

const NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Whether a text is a month as YYYY-MM. */
export function isMonth(text: string): text is Month {
  return MONTH.test(text);
}

function indexOf(month: Month): number {
  const match = MONTH.exec(month);
  if (match === null) throw new RangeError(`Not a month: ${month}`);
  return Number(match[1]) * 12 + Number(match[2]) - 1;
}

function monthAt(index: number): Month {
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The month so many months later, or earlier where negative. */
export function addMonths(month: Month, months: number): Month {
  return monthAt(indexOf(month) + months);
}

/** How many months lie from one month to another; 0 for the same. */
export function monthsBetween(from: Month, to: Month): number {
  return indexOf(to) - indexOf(from);
}

/** Every month from one to another, both included, in order; none where the second is earlier. */
export function listMonths(from: Month, to: Month): Month[] {
  const first = indexOf(from);
  return Array.from({ length: Math.max(0, indexOf(to) - first + 1) }, (_, i) => monthAt(first + i));
}

/** The month of a day or an instant written as YYYY-MM-DD…. */
export function monthOfDate(date: string): Month {
  return date.slice(0, 7);
}

/** The first day of a month, as the database writes a month: YYYY-MM-01. */
export function firstDayOf(month: Month): string {
  return `${month}-01`;
}

/** A month in words: "October 2026". */
export function monthInWords(month: Month): string {
  const index = indexOf(month);
  return `${NAMES[index % 12] ?? ''} ${Math.floor(index / 12)}`;
}

/** A month in short, for an axis: "Oct 26". */
export function monthInShort(month: Month): string {
  const index = indexOf(month);
  return `${(NAMES[index % 12] ?? '').slice(0, 3)} ${String(Math.floor(index / 12) % 100).padStart(2, '0')}`;
}
