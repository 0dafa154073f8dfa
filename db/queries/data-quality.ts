import { type AnyColumn, and, asc, between, eq, sql } from 'drizzle-orm';
import { bwvPolicy } from '@/db/schema/activation';
import { dataImport, timeHeaping } from '@/db/schema/data-imports';
import { qualityCount } from '@/db/schema/data-quality';
import { footageCoverage } from '@/db/schema/footage';
import { area, officer, population } from '@/db/schema/forces';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { QualityCount } from '@/lib/data-quality/quality-count';
import type { FirstImport, HeapedMonth } from '@/lib/data-quality/quality-facts';
import type { RegisterRows } from '@/lib/data-quality/registers';
import type { DatasetName } from '@/lib/ingest/dataset';
import { firstDayOf, type Month } from '@/lib/period/month';
import type { ReportingPeriod } from '@/lib/period/reporting-period';

const monthText = (column: AnyColumn) => sql<Month>`to_char(${column}, 'YYYY-MM')`;

/** The kept quality counts of a period, of one dataset or of all where null. */
export async function listQualityCounts(
  db: ScopedDatabase,
  scope: Scope,
  wanted: { dataset: DatasetName | null; period: ReportingPeriod },
): Promise<QualityCount[]> {
  const rows = await db
    .select({
      dataset: qualityCount.dataset,
      month: monthText(qualityCount.month),
      aspect: qualityCount.aspect,
      subject: qualityCount.subject,
      counted: qualityCount.counted,
      among: qualityCount.among,
    })
    .from(qualityCount)
    .where(
      and(
        eq(qualityCount.forceId, scope.forceId),
        wanted.dataset === null ? undefined : eq(qualityCount.dataset, wanted.dataset),
        between(qualityCount.month, firstDayOf(wanted.period.from), firstDayOf(wanted.period.to)),
      ),
    );
  // The columns are text to the database; only what the imports counted is in them.
  return rows as QualityCount[];
}

/** How the times of the powers' records heap, by month of a period. */
export async function listTimeHeaping(
  db: ScopedDatabase,
  scope: Scope,
  period: ReportingPeriod,
): Promise<(HeapedMonth & { dataset: DatasetName })[]> {
  const rows = await db
    .select({
      dataset: timeHeaping.power,
      month: monthText(timeHeaping.month),
      times: timeHeaping.times,
      onFive: timeHeaping.onFiveMinutes,
      onFifteen: timeHeaping.onFifteenMinutes,
      step: timeHeaping.stepMinutes,
    })
    .from(timeHeaping)
    .where(
      and(
        eq(timeHeaping.forceId, scope.forceId),
        between(timeHeaping.month, firstDayOf(period.from), firstDayOf(period.to)),
      ),
    )
    .orderBy(asc(timeHeaping.month));
  return rows.map((row) => ({ ...row, dataset: row.dataset as DatasetName }));
}

/** When the first file with rows of each month of each dataset was brought in; withdrawn and refused files do not count. */
export async function listFirstImports(
  db: ScopedDatabase,
  scope: Scope,
): Promise<(FirstImport & { dataset: DatasetName })[]> {
  const month = sql<Month>`to_char(unnest(${dataImport.months}), 'YYYY-MM')`;
  const imports = db
    .select({ dataset: dataImport.dataset, month: month.as('of_month'), at: dataImport.finishedAt })
    .from(dataImport)
    .where(and(eq(dataImport.forceId, scope.forceId), eq(dataImport.state, 'accepted')))
    .as('imports');
  const rows = await db
    .select({
      dataset: imports.dataset,
      month: imports.month,
      at: sql<Date>`min(${imports.at})`.mapWith(dataImport.finishedAt),
    })
    .from(imports)
    .groupBy(imports.dataset, imports.month);
  return rows.map((row) => ({ ...row, dataset: row.dataset as DatasetName }));
}

/** The stretches that footage extracts say they cover, as London months, both included. */
export function listFootageStretches(
  db: ScopedDatabase,
  scope: Scope,
): Promise<{ from: Month; to: Month }[]> {
  const monthOf = (at: AnyColumn, before = '0 seconds') =>
    sql<Month>`to_char((${at} - ${before}::interval) at time zone 'Europe/London', 'YYYY-MM')`;
  return db
    .select({
      from: monthOf(footageCoverage.coversFrom),
      to: monthOf(footageCoverage.coversTo, '1 microsecond'),
    })
    .from(footageCoverage)
    .where(eq(footageCoverage.forceId, scope.forceId));
}

/** How many rows each register of the force has, and how many officers have a team and a camera issue on record. */
export async function getRegisterRows(db: ScopedDatabase, scope: Scope): Promise<RegisterRows> {
  const [officers] = await db
    .select({
      officers: sql<number>`count(*)::int`,
      withTeam: sql<number>`count(${officer.teamCode})::int`,
      withCamera: sql<number>`count(${officer.cameraIssuedFrom})::int`,
    })
    .from(officer)
    .where(eq(officer.forceId, scope.forceId));
  return {
    officers: officers?.officers ?? 0,
    officersWithTeam: officers?.withTeam ?? 0,
    officersWithCamera: officers?.withCamera ?? 0,
    areas: await db.$count(area, eq(area.forceId, scope.forceId)),
    population: await db.$count(population, eq(population.forceId, scope.forceId)),
    policies: await db.$count(bwvPolicy, eq(bwvPolicy.forceId, scope.forceId)),
  };
}
