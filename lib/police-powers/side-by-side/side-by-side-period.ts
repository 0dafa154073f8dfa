import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { activationMeasuresOf } from '@/lib/measures/activation-measures';
import { coverageOf } from '@/lib/measures/coverage';
import type { MeasureCount } from '@/lib/measures/measure-count';
import { measureOf } from '@/lib/measures/measures';
import { choosePublicPeriod, publicPeriodChoices, publicPeriods } from '@/lib/measures/public-periods';
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

interface Held {
  readonly first: Month;
  readonly last: Month;
}

const USUAL_MONTHS = 12;

/** The months that any of the sides holds of a power: the first and the last; null where none holds any. */
export function monthsHeld(sides: readonly SideData[], power: Power): Held | null {
  const datasets = sideMeasures(power).flatMap((id) => measureOf(id).datasets);
  const months = sides
    .flatMap(({ received }) => received)
    .filter(({ dataset }) => datasets.includes(dataset))
    .map(({ month }) => month)
    .sort();
  const [first] = months;
  const last = months.at(-1);
  return first === undefined || last === undefined ? null : { first, last };
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
  held: Held,
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

/**
 * The period for a person of one force, who sees the other under a joint policy: one of those in which outsiders may see
 * the other force, so that no two views of it give a small number away, and none from before the policy was joint. Null
 * where there is none.
 */
export function readJointPeriod(
  params: SearchParams,
  held: Held,
  othersCounts: readonly MeasureCount[],
): SidesPeriod | null {
  const { offered, refusals } = publicPeriods(held, othersCounts);
  const within = offered.filter(({ from }) => from >= held.first);
  const [newest] = within;
  if (newest === undefined) return null;
  const asked = firstValue(params, 'period');
  const chosen = choosePublicPeriod({ offered: within, refusals }, asked);
  const problem =
    'That period is not offered: under a joint policy the other force is shown over whole financial years and the last 12 months, as it is to anybody outside it.';
  return {
    period: chosen ?? newest,
    options: publicPeriodChoices({ offered: within, refusals }),
    problems: [...(chosen === null ? [problem] : []), ...refusals],
  };
}

function lastSettled(held: Held, sides: readonly SideData[], power: Power): Month | null {
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
