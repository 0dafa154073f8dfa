import type { CountFilter, FilterDimension } from '@/lib/measures/count-filter';
import type { CountedMeasure, Dimension } from '@/lib/measures/measure';
import { literal } from './literals';

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
   * A query of the facts of force $1 and months $2, one row each: month, area_code, source, what the expressions below
   * need, and who the record is: power, record_id, position (or null), import_id, line.
   */
  readonly facts: (wanted: FactsWanted) => string;
  /** The columns that tell facts apart for counting; those alike in all of them are counted together. */
  readonly alike: readonly string[];
  /** The group of a fact in each dimension. */
  readonly groups: Partial<Record<Dimension, string>>;
  /** Dimensions in which a fact can be in several groups: a text array each. */
  readonly manyGroups: Partial<Record<Dimension, string>>;
  /** What these facts can be narrowed by beside their groups. */
  readonly filterGroups: Partial<Record<FilterDimension, string>>;
  readonly counts: Record<M, Counting>;
}

/** The condition that keeps the facts of a filter's groups; what the facts cannot be narrowed by keeps none of them. */
export function groupCondition(
  { groups, filterGroups }: Pick<MeasureFamily, 'groups' | 'filterGroups'>,
  filter: CountFilter,
): string {
  const conditions = Object.entries(filter.groups).map(([dimension, group]) => {
    const column = filterGroups[dimension as FilterDimension] ?? groups[dimension as Dimension];
    return column === undefined ? 'false' : `(${column}) = ${literal(group)}`;
  });
  return conditions.length === 0 ? 'true' : conditions.join(' and ');
}

/** The condition on a table's area that a filter asks for. */
export function areaCondition(column: string, { areaCode }: CountFilter): string {
  return areaCode === null ? 'true' : `${column} = ${literal(areaCode)}`;
}

/** A query of the officers of the team that a filter asks for. */
export function officersOfTeam(team: string): string {
  return `select officer_id from officer where force_id = $1 and team_code = ${literal(team)}`;
}
