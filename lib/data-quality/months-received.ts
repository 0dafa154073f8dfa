import { DAY } from '@/lib/period/civil-date';
import { londonMidnight } from '@/lib/period/london';
import { addMonths, firstDayOf, listMonths, type Month, monthsBetween } from '@/lib/period/month';
import { monthsOf } from '@/lib/period/reporting-period';
import type { QualityFacts } from './quality-facts';

/** A month that a force should have sent: its rows, or null where none came, which is a gap and not zero. */
interface ExpectedMonth {
  readonly month: Month;
  readonly rows: number | null;
  /** Whole days from the month's end to its first file; negative where the file came earlier; null where not known. */
  readonly daysToImport: number | null;
}

export interface MonthsReceived {
  /** The period's months from the first that the force ever sent, up to the last full month. */
  readonly expected: readonly ExpectedMonth[];
  readonly gaps: readonly Month[];
  /** Full months after the newest that was received; only the first of them is no cause for worry. */
  readonly since: number;
  readonly newest: Month;
}

/** Months received against months expected. Expected is every month since the first one, until the last that has ended. */
export function monthsReceived(facts: QualityFacts): MonthsReceived {
  const rows = new Map(facts.received.map((one) => [one.month, one.rows]));
  const imports = new Map(facts.firstImports.map((one) => [one.month, one.at]));
  const first = facts.received[0]?.month ?? facts.period.from;
  const newest = facts.received.at(-1)?.month ?? facts.period.to;
  const expected = monthsOf(facts.period)
    .filter((month) => month >= first && (month <= newest || month <= facts.lastFullMonth))
    .map((month) => ({
      month,
      rows: rows.get(month) ?? null,
      daysToImport: daysToImport(month, imports.get(month)),
    }));
  return {
    expected,
    gaps: expected.filter((month) => month.rows === null && month.month < newest).map(({ month }) => month),
    since: Math.max(0, monthsBetween(newest, facts.lastFullMonth)),
    newest,
  };
}

function daysToImport(month: Month, at: Date | undefined): number | null {
  if (at === undefined) return null;
  const end = londonMidnight(firstDayOf(addMonths(month, 1)));
  return Math.floor((at.getTime() - end) / DAY);
}

/** The middle of the days from a month's end to its first file; null where no file is known. */
export function usualDaysToImport({ expected }: MonthsReceived): number | null {
  const days = expected.flatMap((month) => (month.daysToImport === null ? [] : [month.daysToImport]));
  days.sort((a, b) => a - b);
  return days[Math.floor(days.length / 2)] ?? null;
}

/** The months from one to another that a footage extract says it covers, however its stretches are cut. */
export function monthsOfStretches(stretches: readonly { from: Month; to: Month }[]): Month[] {
  return [...new Set(stretches.flatMap(({ from, to }) => listMonths(from, to)))].sort();
}
