import { dayNumber, parseCivilDate } from '@/lib/period/civil-date';
import { addMonths, firstDayOf, type Month, monthOfDate } from '@/lib/period/month';
import type { Counted } from './limit-chart';

/** One month of a series; null where it was not received. */
export interface CountedMonth {
  readonly month: Month;
  readonly counted: Counted | null;
}

/** What lay between two events that follow one another; null where a month between them was not received. */
interface Between {
  /** The month of the later event. */
  readonly month: Month;
  readonly value: number | null;
}

export interface EventsBetween {
  readonly intervals: readonly Between[];
  /** From the last event to the end of the last month; null without an event, or where a month since was not received. */
  readonly sinceLast: number | null;
}

/** Where an event lies on the scale that is measured along, and in which month of the series. */
interface Placed {
  readonly index: number;
  readonly at: number;
}

const TWO_ON_ONE_DAY = 0.5;

/** Months between events. The events of a month are taken to lie evenly in it: a count says no more of when. */
export function monthsBetweenEvents(months: readonly CountedMonth[]): EventsBetween {
  const events = months.flatMap(({ counted }, index) =>
    placesIn(counted?.numerator ?? 0).map((part) => ({ index, at: index + part })),
  );
  return measured(months, events, months.length, (length) => length);
}

/**
 * Opportunities between events: how many passed without one. The events of a month are taken to lie evenly among its
 * opportunities. A month without a denominator is not received.
 */
export function opportunitiesBetweenEvents(months: readonly CountedMonth[]): EventsBetween {
  let passed = 0;
  const events: Placed[] = [];
  months.forEach(({ counted }, index) => {
    const opportunities = Math.max(0, counted?.denominator ?? 0);
    for (const part of placesIn(counted?.numerator ?? 0)) {
      events.push({ index, at: passed + Math.floor(part * opportunities) });
    }
    passed += opportunities;
  });
  return measured(months, events, passed, (length) => Math.max(0, length - 1));
}

/** Days between events that happened on known days (YYYY-MM-DD). Two on one day are half a day apart. */
export function daysBetweenEvents(
  months: readonly CountedMonth[],
  eventDays: readonly string[],
): EventsBetween {
  const indexOf = new Map(months.map(({ month }, index) => [month, index]));
  const events = [...eventDays].sort().flatMap((day) => {
    const index = indexOf.get(monthOfDate(day));
    return index === undefined ? [] : [{ index, at: numberOf(day) }];
  });
  const last = months.at(-1)?.month;
  return measured(
    months,
    events,
    last === undefined ? 0 : numberOf(firstDayOf(addMonths(last, 1))),
    (length) => Math.max(TWO_ON_ONE_DAY, length),
  );
}

function measured(
  months: readonly CountedMonth[],
  events: readonly Placed[],
  end: number,
  length: (distance: number) => number,
): EventsBetween {
  const isKnown = (from: number, to: number) =>
    months.slice(from, to + 1).every(({ counted }) => counted !== null);
  const intervals = events.slice(1).map((event, i) => {
    const before = events[i] ?? event;
    return {
      month: months[event.index]?.month ?? '',
      value: isKnown(before.index, event.index) ? length(event.at - before.at) : null,
    };
  });
  const last = events.at(-1);
  const isRunning = last !== undefined && isKnown(last.index, months.length - 1);
  return { intervals, sinceLast: isRunning ? length(end - last.at) : null };
}

/** Where the events of one month lie in it, as parts of 1. */
function placesIn(count: number): number[] {
  return Array.from({ length: count }, (_, i) => (i + 0.5) / count);
}

function numberOf(day: string): number {
  const date = parseCivilDate(day);
  if (date === null) throw new RangeError(`Not a day: ${day}`);
  return dayNumber(date.year, date.month, date.day);
}
