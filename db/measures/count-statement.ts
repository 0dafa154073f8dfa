import { type CountFilter, UNFILTERED } from '@/lib/measures/count-filter';
import { type CountedMeasure, type Dimension, NOT_RECORDED } from '@/lib/measures/measure';
import { measureOf } from '@/lib/measures/measures';
import { GROUP } from './facts-query';
import { literal, textArray } from './literals';
import { groupCondition, type MeasureFamily } from './measure-family';

/** Which numbers are asked for. */
interface CountsAsked {
  readonly measures: readonly CountedMeasure[];
  readonly dimensions: readonly Dimension[];
  readonly filter: CountFilter;
}

/**
 * A query of counts: measure, month, area_code, dimension, group_code, numerator, denominator, source. The facts are first
 * added up by dimension and group, every measure at once, and only then spread out into a row per measure: the rows that are
 * spread are few. A group with nothing counted has no row. At least one dimension must be one of the family's.
 */
export function countQuery(family: MeasureFamily, asked: CountsAsked): string {
  const spread = asked.measures.map(
    (id, i) => `(${literal(id)}, n${i}, d${i}, ${textArray(measureOf(id).dimensions)})`,
  );
  const many = asked.dimensions.flatMap((dimension) => {
    const column = family.manyGroups[dimension];
    return column === undefined ? [] : [tallyOfMany(family, asked, dimension, column)];
  });
  const single = asked.dimensions.filter((dimension) => family.groups[dimension] !== undefined);
  const tallies = [...(single.length === 0 ? [] : [tallyOfSingle(family, asked, single)]), ...many];
  return `
    select m.measure, month, area_code, dimension, group_code, m.numerator, m.denominator, source
    from (${tallies.join('\nunion all\n')}) tally
    cross join lateral (values ${spread.join(',\n')}) m (measure, numerator, denominator, dimensions)
    where m.denominator > 0 and dimension = any (m.dimensions)`;
}

/** The facts added up in the dimensions in which each is in one group: they are read once for all of these. */
function tallyOfSingle(family: MeasureFamily, asked: CountsAsked, dimensions: readonly Dimension[]): string {
  const columns = dimensions.map((dimension, i) => `${family.groups[dimension]} as g${i}`);
  const names = dimensions.map((dimension, i) => `when grouping(g${i}) = 0 then ${literal(dimension)}`);
  const sets = dimensions.map((_, i) => `(g${i})`);
  return `
    select month, area_code, source, case ${names.join(' ')} end as dimension,
           coalesce(${dimensions.map((_, i) => `g${i}`).join(', ')}) as group_code, ${countsOf(family, asked.measures)}
    from (select fact.*, ${columns.join(', ')} from (${factsKept(family, asked)}) fact) fact
    group by month, area_code, source, grouping sets (${sets.join(', ')})`;
}

/** The facts added up in a dimension in which each can be in several groups: each counts once in every one of its own. */
function tallyOfMany(
  family: MeasureFamily,
  asked: CountsAsked,
  dimension: Dimension,
  column: string,
): string {
  const measures = asked.measures.filter((id) => measureOf(id).dimensions.includes(dimension));
  const counted = measures.map((id) => `(${family.counts[id].among})`);
  return `
    select month, area_code, source, ${literal(dimension)} as dimension, own.code as group_code,
           ${countsOf(family, asked.measures)}
    from (${factsKept(family, { ...asked, measures })}) fact cross join lateral unnest(${withNone(column)}) own (code)
    where ${counted.length === 0 ? 'false' : counted.join(' or ')}
    group by month, area_code, source, own.code`;
}

/** Every measure's numerator and denominator. */
function countsOf(family: MeasureFamily, measures: readonly CountedMeasure[]): string {
  const columns = measures.map((id, i) => {
    const { among, counted } = family.counts[id];
    return `count(*) filter (where (${among}) and (${counted}))::int as n${i}, count(*) filter (where ${among})::int as d${i}`;
  });
  return columns.join(',\n');
}

function factsKept(family: MeasureFamily, { measures, filter }: CountsAsked): string {
  const facts = family.facts({ measures: new Set(measures), filter });
  return `select * from (${facts}) fact where ${groupCondition(family, filter)}`;
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

/** A list of codes, each once; that none is recorded, where there is none. */
function withNone(column: string): string {
  return `case when coalesce(cardinality(${column}), 0) = 0 then array[${literal(NOT_RECORDED)}]
          else array(select distinct code from unnest(${column}) code) end`;
}

/** The condition that a fact is in the group that is asked for. */
function inGroup({ groups, manyGroups }: MeasureFamily, dimension: Dimension): string {
  const column = groups[dimension];
  if (column !== undefined) return `(${column}) = ${GROUP}`;
  const many = manyGroups[dimension];
  return many === undefined ? 'false' : `${GROUP} = any (${withNone(many)})`;
}

/** Whether a dimension is one of a family's. */
export function hasDimension({ groups, manyGroups }: MeasureFamily, dimension: Dimension): boolean {
  return dimension in groups || dimension in manyGroups;
}
