import { addMonths, type Month, monthInWords } from '@/lib/period/month';
import {
  financialYearOf,
  lastMonths,
  monthCount,
  periodInWords,
  periodValue,
  type ReportingPeriod,
} from '@/lib/period/reporting-period';
import type { Choice } from './filter-choices';

const RECENT = [3, 12, 24, 36] as const;
const FEWEST_MONTHS = 12;
const QUARTERS_SHOWN = 6;

/**
 * The periods a board offers: the last months, each financial year and each calendar year with data, and the newest
 * quarters; the period asked for first, where it is none of them.
 */
export function periodChoices(held: { first: Month; last: Month }, asked: ReportingPeriod): Choice[] {
  const months = monthCount({ from: held.first, to: held.last });
  const recent = RECENT.filter((count) => count <= Math.max(months, FEWEST_MONTHS));
  const choices = [
    ...recent.map((count) => choice(lastMonths(count, held.last))),
    ...financialYears(held).map((period) => choice(period)),
    ...calendarYears(held).map((period) => choice(period, `Calendar year ${period.from.slice(0, 4)}`)),
    ...quarters(held).map((period) => choice(period, quarterInWords(period))),
  ];
  if (choices.some(({ value }) => value === periodValue(asked))) return distinct(choices);
  return [choice(asked, `${monthInWords(asked.from)} to ${monthInWords(asked.to)}`), ...distinct(choices)];
}

function choice(period: ReportingPeriod, words = capital(periodInWords(period))): Choice {
  return { value: periodValue(period), text: words };
}

function financialYears({ first, last }: { first: Month; last: Month }): ReportingPeriod[] {
  const years: ReportingPeriod[] = [];
  for (let year = financialYearOf(last); year.to >= first; year = financialYearOf(addMonths(year.from, -1))) {
    years.push(year);
  }
  return years;
}

function calendarYears({ first, last }: { first: Month; last: Month }): ReportingPeriod[] {
  const years: ReportingPeriod[] = [];
  for (let year = Number(last.slice(0, 4)); year >= Number(first.slice(0, 4)); year -= 1) {
    years.push({ from: `${year}-01`, to: `${year}-12` });
  }
  return years;
}

/** Quarters begin in January, April, July and October. */
function quarters({ first, last }: { first: Month; last: Month }): ReportingPeriod[] {
  const into = (Number(last.slice(5)) - 1) % 3;
  const newest = addMonths(last, -into);
  return Array.from({ length: QUARTERS_SHOWN }, (_, i) => addMonths(newest, -3 * i))
    .filter((from) => from >= first)
    .map((from) => ({ from, to: addMonths(from, 2) }));
}

function quarterInWords({ from, to }: ReportingPeriod): string {
  return `Quarter, ${monthInWords(from).replace(/ \d{4}$/, '')} to ${monthInWords(to)}`;
}

/** A force whose data begins in a financial year may offer one period twice. */
function distinct(choices: readonly Choice[]): Choice[] {
  return [...new Map(choices.toReversed().map((each) => [each.value, each])).values()].reverse();
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
