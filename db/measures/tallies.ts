import type { CountFilter } from '@/lib/measures/count-filter';
import { type CountedMeasure, type Dimension, NOT_RECORDED } from '@/lib/measures/measure';
import { measureOf } from '@/lib/measures/measures';
import { groupedBy } from '@/lib/tables/grouped-by';
import { literal, textArray } from './literals';
import { groupCondition, type MeasureFamily, powersOf } from './measure-family';

/** Which numbers are asked for. */
export interface CountsAsked {
  readonly measures: readonly CountedMeasure[];
  readonly dimensions: readonly Dimension[];
  readonly filter: CountFilter;
}

/** What counts are kept within beside their month: areas; or what narrows the facts. */
export interface Within {
  /** The columns that say what a count is counted within. */
  readonly values: string;
  /** What the facts are grouped by beside their dimension. */
  readonly keys: string;
  /** The groups that narrow a fact, as named columns. */
  readonly columns: readonly string[];
  /** What tells of a fact several things that it can be narrowed by: a row of it for each. */
  readonly join: string;
  /**
   * Whether facts that are alike in every dimension are first made one: it pays where each would be added up in dozens of
   * combinations, and not where most facts are the only one of their area or team.
   */
  readonly isAlikeFirst: boolean;
}

/** What a statement counts within, one after the other, and what the columns that say it are called. */
interface Narrowed {
  readonly names: readonly string[];
  readonly withins: readonly Within[];
}

/** What the facts add up to within each of what they are narrowed by, a row per measure and group of its dimensions. */
export function talliesSpread(
  family: MeasureFamily,
  asked: CountsAsked,
  { names, withins }: Narrowed,
): string {
  const parts = byPowers(asked.measures).flatMap((measures) => {
    const part = { ...asked, measures };
    const tallies = withins.flatMap((within) => talliesOf(family, part, within));
    return tallies.length === 0 ? [] : [spreadOut(family, part, tallies, names)];
  });
  return parts.join('\nunion all\n');
}

/** Measures that the same powers' records are counted for: none is read for a measure that its power has no part in. */
function byPowers(measures: readonly CountedMeasure[]): CountedMeasure[][] {
  return [...groupedBy(measures, (measure) => powersOf(measure).join(' ')).values()];
}

/** A row for each measure in the dimensions that it has. The facts, `fact`, are read once for all their tallies. */
function spreadOut(
  family: MeasureFamily,
  asked: CountsAsked,
  tallies: readonly string[],
  names: readonly string[],
): string {
  const spread = asked.measures.map(
    (id, i) => `(${literal(id)}, n${i}, d${i}, ${textArray(measureOf(id).dimensions)})`,
  );
  return `
    select ${names.join(', ')}, dimension, group_code, m.measure, m.numerator, m.denominator
    from (with fact as (${factsCounted(family, asked)}) ${tallies.join('\nunion all\n')}) tally
    cross join lateral (values ${spread.join(',\n')}) m (measure, numerator, denominator, dimensions)
    where m.denominator > 0 and dimension = any (m.dimensions)`;
}

function talliesOf(family: MeasureFamily, asked: CountsAsked, within: Within): string[] {
  const dimensions = asked.dimensions.filter((dimension) => havingIt(asked, dimension).length > 0);
  const single = dimensions.filter((dimension) => family.groups[dimension] !== undefined);
  const many = dimensions.flatMap((dimension) => {
    const column = family.manyGroups[dimension];
    return column === undefined ? [] : [tallyOfMany(family, asked, { dimension, column }, within)];
  });
  return [...(single.length === 0 ? [] : [tallyOfSingle(family, asked, single, within)]), ...many];
}

function havingIt({ measures }: CountsAsked, dimension: Dimension): CountedMeasure[] {
  return measures.filter((id) => measureOf(id).dimensions.includes(dimension));
}

