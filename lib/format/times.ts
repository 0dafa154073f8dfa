import { monthInWords, monthOfDate } from '@/lib/period/month';

const LONDON = 'Europe/London';
const DATE = new Intl.DateTimeFormat('en-GB', {
  timeZone: LONDON,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: LONDON,
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: LONDON,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});
const DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** The day of an instant in London: `14 October 2026`. */
export function formatDate(instant: Date | number): string {
  return DATE.format(instant);
}

/** The time of day of an instant in London: `15:04`. */
export function formatTime(instant: Date | number): string {
  return TIME.format(instant);
}

/** The same to the second: `15:04:09`. */
export function formatClock(instant: Date | number): string {
  return CLOCK.format(instant);
}

/** An instant in London: `14 October 2026, 15:04`. */
export function formatDateTime(instant: Date | number): string {
  return `${DATE.format(instant)}, ${TIME.format(instant)}`;
}

/** A day written YYYY-MM-DD: `14 October 2026`. */
export function formatDay(day: string): string {
  return DAY.format(new Date(`${day}T00:00:00Z`));
}

/** A month written YYYY-MM or YYYY-MM-01: `October 2026`. */
export function formatMonth(month: string): string {
  return monthInWords(monthOfDate(month));
}

/** The same, short: `Oct 2026`. */
export function formatShortMonth(month: string): string {
  const [name = '', year = ''] = formatMonth(month).split(' ');
  return `${name.slice(0, 3)} ${year}`;
}
