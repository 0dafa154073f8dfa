import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/db/connect';
import { countQuery } from '@/db/measures/count-statement';
import { factsQuery } from '@/db/measures/facts-query';
import { type CountedFamily, FAMILIES } from '@/db/measures/families';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { type CountFilter, FILTER_DIMENSIONS, filterProblem } from '@/lib/measures/count-filter';
import type { CountedMeasure, Dimension } from '@/lib/measures/measure';
import type { MeasureCount } from '@/lib/measures/measure-count';
import { measureOf } from '@/lib/measures/measures';
import { firstDayOf, type Month } from '@/lib/period/month';
import { monthsOf, type ReportingPeriod } from '@/lib/period/reporting-period';

export interface CountsWanted {
  readonly measures: readonly CountedMeasure[];
  readonly dimensions: readonly Dimension[];
  readonly period: ReportingPeriod;
  /** What the records counted are narrowed to. */
  readonly filter: CountFilter;
}

/**
 * Counts by month and group under a filter. Where it is one group or one team, of the whole force, the months that are kept
 * under it answer; the facts answer in the others, and under several filters at once.
 */
export async function listNarrowedCounts(
  db: ScopedDatabase,
  scope: Scope,
  { measures, dimensions, period, filter }: CountsWanted,
): Promise<MeasureCount[]> {
  const countable = measures.filter((measure) => filterProblem(measure, filter) === null);
  const ofFamilies = await Promise.all(
    FAMILIES.map((counted) => {
      const own = countable.filter((measure) => counted.measures.includes(measure));
      const known = dimensions.filter((dimension) =>
        own.some((measure) => measureOf(measure).dimensions.includes(dimension)),
      );
      return known.length === 0
        ? []
        : countFamily(db, scope, counted, { measures: own, dimensions: known, period, filter });
    }),
  );
  return ofFamilies.flat().sort(byMonth);
}

/** One family's counts: those that are kept, and the months' that are not. */
async function countFamily(
  db: ScopedDatabase,
  scope: Scope,
  counted: CountedFamily,
  wanted: CountsWanted,
): Promise<MeasureCount[]> {
  const months = monthsOf(wanted.period);
  const only = onlyFilter(wanted.filter);
  if (only === null) return countFacts(db, scope, counted, wanted, months);
  const kept = await readKept(db, scope, counted, wanted, only);
  const others = months.filter((month) => !kept.months.has(month));
  const fromFacts = others.length === 0 ? [] : await countFacts(db, scope, counted, wanted, others);
  return [...kept.counts, ...fromFacts];
}

/** The forces with months whose counts under one filter are not kept, by id. */
export async function listForcesWithUnkeptMonths(db: Database): Promise<string[]> {
  const rows = await db.execute<{ forceId: string }>(
    sql`select f as "forceId" from forces_with_unkept_months() f order by f`,
  );
  return rows.map(({ forceId }) => forceId);
}

interface OnlyFilter {
  /** A dimension's name, or `team`. */
  readonly filter: string;
  readonly group: string;
}

/** The one filter that a view is narrowed by; null where there are several, or an area beside it. */
function onlyFilter({ areaCode, team, groups }: CountFilter): OnlyFilter | null {
  const all = [
    { filter: 'team', group: team },
    ...FILTER_DIMENSIONS.map((dimension) => ({ filter: dimension, group: groups[dimension] })),
  ].flatMap(({ filter, group }) => (typeof group === 'string' ? [{ filter, group }] : []));
  const [first] = all;
  return areaCode === null && all.length === 1 && first !== undefined ? first : null;
}

interface Kept {
  readonly months: ReadonlySet<Month>;
  readonly counts: readonly MeasureCount[];
}

/** A count of a month that is kept; one row without a measure where none of the month's is asked for. */
type KeptRow = Omit<MeasureCount, 'measure'> & { readonly measure: CountedMeasure | null };

/** The months that are kept, and their counts: one statement, so that no import comes between the two. */
async function readKept(
  db: ScopedDatabase,
  scope: Scope,
  { name }: CountedFamily,
  { measures, dimensions, period }: CountsWanted,
  { filter, group }: OnlyFilter,
): Promise<Kept> {
  const rows = await db.execute<KeptRow & Record<string, unknown>>(sql`
    select to_char(held.month, 'YYYY-MM') as month, counted.*
    from narrowed_month held
    left join lateral (
      select one.measure, packed.dimension, one.group_code as "group", one.numerator, one.denominator, packed.source
      from narrowed_count packed
      cross join lateral unnest(packed.measures, packed.group_codes, packed.numerators, packed.denominators)
        one (measure, group_code, numerator, denominator)
      where packed.force_id = held.force_id and packed.family = held.family and packed.month = held.month
        and packed.filter = ${filter} and packed.filter_group = ${group}
        and packed.dimension = any (${textList(dimensions)}) and one.measure = any (${textList(measures)})
      offset 0) counted on true
    where held.force_id = ${scope.forceId} and held.family = ${name} and held.is_kept
      and held.narrowing = ${filter === 'team' ? 'team' : 'group'}
      and held.month between ${firstDayOf(period.from)} and ${firstDayOf(period.to)}`);
  return {
    months: new Set(rows.map(({ month }) => month)),
    counts: rows.flatMap(({ measure, ...row }) => (measure === null ? [] : [{ ...row, measure }])),
  };
}

/** Counts by month and group, counted now from the facts of some months. */
async function countFacts(
  db: ScopedDatabase,
  scope: Scope,
  { family }: CountedFamily,
  { measures, dimensions, filter }: CountsWanted,
  months: readonly Month[],
): Promise<MeasureCount[]> {
  const query = countQuery(family, { measures, dimensions, filter });
  const rows = await db.execute<MeasureCount & Record<string, unknown>>(sql`
    select measure, dimension, group_code as "group", to_char(month, 'YYYY-MM') as month,
           sum(numerator)::int as numerator, sum(denominator)::int as denominator, min(source) as source
    from (${factsQuery(query, scope, { months, filter })}) counted
    group by 1, 2, 3, counted.month`);
  return [...rows];
}

/** By month, then measure and group, as the kept counts of the whole come. */
function byMonth(a: MeasureCount, b: MeasureCount): number {
  return order(a.month, b.month) || order(a.measure, b.measure) || order(a.group, b.group);
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Names of the code's own as one parameter. */
function textList(names: readonly string[]): SQL {
  return sql`${`{${names.join(',')}}`}::text[]`;
}