/** The facts added up in the dimensions in which each is in one group, all at once. */
function tallyOfSingle(
  family: MeasureFamily,
  asked: CountsAsked,
  dimensions: readonly Dimension[],
  within: Within,
): string {
  const columns = [
    ...dimensions.map((dimension, i) => `${family.groups[dimension]} as g${i}`),
    ...within.columns,
  ];
  const facts = `select fact.*, ${columns.join(', ')} from fact ${within.join}`;
  const alike = `
    select month, source, ${columns.join(', ')}, ${countsOf(family, asked.measures)} from fact ${within.join}
    group by ${['month', 'source', ...columns].map((_, i) => i + 1).join(', ')}`;
  const added = asked.measures.map((_, i) => `sum(n${i})::int as n${i}, sum(d${i})::int as d${i}`);
  return `
    select ${within.values}, ${namesOf('g', dimensions)} as dimension, ${firstOf('g', dimensions)} as group_code,
           ${within.isAlikeFirst ? added.join(', ') : countsOf(family, asked.measures)}
    from (${within.isAlikeFirst ? alike : facts}) fact
    group by ${within.keys}, ${setsOf('g', dimensions)}`;
}

/** The facts added up in a dimension in which each can be in several groups: each counts once in every one of its own. */
function tallyOfMany(
  family: MeasureFamily,
  asked: CountsAsked,
  { dimension, column }: { dimension: Dimension; column: string },
  within: Within,
): string {
  const having = havingIt(asked, dimension);
  const counts = asked.measures.map((id, i) =>
    having.includes(id) ? countOf(family, id, i) : `0 as n${i}, 0 as d${i}`,
  );
  const counted = having.map((id) => `(${family.counts[id].among})`);
  return `
    select ${within.values}, ${literal(dimension)} as dimension, own.code as group_code, ${counts.join(',\n')}
    from (select ${['fact.*', ...within.columns].join(', ')} from fact ${within.join}) fact
    cross join lateral unnest(${withNone(column)}) own (code)
    where ${counted.join(' or ')}
    group by ${within.keys}, own.code`;
}

/** The facts that at least one of the measures counts. */
function factsCounted(family: MeasureFamily, asked: CountsAsked): string {
  const counted = asked.measures.map((id) => `(${family.counts[id].among})`);
  return `select * from (${factsKept(family, asked)}) fact where ${counted.join(' or ')}`;
}

/** Columns `${letter}0`, `${letter}1` and so on, of which one is grouped by at a time. */
export function setsOf(letter: string, names: readonly string[]): string {
  return `grouping sets (${names.map((_, i) => `(${letter}${i})`).join(', ')})`;
}

/** The name of the one that is grouped by. */
export function namesOf(letter: string, names: readonly string[]): string {
  const cases = names.map((name, i) => `when grouping(${letter}${i}) = 0 then ${literal(name)}`);
  return `case ${cases.join(' ')} end`;
}

/** The value of the one that is grouped by. */
export function firstOf(letter: string, names: readonly string[]): string {
  return `coalesce(${names.map((_, i) => `${letter}${i}`).join(', ')})`;
}

/** Every measure's numerator and denominator. */
function countsOf(family: MeasureFamily, measures: readonly CountedMeasure[]): string {
  return measures.map((id, i) => countOf(family, id, i)).join(',\n');
}

function countOf(family: MeasureFamily, id: CountedMeasure, i: number): string {
  const { among, counted } = family.counts[id];
  return `count(*) filter (where (${among}) and (${counted}))::int as n${i}, count(*) filter (where ${among})::int as d${i}`;
}

/** The facts that a filter keeps. */
export function factsKept(family: MeasureFamily, { measures, filter }: CountsAsked): string {
  const facts = family.facts({ measures: new Set(measures), filter });
  return `select * from (${facts}) fact where ${groupCondition(family, filter)}`;
}

/** A list of codes, each once; that none is recorded, where there is none. */
export function withNone(column: string): string {
  return `case when coalesce(cardinality(${column}), 0) = 0 then array[${literal(NOT_RECORDED)}]
          else array(select distinct code from unnest(${column}) code) end`;
}
