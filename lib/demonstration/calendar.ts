/** Time as the generator needs it, without a clock: months and days of London, written fast. */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A month of London: `from` and `to` are its first midnight and the next month's. */
export interface Month {
  /** 0 for the first month of the period. */
  index: number;
  year: number;
  /** 1 to 12. */
  month: number;
  /** YYYY-MM */
  text: string;
  days: number;
  from: number;
  to: number;
}

/** The `count` months that end with `lastMonth` (YYYY-MM), oldest first. Throws where it is no month. */
export function monthsUpTo(lastMonth: string, count: number): Month[] {
  const [year, month] = lastMonth.split('-').map(Number);
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(lastMonth) || year === undefined || month === undefined) {
    throw new RangeError(`"${lastMonth}" is not a month such as 2026-10.`);
  }
  const last = year * 12 + month - 1;
  return Array.from({ length: count }, (_, index) => monthAt(last - count + 1 + index, index));
}

function monthAt(monthNumber: number, index: number): Month {
  const year = Math.floor(monthNumber / 12);
  const month = (monthNumber % 12) + 1;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return {
    index,
    year,
    month,
    text: `${year}-${pad(month)}`,
    days,
    from: londonInstant(year, month, 1, 0),
    to: londonInstant(year, month, days + 1, 0),
  };
}

/** The instant of a London wall time, `seconds` after midnight; the first of two where the clock goes back. */
export function londonInstant(year: number, month: number, day: number, seconds: number): number {
  const asUtc = Date.UTC(year, month - 1, day) + seconds * SECOND;
  return asUtc - londonOffset(asUtc - HOUR);
}

/** How far London's clocks are ahead of UTC at an instant: an hour from the last Sunday of March to that of October, at 01:00 UTC. */
function londonOffset(instant: number): number {
  const year = new Date(instant).getUTCFullYear();
  let summer = SUMMERS.get(year);
  if (summer === undefined) {
    summer = [lastSunday(year, 3), lastSunday(year, 10)];
    SUMMERS.set(year, summer);
  }
  return instant >= summer[0] && instant < summer[1] ? HOUR : 0;
}

const SUMMERS = new Map<number, [number, number]>();

function lastSunday(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month, 0));
  return lastDay.getTime() - lastDay.getUTCDay() * DAY + HOUR;
}

/** London wall time without an offset: 2026-03-04T21:35, with seconds where asked. */
export function localTime(instant: number, withSeconds: boolean): string {
  return wallText(instant + londonOffset(instant), withSeconds);
}

/** London wall time with its offset: 2026-06-04T21:35:10+01:00. */
export function offsetTime(instant: number, withSeconds: boolean): string {
  const offset = londonOffset(instant);
  return `${wallText(instant + offset, withSeconds)}${offset === 0 ? '+00:00' : '+01:00'}`;
}

/** 2026-06-04T20:35:10Z */
export function utcTime(instant: number): string {
  return `${wallText(instant, true)}Z`;
}

/** The day in London: 2026-06-04 */
export function londonDay(instant: number): string {
  return dayText(Math.floor((instant + londonOffset(instant)) / DAY));
}

function wallText(wall: number, withSeconds: boolean): string {
  const day = Math.floor(wall / DAY);
  const seconds = Math.floor((wall - day * DAY) / SECOND);
  const minutes = `${dayText(day)}T${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}`;
  return withSeconds ? `${minutes}:${pad(seconds % 60)}` : minutes;
}

const DAY_TEXTS = new Map<number, string>();

function dayText(day: number): string {
  let text = DAY_TEXTS.get(day);
  if (text === undefined) {
    text = new Date(day * DAY).toISOString().slice(0, 10);
    DAY_TEXTS.set(day, text);
  }
  return text;
}

const PADDED = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'));

function pad(value: number): string {
  return PADDED[value] ?? String(value);
}
