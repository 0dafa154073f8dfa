import { civilDateOf, DAY, formatCivilDate } from '@/lib/period/civil-date';
import { londonInstant, londonMidnight, londonMonth, londonOffset } from '@/lib/period/london';
import { addMonths, firstDayOf, monthOfDate } from '@/lib/period/month';
import { readTime } from '../read-time';

/** What a row's time, labelled as UTC, says of its label; null where it may be either. */
type EdgeEvidence = 'local' | 'utc' | 'astray' | null;

/** A file's rows by what they say of the label of its times. */
export interface MonthEdge {
  readonly rows: number;
  /** Rows that lie in the file's month only if their times are London's own clock. */
  readonly local: number;
  /** Rows that lie in it only if their times are the UTC that they are labelled as. */
  readonly utc: number;
  /** Rows that lie outside it either way: the month may not be the file's. */
  readonly astray: number;
}

/** Above this share of rows outside the month either way, its edge proves nothing. */
const MOST_ASTRAY = 0.01;

const UTC_LABEL = /(?:[Zz]|[+-]00(?::?00)?)$/;
const OTHER_OFFSET = /:\d{2}.*[+-]\d{2}:?\d{2}$/;

/** A time's text without the label that makes it UTC. A text that states another offset keeps it. */
export function withoutUtcLabel(text: string): string {
  return text.replace(UTC_LABEL, '');
}

/**
 * What one time says, as it is written. Months are cut on London's clock: labelled 23:30 on the last day of a summer
 * month, a search is the next month's if the label is true, and this month's if it is not. A time that London's clock
 * skipped in spring cannot be London's.
 */
export function edgeEvidence(text: string, month: string): EdgeEvidence {
  const wallClock = withoutUtcLabel(text);
  const reading = readTime(wallClock, 'UTC');
  if (!reading.isRead || reading.precision === 'date' || OTHER_OFFSET.test(wallClock)) return null;
  const isLocal = wallClockMonth(reading.at) === month && londonInstant(reading.at) !== null;
  const isUtc = londonMonth(reading.at) === month;
  if (isLocal === isUtc) return isLocal ? null : 'astray';
  return isLocal ? 'local' : 'utc';
}

/** Whether a month, YYYY-MM-01, has days in summer time: in any other, London's clock is UTC and the label is true. */
export function hasSummerTime(month: string): boolean {
  const next = firstDayOf(addMonths(monthOfDate(month), 1));
  return londonOffset(londonMidnight(month)) !== 0 || londonOffset(londonMidnight(next) - 1) !== 0;
}

/**
 * Whether a file's times are London's clock labelled +00:00. One row suffices, because a true label can put none past
 * the month's end (on the million public rows of 2019 to 2021 none was); one row that speaks for the label refutes it.
 */
export function isLabelledLocal(edge: MonthEdge): boolean {
  return edge.local > 0 && edge.utc === 0 && isOfItsMonth(edge);
}

/** Whether a file's edge says nothing of its label: no row lies where it would show, whichever is true. */
export function isSilent(edge: MonthEdge): boolean {
  return edge.local === 0 && edge.utc === 0 && isOfItsMonth(edge);
}

function isOfItsMonth(edge: MonthEdge): boolean {
  return edge.astray <= edge.rows * MOST_ASTRAY;
}

function wallClockMonth(at: number): string {
  const { year, month } = civilDateOf(Math.floor(at / DAY));
  return formatCivilDate(year, month, 1);
}
