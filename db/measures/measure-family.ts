import type { CountFilter, FilterDimension } from '@/lib/measures/count-filter';
import type { CountedMeasure, Dimension } from '@/lib/measures/measure';
import { measureOf } from '@/lib/measures/measures';
import { isPower, type Power } from '@/lib/reference/powers';
import { AREA, FORCE, filterGroup, TEAM } from './facts-query';
import { listOf } from './literals';

/** How a measure is counted, as SQL conditions on the facts' columns. The numerator is what meets both. */
export interface Counting {
  /** What the denominator counts. */
  readonly among: string;
  /** What the numerator counts of it; `true` for plain volumes. */
  readonly counted: string;
}

/** What facts are asked for: whose measures, and narrowed to what. */
export interface FactsWanted {
  readonly measures: ReadonlySet<CountedMeasure>;
  readonly filter: CountFilter;
}

/**
 * Measures that are counted from the same facts, defined once in SQL: the boards' kept counts, counts narrowed by
 * filters, and the records behind a number all read these expressions.
 */
export interface MeasureFamily<M extends CountedMeasure = CountedMeasure> {
  /**
   * A query of the facts of a force's months, one row each: month, area_code, source, what the expressions below need, and
   * which record it is: power, record_id, started_at, import_id, line, and officer_id where it is one officer's.
   */
  readonly facts: (wanted: FactsWanted) => string;
  /** The group of a fact in each dimension. */
  readonly groups: Partial<Record<Dimension, string>>;
  /** Dimensions in which a fact can be in several groups: a text array each. */
  readonly manyGroups: Partial<Record<Dimension, string>>;
  /** What these facts can be narrowed by beside their groups. */
  readonly filterGroups: Partial<Record<FilterDimension, string>>;
  readonly counts: Record<M, Counting>;
}

/** Everything that a family's facts can be counted by. */
export function dimensionsOf({ groups, manyGroups }: MeasureFamily): Dimension[] {
  return [...Object.keys(groups), ...Object.keys(manyGroups)] as Dimension[];
}

/** The condition that keeps the facts of a filter's groups; what the facts cannot be narrowed by keeps none of them. */
export function groupCondition(
  { groups, filterGroups }: Pick<MeasureFamily, 'groups' | 'filterGroups'>,
  filter: CountFilter,
): string {
  const dimensions = Object.keys(filter.groups) as FilterDimension[];
  const conditions = dimensions.map((dimension) => {
    const column = filterGroups[dimension] ?? groups[dimension];
    return column === undefined ? 'false' : `(${column}) = ${filterGroup(dimension)}`;
  });
  return conditions.length === 0 ? 'true' : conditions.join(' and ');
}

/** The condition on a table's area that a filter asks for. */
export function areaCondition(column: string, { areaCode }: CountFilter): string {
  return areaCode === null ? 'true' : `${column} = ${AREA}`;
}

/** The condition that keeps the records of the powers that the wanted measures are counted from, and reads no others. */
export function powerCondition(column: string, { measures }: FactsWanted): string {
  return `${column} in ${listOf([...new Set([...measures].flatMap(powersOf))])}`;
}

/** The powers whose records a measure is counted from. */
export function powersOf(measure: CountedMeasure): Power[] {
  return measureOf(measure).datasets.filter((dataset): dataset is Power => isPower(dataset));
}

/** A query of the officers of the team that a filter asks for. */
export const OFFICERS_OF_TEAM = `select officer_id from officer where force_id = ${FORCE} and team_code = ${TEAM}`;

/** The condition on a record's officers that a filter asks for: that one of them is of the team. */
export function recordTeamCondition({ team }: CountFilter): string {
  return team === null ? 'true' : `officer_ids && array(${OFFICERS_OF_TEAM})`;
}
