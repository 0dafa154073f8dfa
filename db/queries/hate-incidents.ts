import { and, asc, between, count, eq, isNotNull, sql } from 'drizzle-orm';
import { hateIncident } from '@/db/schema/hate-incidents';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type {
  AreaCount,
  DecisionCount,
  DecisionTimes,
  MonthCount,
  RegimeSeen,
  StrandCount,
} from '@/lib/hate-incidents/hate-incident-counts';
import { firstDayOf } from '@/lib/period/month';
import type { ReportingPeriod } from '@/lib/period/reporting-period';

/** What is asked for: whole months of London time, and one area or, with null, all of the force. */
export interface HateIncidentsWanted {
  readonly period: ReportingPeriod;
  readonly areaCode: string | null;
}

const month = sql<string>`to_char(${hateIncident.month}, 'YYYY-MM')`;

const wantedReports = (scope: Scope, { period, areaCode }: HateIncidentsWanted) =>
  and(
    eq(hateIncident.forceId, scope.forceId),
    between(hateIncident.month, firstDayOf(period.from), firstDayOf(period.to)),
    areaCode === null ? undefined : eq(hateIncident.areaCode, areaCode),
  );

/** Reports by month and classification. Months with none have no row. */
export async function countHateIncidentsByMonth(
  db: ScopedDatabase,
  scope: Scope,
  wanted: HateIncidentsWanted,
): Promise<MonthCount[]> {
  const rows = await db
    .select({ month, classification: hateIncident.classification, reports: count() })
    .from(hateIncident)
    .where(wantedReports(scope, wanted))
    .groupBy(hateIncident.month, hateIncident.classification)
    .orderBy(asc(hateIncident.month), asc(hateIncident.classification));
  // The import stores only codes of the list, or `unrecognised`; to the database the column is text.
  return rows as MonthCount[];
}

/**
 * Reports by month, strand and classification. A report that names two strands is counted under both, so these add up
 * to more than the reports; one that names none is counted under `none`.
 */
export async function countHateIncidentsByStrand(
  db: ScopedDatabase,
  scope: Scope,
  wanted: HateIncidentsWanted,
): Promise<StrandCount[]> {
  const strand = sql<string>`named.strand`;
  const rows = await db
    .select({ month, strand, classification: hateIncident.classification, reports: count() })
    .from(hateIncident)
    .innerJoin(
      sql`lateral (
        select distinct strand from unnest(${hateIncident.strands}) as strand
        union all select 'none' where cardinality(${hateIncident.strands}) = 0) as named`,
      sql`true`,
    )
    .where(wantedReports(scope, wanted))
    .groupBy(hateIncident.month, strand, hateIncident.classification)
    .orderBy(asc(hateIncident.month), strand, asc(hateIncident.classification));
  return rows as StrandCount[];
}

/** Reports by area and classification over the period; reports without an area have a null code. */
export async function countHateIncidentsByArea(
  db: ScopedDatabase,
  scope: Scope,
  wanted: HateIncidentsWanted,
): Promise<AreaCount[]> {
  const rows = await db
    .select({
      areaCode: hateIncident.areaCode,
      classification: hateIncident.classification,
      reports: count(),
    })
    .from(hateIncident)
    .where(wantedReports(scope, wanted))
    .groupBy(hateIncident.areaCode, hateIncident.classification)
    .orderBy(asc(hateIncident.areaCode), asc(hateIncident.classification));
  return rows as AreaCount[];
}

/** Reports by classification and, within it, by whether personal data was recorded. */
export async function countHateIncidentDecisions(
  db: ScopedDatabase,
  scope: Scope,
  wanted: HateIncidentsWanted,
): Promise<DecisionCount[]> {
  const rows = await db
    .select({
      classification: hateIncident.classification,
      personalDataRecorded: hateIncident.personalDataRecorded,
      reports: count(),
    })
    .from(hateIncident)
    .where(wantedReports(scope, wanted))
    .groupBy(hateIncident.classification, hateIncident.personalDataRecorded)
    .orderBy(asc(hateIncident.classification), asc(hateIncident.personalDataRecorded));
  return rows as DecisionCount[];
}

/** The median hours from report to assessment and from assessment to review. A time before the one it follows is left out. */
export async function getHateIncidentTimes(
  db: ScopedDatabase,
  scope: Scope,
  wanted: HateIncidentsWanted,
): Promise<DecisionTimes> {
  const { reportedAt, assessedAt, reviewedAt } = hateIncident;
  const [times] = await db
    .select({
      reports: count(),
      assessed: count(assessedAt),
      reviewed: count(reviewedAt),
      medianHoursToAssess: sql<number | null>`
        percentile_cont(0.5) within group (order by extract(epoch from ${assessedAt} - ${reportedAt}) / 3600.0)
        filter (where ${assessedAt} >= ${reportedAt})`,
      medianHoursToReview: sql<number | null>`
        percentile_cont(0.5) within group (order by extract(epoch from ${reviewedAt} - ${assessedAt}) / 3600.0)
        filter (where ${reviewedAt} >= ${assessedAt})`,
    })
    .from(hateIncident)
    .where(wantedReports(scope, wanted));
  if (times === undefined) throw new Error('An aggregate without groups gave no row');
  return times;
}

/** The regimes that the force's reports say they were decided under, with the first month of each. */
export async function listHateIncidentRegimes(db: ScopedDatabase, scope: Scope): Promise<RegimeSeen[]> {
  const rows = await db
    .select({
      regime: hateIncident.regime,
      firstMonth: sql<string>`to_char(min(${hateIncident.month}), 'YYYY-MM')`,
    })
    .from(hateIncident)
    .where(and(eq(hateIncident.forceId, scope.forceId), isNotNull(hateIncident.regime)))
    .groupBy(hateIncident.regime)
    .orderBy(sql`min(${hateIncident.month})`);
  return rows.flatMap(({ regime, firstMonth }) => (regime === null ? [] : [{ regime, firstMonth }]));
}
