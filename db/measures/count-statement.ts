import { type CountFilter, UNFILTERED } from '@/lib/measures/count-filter';
import type { CountedMeasure, Dimension } from '@/lib/measures/measure';
import { GROUP } from './facts-query';
import type { CountedFamily } from './families';
import { dimensionsOf, type MeasureFamily } from './measure-family';
import { type CountsAsked, factsKept, talliesSpread, type Within, withNone } from './tallies';

const WITHIN_AREAS: Within = {
  values: 'month, area_code, source',
  keys: 'month, area_code, source',
  columns: [],
  join: '',
  isAlikeFirst: false,
};

/**
 * A query of counts: measure, month, area_code, dimension, group_code, numerator, denominator, source. The facts are first
 * added up by dimension and group, every measure at once, and only then spread out into a row per measure: the rows that are
 * spread are few. A group with nothing counted has no row. At least one measure must have one of the dimensions.
 */
export function countQuery(family: MeasureFamily, asked: CountsAsked): string {
  const spread = talliesSpread(family, asked, {
    names: ['month', 'area_code', 'source'],
    withins: [WITHIN_AREAS],
  });
  return `
    select measure, month, area_code, dimension, group_code, numerator, denominator, source from (${spread}) counted`;
}

/** The statement that keeps every measure's counts of a family, in every dimension and area, for months that have none. */
export function keepStatement({ family, measures }: CountedFamily): string {
  const dimensions = dimensionsOf(family);
  return `
    insert into measure_count
      (force_id, measure, month, area_code, dimension, group_code, numerator, denominator, source)
    select $1, counted.* from (${countQuery(family, { measures, dimensions, filter: UNFILTERED })}) counted`;
}

/** Which facts are asked for: those of one part of a measure, in one group of a dimension. */
interface FactsBehind {
  readonly measure: CountedMeasure;
  readonly part: 'numerator' | 'denominator';
  readonly dimension: Dimension;
  readonly filter: CountFilter;
}

/**
 * A query of the facts behind a measure, one row each: those of the denominator, or those of them that the numerator
 * counts.
 */
export function factsBehind(
  family: MeasureFamily,
  { measure, part, dimension, filter }: FactsBehind,
): string {
  const { among, counted } = family.counts[measure];
  const conditions = [
    inGroup(family, dimension),
    `(${among})`,
    ...(part === 'numerator' ? [`(${counted})`] : []),
  ];
  const facts = factsKept(family, { measures: [measure], dimensions: [dimension], filter });
  return `select * from (${facts}) fact where ${conditions.join(' and ')}`;
}

/** The condition that a fact is in the group that is asked for. */
function inGroup({ groups, manyGroups }: MeasureFamily, dimension: Dimension): string {
  const column = groups[dimension];
  if (column !== undefined) return `(${column}) = ${GROUP}`;
  const many = manyGroups[dimension];
  return many === undefined ? 'false' : `${GROUP} = any (${withNone(many)})`;
}
