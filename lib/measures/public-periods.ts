import { type ComparableView, offerViews } from '@/lib/disclosure/differencing';
import type { DatasetName } from '@/lib/ingest/dataset';
import { addMonths, type Month } from '@/lib/period/month';
import {
  financialYearOf,
  lastMonths,
  periodInWords,
  periodValue,
  type ReportingPeriod,
} from '@/lib/period/reporting-period';
import { POWERS } from '@/lib/reference/powers';
import { groupedBy, type MeasureCount, type MonthReceived } from './measure-count';

/**
 * What is published is counted from. The months of all of them together give the periods, whatever is asked for: were they
 * each measure's own, one could be had over periods that nothing compares.
 */
export const PUBLISHED_DATASETS: readonly DatasetName[] = [...POWERS, 'police-uk-stop-search'];

/** The months that hold records: the first and the last. */
interface Held {
  readonly first: Month;
  readonly last: Month;
}

/** The months in which anything was received that is published; null where nothing was. */
export function publishedMonths(received: readonly MonthReceived[]): Held | null {
  const months = received
    .filter(({ dataset }) => PUBLISHED_DATASETS.includes(dataset))
    .map(({ month }) => month)
    .sort();
  const [first] = months;
  const last = months.at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}

/** The periods that outsiders may choose from, newest first, and why others are not among them. */
export interface PublicPeriods {
  readonly offered: readonly ReportingPeriod[];
  readonly refusals: readonly string[];
}

const USUAL_MONTHS = 12;

/**
 * The periods in which outsiders see a force: each whole financial year, and the last 12 months where the differencing
 * guard allows them beside the years. A year that has been published once is never taken back for newer months, so years
 * go first; two of them have no month in common. A force without a whole year has the last 12 months alone.
 */
export function publicPeriods(held: Held, counts: readonly MeasureCount[]): PublicPeriods {
  const years = wholeFinancialYears(held);
  const recent = lastMonths(USUAL_MONTHS, held.last);
  const wanted = years.some((year) => periodValue(year) === periodValue(recent)) ? years : [...years, recent];
  const { offered, refusals } = offerViews(wanted.map((period) => viewOf(period, counts)));
  return {
    offered: offered.map(({ period }) => period).sort((a, b) => b.to.localeCompare(a.to)),
    refusals,
  };
}

/** The period asked for by its value, where it is offered; the newest where none was asked for; else null. */
export function choosePublicPeriod(
  { offered }: PublicPeriods,
  asked: string | undefined,
): ReportingPeriod | null {
  if (asked === undefined || asked === '') return offered[0] ?? null;
  return offered.find((period) => periodValue(period) === asked) ?? null;
}

/** The periods as choices of a form. */
export function publicPeriodChoices({ offered }: PublicPeriods): { value: string; text: string }[] {
  return offered.map((period) => {
    const words = periodInWords(period);
    return { value: periodValue(period), text: words.charAt(0).toUpperCase() + words.slice(1) };
  });
}

function wholeFinancialYears({ first, last }: Held): ReportingPeriod[] {
  const years: ReportingPeriod[] = [];
  for (
    let year = financialYearOf(last);
    year.from >= first;
    year = financialYearOf(addMonths(year.from, -1))
  ) {
    if (year.to <= last) years.push(year);
  }
  return years;
}

/** A period with everything that is counted in it: each group's numerator, and what is left of its denominator. */
function viewOf(period: ReportingPeriod, counts: readonly MeasureCount[]): ComparableView {
  const within = counts.filter(({ month }) => month >= period.from && month <= period.to);
  const keyed = groupedBy(within, ({ measure, dimension, group }) => `${measure} ${dimension} ${group}`);
  return {
    period,
    counts: new Map(
      [...keyed].flatMap(([key, rows]) => {
        const counted = rows.reduce((sum, { numerator }) => sum + numerator, 0);
        const among = rows.reduce((sum, { denominator }) => sum + denominator, 0);
        return [[`${key} counted`, counted] as const, [`${key} not counted`, among - counted] as const];
      }),
    ),
  };
}
