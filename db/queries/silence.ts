import { and, between, eq, inArray, sql } from 'drizzle-orm';
import { measureCount } from '@/db/schema/police-powers';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { Finding } from '@/lib/activation/finding';
import type { AreaFindings } from '@/lib/activation/silence';
import { activationMeasuresOf } from '@/lib/measures/activation-measures';
import { firstDayOf } from '@/lib/period/month';
import type { ReportingPeriod } from '@/lib/period/reporting-period';
import { POWERS, type Power } from '@/lib/reference/powers';
import { groupedBy } from '@/lib/tables/grouped-by';

const POWER_OF = new Map<string, Power>(POWERS.map((power) => [activationMeasuresOf(power).findings, power]));

/** The kept findings of every power and area over a period: as much work as the counts are many, whatever the history. */
export async function listFindingsByArea(
  db: ScopedDatabase,
  scope: Scope,
  period: ReportingPeriod,
): Promise<AreaFindings[]> {
  const rows = await db
    .select({
      measure: measureCount.measure,
      areaCode: measureCount.areaCode,
      dimension: measureCount.dimension,
      group: measureCount.groupCode,
      attendances: sql<number>`sum(${measureCount.numerator})::int`,
      months: sql<number>`count(distinct ${measureCount.month})::int`,
    })
    .from(measureCount)
    .where(
      and(
        eq(measureCount.forceId, scope.forceId),
        inArray(measureCount.measure, [...POWER_OF.keys()]),
        between(measureCount.month, firstDayOf(period.from), firstDayOf(period.to)),
        inArray(measureCount.dimension, ['all', 'finding']),
      ),
    )
    .groupBy(measureCount.measure, measureCount.areaCode, measureCount.dimension, measureCount.groupCode);
  const groups = groupedBy(rows, ({ measure, areaCode }) => `${measure} ${areaCode}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const power = first && POWER_OF.get(first.measure);
    if (!first || !power) return [];
    return {
      power,
      areaCode: first.areaCode,
      months: group.find(({ dimension }) => dimension === 'all')?.months ?? 0,
      counts: group.flatMap(({ dimension, group: finding, attendances }) =>
        dimension === 'finding' ? [{ finding: finding as Finding, attendances }] : [],
      ),
    };
  });
}
