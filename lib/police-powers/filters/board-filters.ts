import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { type CountFilter, FILTER_DIMENSIONS, type FilterDimension } from '@/lib/measures/count-filter';
import type { Month } from '@/lib/period/month';
import {
  lastMonths,
  monthCount,
  periodInWords,
  periodValue,
  type ReportingPeriod,
  reportingPeriod,
} from '@/lib/period/reporting-period';
import { type Choice, choiceName, choicesOf, FILTER_WORDS } from './filter-choices';
import { periodChoices } from './period-choices';

export interface BoardFilters {
  readonly period: ReportingPeriod;
  readonly areaCode: string | null;
  readonly areaName: string | null;
  /** Everything that records are narrowed by, the area among it. */
  readonly filter: CountFilter;
}

/** One choice that a board's filter form offers, as it stands now. */
interface FilterChoice {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Choice[];
}

export interface BoardFilterReading {
  readonly filters: BoardFilters;
  readonly periods: readonly Choice[];
  /** None where the board cannot be narrowed at all: to outsiders. */
  readonly areas: readonly Choice[];
  readonly teams: readonly Choice[];
  /** The narrower filters that this board has. */
  readonly narrower: readonly FilterChoice[];
  /** What the address asked for that could not be read and was ignored, in words. */
  readonly problems: readonly string[];
}

interface Known {
  /** Months with data, in order; at least one. */
  readonly first: Month;
  readonly last: Month;
  readonly areas: readonly { areaCode: string; name: string }[];
  readonly teams?: readonly string[];
  /** What this board's records can be narrowed by. */
  readonly dimensions?: readonly FilterDimension[];
}

const USUAL_MONTHS = 12;
const LONGEST_MONTHS = 120;

/** Reads a board's filters from its address; what cannot be read is said and ignored, never guessed. */
export function readBoardFilters(params: SearchParams, known: Known): BoardFilterReading {
  const problems: string[] = [];
  const period = readPeriod(params, known, problems);
  const areaText = firstValue(params, 'area') ?? '';
  const area = known.areas.find(({ areaCode }) => areaCode === areaText) ?? null;
  if (areaText !== '' && area === null) {
    problems.push(`The area “${shorten(areaText)}” is not one of this force's. All areas are shown.`);
  }
  const team = readTeam(params, known.teams ?? [], problems);
  const groups = readGroups(params, known.dimensions ?? [], problems);
  const areaCode = area?.areaCode ?? null;
  return {
    filters: { period, areaCode, areaName: area?.name ?? null, filter: { areaCode, team, groups } },
    periods: periodChoices(known, period),
    areas: [
      { value: '', text: 'All areas' },
      ...known.areas.map((each) => ({ value: each.areaCode, text: each.name })),
    ],
    teams: [
      { value: '', text: 'All teams' },
      ...(known.teams ?? []).map((code) => ({ value: code, text: code })),
    ],
    narrower: (known.dimensions ?? []).map((dimension) => ({
      name: FILTER_WORDS[dimension].parameter,
      label: FILTER_WORDS[dimension].label,
      value: groups[dimension] ?? '',
      options: choicesOf(dimension),
    })),
    problems,
  };
}

/** The address's parameters that stand for these filters: what a link to another page of the board carries on. */
export function filterParameters({ period, filter }: BoardFilters): Record<string, string> {
  const dimensions = Object.keys(filter.groups) as FilterDimension[];
  return {
    period: periodValue(period),
    ...(filter.areaCode === null ? {} : { area: filter.areaCode }),
    ...(filter.team === null ? {} : { team: filter.team }),
    ...Object.fromEntries(
      dimensions.map((dimension) => [FILTER_WORDS[dimension].parameter, filter.groups[dimension] ?? '']),
    ),
  };
}

/** The months that a board shows where its address says nothing, given the newest with data. */
export function usualPeriod(newest: Month): ReportingPeriod {
  return lastMonths(USUAL_MONTHS, newest);
}

/** A period chosen from the list, or a first and a last month of one's own, which go before it. */
function readPeriod(params: SearchParams, known: Known, problems: string[]): ReportingPeriod {
  const usual = usualPeriod(known.last);
  const from = firstValue(params, 'from') ?? '';
  const to = firstValue(params, 'to') ?? '';
  const asked = from === '' && to === '' ? (firstValue(params, 'period') ?? '') : `${from}_${to}`;
  if (asked === '') return usual;
  const period = parsePeriod(asked);
  if (period !== null) return period;
  const words = from === '' && to === '' ? asked : `${from || 'no month'} to ${to || 'no month'}`;
  problems.push(
    `The period “${shorten(words)}” is not one this page knows: two months as 2026-01, the earlier first, at most ${LONGEST_MONTHS} months. It shows ${periodInWords(usual)} instead.`,
  );
  return usual;
}

function parsePeriod(text: string): ReportingPeriod | null {
  const [from = '', to = '', ...rest] = text.split('_');
  const period = rest.length === 0 ? reportingPeriod(from, to) : null;
  return period !== null && monthCount(period) <= LONGEST_MONTHS ? period : null;
}

function readTeam(params: SearchParams, teams: readonly string[], problems: string[]): string | null {
  const text = firstValue(params, 'team') ?? '';
  if (text === '' || teams.includes(text)) return text === '' ? null : text;
  problems.push(`The team “${shorten(text)}” is not one of this force's. All teams are shown.`);
  return null;
}

function readGroups(
  params: SearchParams,
  dimensions: readonly FilterDimension[],
  problems: string[],
): CountFilter['groups'] {
  const groups: Partial<Record<FilterDimension, string>> = {};
  for (const dimension of FILTER_DIMENSIONS) {
    const { parameter, label } = FILTER_WORDS[dimension];
    const text = firstValue(params, parameter) ?? '';
    if (text === '') continue;
    if (!dimensions.includes(dimension)) {
      problems.push(`${label} is not recorded for these records, so they cannot be narrowed by it.`);
    } else if (choiceName(dimension, text) === null) {
      problems.push(`“${shorten(text)}” is not one of the choices of ${label.toLowerCase()}. All are shown.`);
    } else {
      groups[dimension] = text;
    }
  }
  return groups;
}

function shorten(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`;
}
