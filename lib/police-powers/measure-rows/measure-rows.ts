import { firstValue, readPageNumber, type SearchParams } from '@/lib/forms/first-value';
import {
  type CountFilter,
  FILTER_DIMENSIONS,
  type FilterDimension,
  filterProblem,
} from '@/lib/measures/count-filter';
import { ALL_GROUP, type CountedMeasure, type Dimension } from '@/lib/measures/measure';
import { COUNTED_MEASURES, measureOf } from '@/lib/measures/measures';
import type { RowsBehind } from '@/lib/measures/rows-behind';
import { monthCount, reportingPeriod } from '@/lib/period/reporting-period';
import type { Power } from '@/lib/reference/powers';
import { choiceName, FILTER_WORDS } from '../filters/filter-choices';

/** One record behind a number, as the viewer may see it: never who the person was. Codes are as the tables hold them. */
export interface MeasureRow {
  readonly power: Power;
  readonly recordId: string;
  /** Which officer of the record it is about, 1 for the one who filed it; null where the record itself is counted. */
  readonly position: number | null;
  /** YYYY-MM. */
  readonly month: string;
  /** Null where a public file gives the day alone, or nothing. */
  readonly startedAt: Date | null;
  /** The day that a public file gives, YYYY-MM-DD. */
  readonly startedOn: string | null;
  readonly timePrecision: 'exact' | 'minute' | 'hour' | 'date';
  readonly source: string;
  readonly areaName: string | null;
  readonly outcome: string | null;
  readonly selfDefinedEthnicity: string | null;
  readonly officerDefinedEthnicity: string | null;
  readonly finding: string | null;
  /** Null to those who may not identify officers, and of a public file. */
  readonly officerIds: readonly string[] | null;
  /** Null where there is none, or to those who may not read it. */
  readonly caseId: number | null;
  readonly importId: number;
  /** The line of the file it came from. */
  readonly line: number;
}

/** Which records are asked for, and which page of them. */
export interface RowsAsked {
  readonly behind: RowsBehind;
  readonly filter: CountFilter;
  readonly page: number;
}

/** Why records cannot be shown, in words. */
export interface RowsProblem {
  readonly problem: string;
}

export const ROWS_PER_PAGE = 50;
const LONGEST_MONTHS = 120;
const LONGEST_TEXT = 200;
const LONGEST_QUOTED = 60;

/** Where the records behind a number are. */
export function rowsHref(forceId: string, behind: RowsBehind, filter: CountFilter, page = 1): string {
  return `/police-powers/rows?${rowsQuery(forceId, behind, filter, page)}`;
}

/** The same records as a file. */
export function rowsDownloadHref(forceId: string, { behind, filter }: RowsAsked): string {
  return `/police-powers/rows/download?${rowsQuery(forceId, behind, filter, 1)}`;
}

function rowsQuery(forceId: string, behind: RowsBehind, filter: CountFilter, page: number): URLSearchParams {
  const { measure, part, period, dimension, group } = behind;
  const dimensions = Object.keys(filter.groups) as FilterDimension[];
  return new URLSearchParams({
    force: forceId,
    measure,
    part,
    from: period.from,
    to: period.to,
    ...(dimension === 'all' ? {} : { dimension, group }),
    ...(filter.areaCode === null ? {} : { area: filter.areaCode }),
    ...(filter.team === null ? {} : { team: filter.team }),
    ...Object.fromEntries(
      dimensions.map((each) => [FILTER_WORDS[each].parameter, filter.groups[each] ?? '']),
    ),
    ...(page === 1 ? {} : { page: String(page) }),
  });
}

/** What an address asks for, or in words why it cannot be read. Nothing is guessed: other records would answer. */
export function readRowsAsked(params: SearchParams): RowsAsked | RowsProblem {
  const text = (name: string) => firstValue(params, name) ?? '';
  const measure = COUNTED_MEASURES.find((id) => id === text('measure'));
  if (measure === undefined) return { problem: `There is no measure “${quoted(text('measure'))}”.` };
  const part = text('part');
  if (part !== 'numerator' && part !== 'denominator') {
    return { problem: 'The address does not say which part of the measure: numerator or denominator.' };
  }
  const period = reportingPeriod(text('from'), text('to'));
  if (period === null || monthCount(period) > LONGEST_MONTHS) {
    return {
      problem: `The months must be two, as 2026-01, the earlier first, at most ${LONGEST_MONTHS} of them.`,
    };
  }
  const dimension = readDimension(measure, text('dimension'));
  if (dimension === null) {
    return {
      problem: `${measureOf(measure).name} is not broken down by “${quoted(text('dimension'))}”.`,
    };
  }
  const group = dimension === 'all' ? ALL_GROUP : text('group');
  if (group === '' || group.length > LONGEST_TEXT) {
    return { problem: 'The address does not say which group.' };
  }
  const groups = readGroups(params);
  if (typeof groups === 'string') return { problem: groups };
  const filter = { areaCode: orNull(text('area')), team: orNull(text('team')), groups };
  const problem = filterProblem(measure, filter);
  if (problem !== null) return { problem };
  return { behind: { measure, part, period, dimension, group }, filter, page: readPageNumber(params) };
}

function readDimension(measure: CountedMeasure, text: string): Dimension | null {
  if (text === '') return 'all';
  return measureOf(measure).dimensions.find((dimension) => dimension === text) ?? null;
}

function readGroups(params: SearchParams): CountFilter['groups'] | string {
  const groups: Partial<Record<FilterDimension, string>> = {};
  for (const dimension of FILTER_DIMENSIONS) {
    const { parameter, label } = FILTER_WORDS[dimension];
    const text = firstValue(params, parameter);
    if (text === undefined) continue;
    if (choiceName(dimension, text) === null) {
      return `“${quoted(text)}” is not one of the choices of ${label.toLowerCase()}.`;
    }
    groups[dimension] = text;
  }
  return groups;
}

/** What a force's registers say against what is asked: that it has no such area or team; null where it has. */
export function unknownPlace(
  { filter: { areaCode, team } }: RowsAsked,
  known: { readonly areaCodes: readonly string[]; readonly teams: readonly string[] },
): RowsProblem | null {
  if (areaCode !== null && !known.areaCodes.includes(areaCode)) {
    return { problem: `The area “${quoted(areaCode)}” is not one of this force's.` };
  }
  if (team !== null && !known.teams.includes(team)) {
    return { problem: `The team “${quoted(team)}” is not one of this force's.` };
  }
  return null;
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

function quoted(text: string): string {
  return text.length <= LONGEST_QUOTED ? text : `${text.slice(0, LONGEST_QUOTED)}…`;
}
