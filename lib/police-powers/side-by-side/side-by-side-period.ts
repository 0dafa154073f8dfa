import { isStep } from '@/lib/disclosure/differencing';
import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { activationMeasuresOf } from '@/lib/measures/activation-measures';
import { coverageOf } from '@/lib/measures/coverage';
import { measureOf } from '@/lib/measures/measures';
import { choosePublicPeriod, OUTSIDE_PERIOD_WORDS, publicPeriodChoices } from '@/lib/measures/public-periods';
import { type HeldMonths, heldMonths } from '@/lib/period/held-months';
import { addMonths, type Month, monthOfDate } from '@/lib/period/month';
import { lastMonths, monthsOf, periodValue, type ReportingPeriod } from '@/lib/period/reporting-period';
import type { Power } from '@/lib/reference/powers';
import { readBoardFilters } from '../filters/board-filters';
import type { Choice } from '../filters/filter-choices';
import { unsettledMonths } from '../filters/unsettled-months';
import { type SideData, sideMeasures } from './side-by-side';

/** The period in view, those that can be chosen, and what the address asked for and could not have. */
export interface SidesPeriod {
  readonly period: ReportingPeriod;
  readonly options: readonly Choice[];
  readonly problems: readonly string[];
}

const USUAL_MONTHS = 12;

/** The months that any of the sides holds of a power: the first and the last; null where none holds any. */
export function monthsHeld(sides: readonly SideData[], power: Power): HeldMonths | null {
  const datasets = sideMeasures(power).flatMap((id) => measureOf(id).datasets);
  return heldMonths(
    sides.flatMap(({ received }) => received).filter(({ dataset }) => datasets.includes(dataset)),
  );
}

/** The first whole month since a day: what was counted before a policy was joint is not shown under it. */
export function firstWholeMonth(day: string): Month {
  const month = monthOfDate(day);
  return day.endsWith('-01') ? month : addMonths(month, 1);
}

/**
 * The period for a person with a role in every force shown: any that they ask for; else the 12 months to the newest that
 * every side has sent and of which none still waits for footage, so that rates can be compared.
 */
export function readOwnPeriod(
  params: SearchParams,
  held: HeldMonths,
  sides: readonly SideData[],
  power: Power,
): SidesPeriod {
  const usual = lastMonths(USUAL_MONTHS, lastSettled(held, sides, power) ?? held.last);
  const asked = firstValue(params, 'period') ?? '';
  const { filters, periods, problems } = readBoardFilters(
    { period: asked === '' ? periodValue(usual) : asked },
    { ...held, areas: [] },
  );
  return { period: filters.period, options: periods, problems };
}

/** The steps in which outsiders may see every one of some forces, in order. */
export function commonSteps(sides: readonly Pick<SideData, 'steps'>[]): ReportingPeriod[] {
  const [first, ...others] = sides;
  return (first?.steps ?? []).filter((step) => others.every(({ steps }) => isStep(steps, step)));
}

/**
 * The period for a person who sees one of the forces at least as outsiders do: one of the steps in which outsiders may see
 * each of those, so that no two views of them give a small number away. Null where there is none.
 */
export function readStepPeriod(params: SearchParams, steps: readonly ReportingPeriod[]): SidesPeriod | null {
  const newest = steps.at(-1);
  if (newest === undefined) return null;
  const chosen = choosePublicPeriod(steps, firstValue(params, 'period'));
  return {
    period: chosen ?? newest,
    options: publicPeriodChoices(steps),
    problems: chosen === null ? [`That period is not offered. ${OUTSIDE_PERIOD_WORDS}`] : [],
  };
}

function lastSettled(held: HeldMonths, sides: readonly SideData[], power: Power): Month | null {
  const id = activationMeasuresOf(power).activation;
  const ready = sides.map(({ received, findings, holds }) => {
    const waiting = unsettledMonths(findings, holds).get(id);
    const months = coverageOf(measureOf(id), received, { from: held.first, to: held.last }).received;
    return new Set(months.filter((month) => waiting?.has(month) !== true));
  });
  return (
    monthsOf({ from: held.first, to: held.last }).findLast((month) =>
      ready.every((months) => months.has(month)),
    ) ?? null
  );
}
