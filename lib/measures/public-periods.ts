import type { DisclosureClass } from '@/lib/access/scope';
import { outsideSteps } from '@/lib/disclosure/differencing';
import type { DatasetName } from '@/lib/ingest/dataset';
import { heldMonths } from '@/lib/period/held-months';
import { periodInWords, periodValue, type ReportingPeriod } from '@/lib/period/reporting-period';
import { POWERS } from '@/lib/reference/powers';
import type { MonthReceived } from './measure-count';

/**
 * What is published is counted from. The months of all of them together give the periods, whatever is asked for: were they
 * each measure's own, one could be had over a year here and over its quarters there.
 */
export const PUBLISHED_DATASETS: readonly DatasetName[] = [...POWERS, 'police-uk-stop-search'];

/** Why an outsider has these periods and no other. */
export const OUTSIDE_PERIOD_WORDS =
  'Outsiders see whole financial years, and whole quarters of a year that is not whole: taken from each other, other periods could give a small number away.';

/** The heading of a page without anything to show; outsiders see no less than a whole quarter. */
export function nothingYet(what: string, disclosure: DisclosureClass): string {
  return disclosure === 'internal'
    ? `No ${what} have been received yet`
    : `No whole quarter of ${what} has been received yet`;
}

/**
 * The periods in which outsiders see a force, on every page and in every file and answer, in order: the steps of the months
 * in which anything was received that is published. None where no quarter is whole.
 */
export function publicPeriods(received: readonly MonthReceived[]): ReportingPeriod[] {
  const held = heldMonths(received.filter(({ dataset }) => PUBLISHED_DATASETS.includes(dataset)));
  return held === null ? [] : outsideSteps(held);
}

/** The period asked for by its value, where it is offered; the newest where none was asked for; else null. */
export function choosePublicPeriod(
  offered: readonly ReportingPeriod[],
  asked: string | undefined,
): ReportingPeriod | null {
  if (asked === undefined || asked === '') return offered.at(-1) ?? null;
  return offered.find((period) => periodValue(period) === asked) ?? null;
}

/** The periods as choices of a form, the newest first. */
export function publicPeriodChoices(
  offered: readonly ReportingPeriod[],
): { readonly value: string; readonly text: string }[] {
  return offered.toReversed().map((period) => {
    const words = periodInWords(period);
    return { value: periodValue(period), text: words.charAt(0).toUpperCase() + words.slice(1) };
  });
}
