import { type SQL, sql } from 'drizzle-orm';
import type { Scope } from '@/lib/access/scope';
import { type CountFilter, FILTER_DIMENSIONS, type FilterDimension } from '@/lib/measures/count-filter';
import { firstDayOf, type Month } from '@/lib/period/month';

/** How the text of a query of facts names what it is asked: nothing that was typed is ever in the text itself. */
export const FORCE = '$1';
export const MONTHS = '$2::date[]';
export const AREA = '$3';
export const TEAM = '$4';
/** The group whose records are asked for. */
export const GROUP = '$5';
const FIRST_FILTER_GROUP = 6;

/** The group that a filter keeps in a dimension. */
export function filterGroup(dimension: FilterDimension): string {
  return `$${FIRST_FILTER_GROUP + FILTER_DIMENSIONS.indexOf(dimension)}`;
}

/** What a query of facts is asked. */
interface FactsAsked {
  readonly months: readonly Month[];
  readonly filter: CountFilter;
  /** The group whose records are asked for, where one is. */
  readonly group?: string;
}

/** A query of facts as part of a larger one, with what it is asked. */
export function factsQuery(query: string, scope: Scope, { months, filter, group }: FactsAsked): SQL {
  const values = [
    scope.forceId,
    `{${months.map(firstDayOf).join(',')}}`,
    filter.areaCode,
    filter.team,
    group,
    ...FILTER_DIMENSIONS.map((dimension) => filter.groups[dimension]),
  ];
  const parts = query.split(/\$(\d+)/);
  return sql.join(
    parts.map((part, i) => (i % 2 === 0 ? sql.raw(part) : sql`${values[Number(part) - 1] ?? null}`)),
  );
}
