import { tzOffset } from '@date-fns/tz';
import { civilDateOf, DAY, dayNumber, formatCivilDate, parseCivilDate } from './civil-date';

const MINUTE = 60_000;

/** A change of London's clocks. */
interface ClockChange {
  /** The first instant of the new offset. */
  readonly at: number;
  /** Milliseconds ahead of UTC, before and from `at`. */
  readonly before: number;
  readonly after: number;
}

const changesByYear = new Map<number, readonly ClockChange[]>();

function askedOffset(at: number): number {
  return tzOffset('Europe/London', new Date(at)) * MINUTE;
}

function changeWithin(from: number, to: number): ClockChange {
  let [low, high] = [from, to];
  const before = askedOffset(low);
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
    if (askedOffset(middle) === before) low = middle;
    else high = middle;
  }
  return { at: high, before, after: askedOffset(high) };
}

/** The changes of London's clocks in a year of UTC, in order: asked once from the zone's own rules, then kept. */
function clockChanges(year: number): readonly ClockChange[] {
  const known = changesByYear.get(year);
  if (known !== undefined) return known;
  const changes: ClockChange[] = [];
  for (let month = 1; month <= 12; month += 1) {
    const from = dayNumber(year, month, 1) * DAY;
    const to = (month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)) * DAY;
    if (askedOffset(from) !== askedOffset(to)) changes.push(changeWithin(from, to));
  }
  changesByYear.set(year, changes);
  return changes;
}

function yearOf(at: number): number {
  return civilDateOf(Math.floor(at / DAY)).year;
}

/** How many milliseconds London's clocks are ahead of UTC at an instant. */
export function londonOffset(at: number): number {
  return offsetIn(yearOf(at), at);
}

function offsetIn(year: number, at: number): number {
  const changes = clockChanges(year);
  const first = changes[0];
  if (first === undefined) return askedOffset(at);
  let offset = first.before;
  for (const change of changes) {
    if (at >= change.at) offset = change.after;
  }
  return offset;
}

/** What a London wall-clock time means: an instant, the first of two where it occurs twice; null where it never is. */
export type LondonInstant = { readonly at: number; readonly isAmbiguous: boolean } | null;

/**
 * The instant of a London wall-clock time, which is given as if it were UTC. A time that the spring change leaves out
 * is null; one that the autumn change repeats is the first, in summer time, and marked (contracts, Times).
 */
export function londonInstant(wallClock: number): LondonInstant {
  const year = yearOf(wallClock);
  const changes = clockChanges(year);
  for (const change of changes) {
    const earlier = change.at + Math.min(change.before, change.after);
    const later = change.at + Math.max(change.before, change.after);
    if (wallClock >= earlier && wallClock < later) {
      if (change.after > change.before) return null;
      return { at: wallClock - change.before, isAmbiguous: true };
    }
  }
  // No change is near: the offset that the wall clock has as an instant of UTC is its own.
  let offset = changes[0]?.before ?? askedOffset(wallClock);
  for (const change of changes) {
    if (wallClock >= change.at + Math.max(change.before, change.after)) offset = change.after;
  }
  return { at: wallClock - offset, isAmbiguous: false };
}

/** The instant at which a day begins in London. Throws a RangeError where the text is no day as YYYY-MM-DD. */
export function londonMidnight(date: string): number {
  const day = parseCivilDate(date);
  if (day === null) throw new RangeError(`Not a day: ${date}`);
  return midnightOf(dayNumber(day.year, day.month, day.day));
}

function midnightOf(number: number): number {
  const midnight = londonInstant(number * DAY);
  if (midnight === null) throw new RangeError('A day in London without a midnight');
  return midnight.at;
}

/** The day in London at an instant, as YYYY-MM-DD. */
export function londonDate(at: number): string {
  const { year, month, day } = civilDateOf(Math.floor((at + londonOffset(at)) / DAY));
  return formatCivilDate(year, month, day);
}

let lastMonth = { from: 0, to: 0, name: '' };

/** The month in London at an instant, as its first day, YYYY-MM-01. */
export function londonMonth(at: number): string {
  // Rows come sorted by time more often than not: the month of the last row is mostly this one's too.
  if (at >= lastMonth.from && at < lastMonth.to) return lastMonth.name;
  const { year, month } = civilDateOf(Math.floor((at + londonOffset(at)) / DAY));
  const from = midnightOf(dayNumber(year, month, 1));
  const to = midnightOf(month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1));
  lastMonth = { from, to, name: formatCivilDate(year, month, 1) };
  return lastMonth.name;
}
