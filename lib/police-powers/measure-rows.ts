import { formatCount } from '@/lib/format/numbers';
import { firstValue, readPageNumber, type SearchParams } from '@/lib/forms/first-value';
import { type CountFilter, FILTER_DIMENSIONS, type FilterDimension } from '@/lib/measures/count-filter';
import { DIMENSION_NAMES, groupLabel } from '@/lib/measures/group-labels';
import { ALL_GROUP, type CountedMeasure, type Dimension } from '@/lib/measures/measure';
import { COUNTED_MEASURES, measureOf } from '@/lib/measures/measures';
import type { RowsBehind } from '@/lib/measures/rows-behind';
import { monthCount, periodInWords, reportingPeriod } from '@/lib/period/reporting-period';
import type { Power } from '@/lib/reference/powers';
import { choiceName, FILTER_WORDS, filterInWords } from './filter-choices';

/** One record behind a number, as far as every viewer of records may see it: no officer and no person. */
export interface MeasureRow {
  readonly power: Power;
  readonly recordId: string;
  /** Which officer of the record it is about, 1 for the one who filed it; null where the record itself is counted. */
  readonly position: number | null;
  /** YYYY-MM. */
  readonly month: string;
  readonly source: string;
  readonly areaName: string;
  readonly selfDefinedEthnicity: string;
  readonly officerDefinedEthnicity: string;
  readonly finding: string | null;
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

export const ROWS_PER_PAGE = 50;
const LONGEST_MONTHS = 120;
const LONGEST_TEXT = 200;

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
export function readRowsAsked(params: SearchParams): RowsAsked | { readonly problem: string } {
  const text = (name: string) => firstValue(params, name) ?? '';
  const measure = COUNTED_MEASURES.find((id) => id === text('measure'));
  if (measure === undefined) return { problem: `There is no measure “${text('measure').slice(0, 60)}”.` };
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
      problem: `${measureOf(measure).name} is not broken down by “${text('dimension').slice(0, 60)}”.`,
    };
  }
  const group = dimension === 'all' ? ALL_GROUP : text('group');
  if (group === '' || group.length > LONGEST_TEXT)
    return { problem: 'The address does not say which group.' };
  const groups = readGroups(params);
  if (typeof groups === 'string') return { problem: groups };
  const filter = { areaCode: orNull(text('area')), team: orNull(text('team')), groups };
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
    if (choiceName(dimension, text) === null)
      return `“${text.slice(0, 60)}” is not one of the choices of ${label}.`;
    groups[dimension] = text;
  }
  return groups;
}

function orNull(text: string): string | null {
  return text === '' ? null : text.slice(0, LONGEST_TEXT);
}

/** The page's heading: how many records there are, and of what. */
export function rowsHeading(total: number, { behind }: RowsAsked): string {
  const isAttendance = behind.measure.startsWith('bwv_');
  return isAttendance
    ? `${formatCount(total, 'attendance is', 'attendances are')} behind this number`
    : `${formatCount(total, 'record is', 'records are')} behind this number`;
}

/** Which records they are, as a sentence made from the measure's own definition. */
export function rowsLead({ behind, filter }: RowsAsked, areaName: string | null): string {
  const { measure, part, period, dimension, group } = behind;
  const definition = measureOf(measure);
  const what =
    part === 'numerator' || definition.kind === 'count' ? definition.numerator : definition.denominator;
  const narrowed = [
    ...(dimension === 'all' ? [] : [`${DIMENSION_NAMES[dimension]}: ${groupLabel(dimension, group)}`]),
    ...(areaName === null ? [] : [areaName]),
    ...[filterInWords(filter)].filter((words) => words !== ''),
  ];
  const only = narrowed.length === 0 ? '' : ` Only ${narrowed.join('; ')}.`;
  return `${definition.name}: ${what}, ${periodInWords(period)}.${only}`;
}

/** The columns of the records as a file. */
export const MEASURE_ROW_COLUMNS = [
  'power',
  'record_id',
  'officer_position',
  'month',
  'area',
  'self_defined_ethnicity',
  'officer_defined_ethnicity',
  'finding',
  'source',
  'import_id',
  'line',
] as const;

/** A record's cells, in the columns' order. */
export function measureRowCells(row: MeasureRow): string[] {
  return [
    row.power,
    row.recordId,
    row.position === null ? '' : String(row.position),
    row.month,
    row.areaName,
    row.selfDefinedEthnicity,
    row.officerDefinedEthnicity,
    row.finding ?? '',
    row.source,
    String(row.importId),
    String(row.line),
  ];
}
