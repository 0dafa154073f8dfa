import { formatCount, formatNumber } from '@/lib/format/numbers';
import { formatMonth } from '@/lib/format/times';
import { civilDateOf, DAY, formatCivilDate } from '@/lib/period/civil-date';
import { londonInstant, londonMidnight, londonMonth, londonOffset } from '@/lib/period/london';
import { addMonths, firstDayOf, monthOfDate } from '@/lib/period/month';
import { readTime } from '../read-time';
import type { SourceFault } from '../source-fault';

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

/** Whether a month, YYYY-MM-01, ends in summer time: only then can its edge show local time labelled as UTC. */
export function endsInSummerTime(month: string): boolean {
  const next = firstDayOf(addMonths(monthOfDate(month), 1));
  return londonOffset(londonMidnight(next) - 1) !== 0;
}

/**
 * Whether a file's times are London's clock labelled +00:00. One row suffices, because a true label can put none past
 * the month's end (on the million public rows of 2019 to 2021 none was); one row that speaks for the label refutes it.
 */
export function isLabelledLocal(edge: MonthEdge): boolean {
  return edge.local > 0 && edge.utc === 0 && edge.astray <= edge.rows * MOST_ASTRAY;
}

/**
 * The fault in words, for a file whose times were read as London's. `month` is written YYYY-MM-01; `edge` is null where
 * whoever brought the file in said so.
 */
export function labelledLocalFault(edge: MonthEdge | null, month: string): SourceFault {
  const inMonth = formatMonth(month);
  const words =
    edge === null
      ? 'The times are labelled +00:00; whoever brought the file in says that they are London’s clock.'
      : `The times are labelled +00:00 but are London’s clock: as UTC, ${formatNumber(edge.local)} of ${formatCount(edge.rows, 'row', 'rows')} would fall after the end of ${inMonth}, and no row bears the label out.`;
  return {
    kind: 'local_time_labelled_utc',
    words,
    handling: `Every time of ${inMonth} was read as London’s clock, an hour earlier than its label where summer time held. Other months are judged by their own files.`,
  };
}

function wallClockMonth(at: number): string {
  const { year, month } = civilDateOf(Math.floor(at / DAY));
  return formatCivilDate(year, month, 1);
}
