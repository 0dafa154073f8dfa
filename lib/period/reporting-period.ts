import { londonMidnight } from './london';
import { addMonths, firstDayOf, isMonth, listMonths, type Month, monthInWords, monthsBetween } from './month';

/** Whole months, both ends included. */
export interface ReportingPeriod {
  readonly from: Month;
  readonly to: Month;
}

/** A period from two texts as YYYY-MM, or null where one is no month or they stand the wrong way round. */
export function reportingPeriod(from: string, to: string): ReportingPeriod | null {
  return isMonth(from) && isMonth(to) && from <= to ? { from, to } : null;
}

/** A period as an address writes it: `2026-01_2026-12`. */
export function periodValue(period: ReportingPeriod): string {
  return `${period.from}_${period.to}`;
}

/** The period of so many months that ends with a month. */
export function lastMonths(count: number, to: Month): ReportingPeriod {
  return { from: addMonths(to, 1 - count), to };
}

/** The financial year (April to March) that a month lies in. */
export function financialYearOf(month: Month): ReportingPeriod {
  const year = Number(month.slice(0, 4)) - (month.slice(5) < '04' ? 1 : 0);
  return { from: `${year}-04`, to: `${year + 1}-03` };
}

/** The period of the same length just before. */
export function previousPeriod(period: ReportingPeriod): ReportingPeriod {
  return lastMonths(monthCount(period), addMonths(period.from, -1));
}

export function monthCount(period: ReportingPeriod): number {
  return monthsBetween(period.from, period.to) + 1;
}

export function monthsOf(period: ReportingPeriod): Month[] {
  return listMonths(period.from, period.to);
}

/** The period's first instant and the first instant after it, by London's midnights. */
export function instantsOf(period: ReportingPeriod): { from: number; to: number } {
  return {
    from: londonMidnight(firstDayOf(period.from)),
    to: londonMidnight(firstDayOf(addMonths(period.to, 1))),
  };
}

/** A period in words: "October 2026", "12 months to October 2026", "financial year 2025 to 2026". */
export function periodInWords(period: ReportingPeriod): string {
  const count = monthCount(period);
  if (count === 1) return monthInWords(period.to);
  const year = financialYearOf(period.from);
  if (year.from === period.from && year.to === period.to) {
    return `financial year ${period.from.slice(0, 4)} to ${period.to.slice(0, 4)}`;
  }
  return `${count} months to ${monthInWords(period.to)}`;
}
