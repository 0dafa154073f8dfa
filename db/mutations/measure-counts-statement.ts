import type { CountedMeasure, Dimension } from '@/lib/measures/measure';
import { measureOf } from '@/lib/measures/measures';

/** How a measure is counted, as SQL conditions on the facts' columns. The numerator is what meets both. */
export interface Counting {
  /** What the denominator counts. */
  readonly among: string;
  /** What the numerator counts of it; `true` for plain volumes. */
  readonly counted: string;
}

export interface CountStatement<M extends CountedMeasure> {
  /**
   * A query of the facts of force $1 and months $2: month, area_code, source, `n`, and what the expressions below need.
   * Facts that are alike in all of that may come as one row: `n` is how many they are.
   */
  readonly facts: string;
  /** The group of a fact in each dimension. */
  readonly groups: Partial<Record<Dimension, string>>;
  readonly counts: Record<M, Counting>;
}

/**
 * One statement that counts measures for the months $2 of force $1. The facts are first added up by dimension and group,
 * every measure at once, and only then spread out into a row per measure: the rows that are spread are few.
 */
export function countStatement<M extends CountedMeasure>({
  facts,
  groups,
  counts,
}: CountStatement<M>): string {
  const measures = Object.entries<Counting>(counts) as [M, Counting][];
  const dimensions = Object.entries(groups).map(([dimension, group]) => `(${literal(dimension)}, ${group})`);
  const tallies = measures.map(
    ([, { among, counted }], i) =>
      `coalesce(sum(n) filter (where (${among}) and (${counted})), 0)::int as n${i},
       coalesce(sum(n) filter (where ${among}), 0)::int as d${i}`,
  );
  const spread = measures.map(
    ([id], i) => `(${literal(id)}, n${i}, d${i}, ${textArray(measureOf(id).dimensions)})`,
  );
  return `
    with fact as (${facts}),
    tally as (
      select month, area_code, source, g.dimension, g.group_code, ${tallies.join(',\n')}
      from fact cross join lateral (values ${dimensions.join(', ')}) g (dimension, group_code)
      group by month, area_code, source, g.dimension, g.group_code)
    insert into measure_count
      (force_id, measure, month, area_code, dimension, group_code, numerator, denominator, source)
    select $1, m.measure, month, area_code, dimension, group_code, m.numerator, m.denominator, source
    from tally cross join lateral (values ${spread.join(',\n')}) m (measure, numerator, denominator, dimensions)
    where m.denominator > 0 and dimension = any (m.dimensions)`;
}

/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Texts as an SQL list: `('a', 'b')`. */
export function listOf(texts: readonly string[]): string {
  return `(${texts.map(literal).join(', ')})`;
}

function textArray(texts: readonly string[]): string {
  return `array[${texts.map(literal).join(', ')}]`;
}
