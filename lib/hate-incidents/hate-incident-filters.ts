import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { type Month, monthInWords } from '@/lib/period/month';
import {
  lastMonths,
  monthCount,
  periodValue,
  type ReportingPeriod,
  reportingPeriod,
} from '@/lib/period/reporting-period';

export interface HateIncidentFilters {
  readonly period: ReportingPeriod;
  readonly areaCode: string | null;
  readonly areaName: string | null;
}

/** What there is to choose from. */
export interface HateIncidentsHeld {
  /** The first and the last month received. */
  readonly first: Month;
  readonly last: Month;
  readonly areas: readonly { readonly areaCode: string; readonly name: string }[];
}

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** Long enough to see a change of the national rules; the rest is a choice away. */
const USUAL_MONTHS = 36;
const CHOICES = [12, 24, USUAL_MONTHS, 60] as const;
const MOST_MONTHS = 240;

/** Reads the page's filters from its address; what cannot be read is said and ignored, never guessed. */
export function readHateIncidentFilters(
  params: SearchParams,
  held: HateIncidentsHeld,
): { filters: HateIncidentFilters; problems: string[] } {
  const periodText = firstValue(params, 'period') ?? '';
  const areaText = firstValue(params, 'area') ?? '';
  const asked = periodText === '' ? null : readPeriod(periodText);
  const area = held.areas.find(({ areaCode }) => areaCode === areaText);
  const problems = [
    ...(periodText !== '' && asked === null
      ? ['The period in the address is not one this page can read.']
      : []),
    ...(areaText !== '' && area === undefined
      ? ['The area in the address is not one of this force’s. All areas are shown.']
      : []),
  ];
  return {
    filters: {
      period: asked ?? usualPeriod(held),
      areaCode: area?.areaCode ?? null,
      areaName: area?.name ?? null,
    },
    problems,
  };
}

function usualPeriod({ first, last }: HateIncidentsHeld): ReportingPeriod {
  const months = Math.min(USUAL_MONTHS, monthCount({ from: first, to: last }));
  return lastMonths(Math.max(12, months), last);
}

function readPeriod(text: string): ReportingPeriod | null {
  const [from = '', to = '', ...rest] = text.split('_');
  const period = rest.length === 0 ? reportingPeriod(from, to) : null;
  return period !== null && monthCount(period) <= MOST_MONTHS ? period : null;
}

/** The periods to choose from: the last months, all that is held, and what the address asks for. */
export function periodChoices(held: HateIncidentsHeld, chosen: ReportingPeriod): Choice[] {
  const all = monthCount({ from: held.first, to: held.last });
  const recent = CHOICES.filter((months) => months <= Math.max(all, 12)).map((months) => ({
    value: periodValue(lastMonths(months, held.last)),
    text: `${months} months to ${monthInWords(held.last)}`,
  }));
  const choices = [
    ...recent,
    {
      value: periodValue({ from: held.first, to: held.last }),
      text: `All ${all} months to ${monthInWords(held.last)}`,
    },
    { value: periodValue(chosen), text: `${monthInWords(chosen.from)} to ${monthInWords(chosen.to)}` },
  ];
  return choices.filter((choice, i) => choices.findIndex(({ value }) => value === choice.value) === i);
}

/** The areas to choose from, all of them first. */
export function areaChoices({ areas }: HateIncidentsHeld): Choice[] {
  return [
    { value: '', text: 'All areas' },
    ...areas.map(({ areaCode, name }) => ({ value: areaCode, text: name })),
  ];
}
