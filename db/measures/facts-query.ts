import { type SQL, sql } from 'drizzle-orm';
import type { Scope } from '@/lib/access/scope';
import { firstDayOf } from '@/lib/period/month';
import { monthsOf, type ReportingPeriod } from '@/lib/period/reporting-period';

/** A query of facts, whose $1 is the force and $2 the months, as part of a larger one. */
export function factsQuery(query: string, scope: Scope, period: ReportingPeriod): SQL {
  const months = monthsOf(period).map(firstDayOf);
  const list = sql`array[${sql.join(
    months.map((month) => sql`${month}::date`),
    sql`, `,
  )}]`;
  const parts = query.split(/(\$1\b|\$2::date\[\])/);
  return sql.join(
    parts.map((part) => {
      if (part === '$1') return sql`${scope.forceId}`;
      return part === '$2::date[]' ? list : sql.raw(part);
    }),
  );
}
