import type { CountFilter } from '@/lib/measures/count-filter';
import { UNFILTERED } from '@/lib/measures/count-filter';
import { ALL_GROUP, type CountedMeasure, type Dimension } from '@/lib/measures/measure';
import { measureOf } from '@/lib/measures/measures';
import { literal, textArray } from './literals';
import { groupCondition, type MeasureFamily } from './measure-family';

/** Which numbers are asked for. */
interface CountsAsked {
  readonly measures: readonly CountedMeasure[];
  readonly dimensions: readonly Dimension[];
  readonly filter: CountFilter;
}

/**
 * A query of counts for the months $2 of force $1: measure, month, area_code, dimension, group_code, numerator,
 * denominator, source. The facts are first added up by dimension and group, every measure at once, and only then spread
 * out into a row per measure: the rows that are spread are few. A group with nothing counted has no row.
 */
export function countQuery(family: MeasureFamily, asked: CountsAsked): string {
  const { measures, dimensions, filter } = asked;
  const tallies = measures.map((id, i) => {
    const { among, counted } = family.counts[id];
    return `coalesce(sum(n) filter (where (${among}) and (${counted})), 0)::int as n${i},
            coalesce(sum(n) filter (where ${among}), 0)::int as d${i}`;
  });
  const spread = measures.map(
    (id, i) => `(${literal(id)}, n${i}, d${i}, ${textArray(measureOf(id).dimensions)})`,
  );
  return `
    with fact as (${factsToCount(family, asked)}),
    tally as (
      select month, area_code, source, g.dimension, g.group_code, ${tallies.join(',\n')}
      from fact cross join lateral (${groupRows(family, dimensions)}) g (dimension, group_code)
      where ${groupCondition(family, filter)}
      group by month, area_code, source, g.dimension, g.group_code)
    select m.measure, month, area_code, dimension, group_code, m.numerator, m.denominator, source
    from tally cross join lateral (values ${spread.join(',\n')}) m (measure, numerator, denominator, dimensions)
    where m.denominator > 0 and dimension = any (m.dimensions)`;
}

/** The statement that keeps every measure's counts of a family, in every dimension and area, for months that have none. */
export function keepStatement(family: MeasureFamily): string {
  const measures = Object.keys(family.counts) as CountedMeasure[];
  const dimensions = [...Object.keys(family.groups), ...Object.keys(family.manyGroups)] as Dimension[];
  return `
    insert into measure_count
      (force_id, measure, month, area_code, dimension, group_code, numerator, denominator, source)
    select $1, counted.* from (${countQuery(family, { measures, dimensions, filter: UNFILTERED })}) counted`;
}

/**
 * A query of the facts behind a measure, one row each, in the months $2 of force $1: those of the denominator, or those of
 * them that the numerator counts.
 */
export function factsBehind(
  family: MeasureFamily,
  {
    measure,
    part,
    dimension,
    group,
    filter,
  }: {
    readonly measure: CountedMeasure;
    readonly part: 'numerator' | 'denominator';
    readonly dimension: Dimension;
    readonly group: string;
    readonly filter: CountFilter;
  },
): string {
  const { among, counted } = family.counts[measure];
  const conditions = [
    groupCondition(family, filter),
    inGroup(family, dimension, group),
    `(${among})`,
    ...(part === 'numerator' ? [`(${counted})`] : []),
  ];
  const facts = family.facts({ measures: new Set([measure]), filter });
  return `select * from (${facts}) fact where ${conditions.join(' and ')}`;
}

function factsToCount(family: MeasureFamily, { measures, filter }: CountsAsked): string {
  const facts = family.facts({ measures: new Set(measures), filter });
  if (family.alike.length === 0) return `select fact.*, 1 as n from (${facts}) fact`;
  const filtered = Object.keys(filter.groups).flatMap((dimension) =>
    dimension in family.filterGroups ? [dimension] : [],
  );
  const columns = ['month', 'area_code', 'source', ...family.alike, ...filtered].join(', ');
  return `select ${columns}, count(*) as n from (${facts}) fact group by ${columns}`;
}

/** A fact's dimensions and groups as rows: one for each single group, one for each of its several. */
function groupRows({ groups, manyGroups }: MeasureFamily, dimensions: readonly Dimension[]): string {
  const single = dimensions.flatMap((dimension) => {
    const column = groups[dimension];
    return column === undefined ? [] : [`(${literal(dimension)}, ${column})`];
  });
  const many = dimensions.flatMap((dimension) => {
    const column = manyGroups[dimension];
    return column === undefined ? [] : [`select ${literal(dimension)}, unnest(${withNone(column)})`];
  });
  const values = single.length === 0 ? [] : [`values ${single.join(', ')}`];
  const rows = [...values, ...many];
  return rows.length === 0
    ? `values (${literal('none')}, ${literal(ALL_GROUP)}) limit 0`
    : rows.join(' union all ');
}

/** A list of codes, each once; that none is recorded, where there is none. */
function withNone(column: string): string {
  return `case when coalesce(cardinality(${column}), 0) = 0 then array['not_recorded']
          else array(select distinct code from unnest(${column}) code) end`;
}

function inGroup({ groups, manyGroups }: MeasureFamily, dimension: Dimension, group: string): string {
  const column = groups[dimension];
  if (column !== undefined) return `(${column}) = ${literal(group)}`;
  const many = manyGroups[dimension];
  return many === undefined ? 'false' : `${literal(group)} = any (${withNone(many)})`;
}

/** Whether a dimension is one of a family's. */
export function hasDimension({ groups, manyGroups }: MeasureFamily, dimension: Dimension): boolean {
  return dimension in groups || dimension in manyGroups;
}
