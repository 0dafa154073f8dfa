import { type AnyColumn, and, asc, between, desc, eq, inArray, sql } from 'drizzle-orm';
import { dataImport, datasetMonth } from '@/db/schema/data-imports';
import { area, population } from '@/db/schema/forces';
import { measureCount } from '@/db/schema/police-powers';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { DatasetName } from '@/lib/ingest/dataset';
import { isKept } from '@/lib/measures/count-filter';
import type { MeasureCount, MonthReceived, Residents } from '@/lib/measures/measure-count';
import { firstDayOf, type Month } from '@/lib/period/month';
import type { AreaCount } from '@/lib/police-powers/figures/area-figure';
import { type CountsWanted, listNarrowedCounts } from './narrowed-counts';

const monthText = (column: AnyColumn) => sql<Month>`to_char(${column}, 'YYYY-MM')`;

/**
 * The counts of measures by month and group, areas added up. Months and groups with nothing counted have no row. What the
 * imports keep answers whole forces and areas, one dimension at a time; what is narrowed otherwise is counted under its filter.
 */
export async function listMeasureCounts(
  db: ScopedDatabase,
  scope: Scope,
  wanted: CountsWanted,
): Promise<MeasureCount[]> {
  if (wanted.measures.length === 0) return [];
  return isKept(wanted.filter) ? listKeptCounts(db, scope, wanted) : listNarrowedCounts(db, scope, wanted);
}

async function listKeptCounts(
  db: ScopedDatabase,
  scope: Scope,
  { measures, dimensions, period, filter: { areaCode } }: CountsWanted,
): Promise<MeasureCount[]> {
  const rows = await db
    .select({
      measure: measureCount.measure,
      dimension: measureCount.dimension,
      group: measureCount.groupCode,
      month: monthText(measureCount.month),
      numerator: sql<number>`sum(${measureCount.numerator})::int`,
      denominator: sql<number>`sum(${measureCount.denominator})::int`,
      source: sql<string>`min(${measureCount.source})`,
    })
    .from(measureCount)
    .where(
      and(
        eq(measureCount.forceId, scope.forceId),
        inArray(measureCount.measure, [...measures]),
        between(measureCount.month, firstDayOf(period.from), firstDayOf(period.to)),
        inArray(measureCount.dimension, [...dimensions]),
        areaCode === null ? undefined : eq(measureCount.areaCode, areaCode),
      ),
    )
    .groupBy(measureCount.measure, measureCount.dimension, measureCount.groupCode, measureCount.month)
    .orderBy(asc(measureCount.month), asc(measureCount.measure), asc(measureCount.groupCode));
  // The columns are text to the database; only measures and dimensions that were asked for come back.
  return rows as MeasureCount[];
}

/** Measures' kept counts of a period by area, areas without anything counted left out; none where the view is narrowed. */
export async function listAreaCounts(
  db: ScopedDatabase,
  scope: Scope,
  { measures, period, filter }: Pick<CountsWanted, 'measures' | 'period' | 'filter'>,
): Promise<AreaCount[]> {
  if (measures.length === 0 || filter.areaCode !== null || !isKept(filter)) return [];
  const rows = await db
    .select({
      measure: measureCount.measure,
      areaCode: measureCount.areaCode,
      areaName: sql<string>`coalesce(min(${area.name}), ${measureCount.areaCode})`,
      numerator: sql<number>`sum(${measureCount.numerator})::int`,
      denominator: sql<number>`sum(${measureCount.denominator})::int`,
    })
    .from(measureCount)
    .leftJoin(area, and(eq(area.forceId, measureCount.forceId), eq(area.areaCode, measureCount.areaCode)))
    .where(
      and(
        eq(measureCount.forceId, scope.forceId),
        inArray(measureCount.measure, [...measures]),
        between(measureCount.month, firstDayOf(period.from), firstDayOf(period.to)),
        eq(measureCount.dimension, 'all'),
      ),
    )
    .groupBy(measureCount.measure, measureCount.areaCode)
    .orderBy(asc(measureCount.measure), asc(measureCount.areaCode));
  // Only measures that were asked for come back.
  return rows as AreaCount[];
}

/** Which months of which datasets have been received, in order. */
export async function listMonthsReceived(
  db: ScopedDatabase,
  scope: Scope,
  datasets: readonly DatasetName[],
): Promise<MonthReceived[]> {
  const rows = await db
    .select({ dataset: datasetMonth.dataset, month: monthText(datasetMonth.month), rows: datasetMonth.rows })
    .from(datasetMonth)
    .where(
      and(
        eq(datasetMonth.forceId, scope.forceId),
        inArray(datasetMonth.dataset, [...datasets]),
        sql`${datasetMonth.rows} > 0`,
      ),
    )
    .orderBy(asc(datasetMonth.month), asc(datasetMonth.dataset));
  return rows as MonthReceived[];
}

/** The residents of a force or of one of its areas by ethnic group, at the newest census that is held; all ages. */
export async function listResidents(
  db: ScopedDatabase,
  scope: Scope,
  areaCode: string | null,
): Promise<Residents[]> {
  const rows = await db
    .select({
      group: population.ethnicGroup,
      people: population.people,
      censusYear: population.censusYear,
      source: population.source,
    })
    .from(population)
    .where(
      and(
        eq(population.forceId, scope.forceId),
        eq(population.areaCode, areaCode ?? ''),
        eq(population.ageBand, ''),
      ),
    )
    .orderBy(desc(population.censusYear), asc(population.ethnicGroup));
  const newest = rows[0]?.censusYear;
  return rows.filter((row) => row.censusYear === newest);
}

/** When a file of one of these datasets was last brought in, or null where none was. */
export async function getLastReceivedAt(
  db: ScopedDatabase,
  scope: Scope,
  datasets: readonly DatasetName[],
): Promise<Date | null> {
  const [last] = await db
    .select({ finishedAt: dataImport.finishedAt })
    .from(dataImport)
    .where(
      and(
        eq(dataImport.forceId, scope.forceId),
        inArray(dataImport.dataset, [...datasets]),
        eq(dataImport.state, 'accepted'),
      ),
    )
    .orderBy(desc(dataImport.finishedAt))
    .limit(1);
  return last?.finishedAt ?? null;
}
