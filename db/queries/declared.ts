import { and, asc, between, count, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { finding } from '@/db/schema/activation';
import { nonActivationCase } from '@/db/schema/cases';
import { area } from '@/db/schema/forces';
import { encounter } from '@/db/schema/police-powers';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import {
  type Declared,
  type DeclaredCount,
  type DeclaredFilters,
  DIFFERENCE_RULES,
  DIFFERENCES_PER_PAGE,
  type DifferingEncounter,
} from '@/lib/activation/declared-against-found';
import type { Flag } from '@/lib/activation/finding';
import { firstDayOf } from '@/lib/period/month';
import type { ReportingPeriod } from '@/lib/period/reporting-period';
import { isOfTeams } from './officer-teams';

/** The months and the area that are asked about. */
interface Asked {
  readonly period: ReportingPeriod;
  readonly areaCode: string | null;
}

/** The officer who filed the form, as attendances and findings name them. */
const FILER = sql<string>`coalesce(${encounter.officerIds}[1], '')`;

const DECLARED = sql<Declared>`case when ${encounter.bwvDeclared} in ('yes', 'no') then ${encounter.bwvDeclared} else 'neither' end`;

/** How many encounters of a period declared what, and what was found of the officer who filed the form. */
export async function listDeclaredCounts(
  db: ScopedDatabase,
  scope: Scope,
  asked: Asked,
): Promise<DeclaredCount[]> {
  const found = currentFindingOfFiler(db);
  return db
    .select({
      power: encounter.power,
      declared: DECLARED,
      finding: found.finding,
      encounters: count(),
    })
    .from(encounter)
    .innerJoinLateral(found, sql`true`)
    .where(isAsked(db, scope, asked))
    .groupBy(encounter.power, sql`2`, found.finding);
}

/** A page of the encounters whose form and footage differ as asked, newest first, as far as the scope reaches. */
export async function listDifferingEncounters(
  db: ScopedDatabase,
  scope: Scope,
  asked: Asked,
  filters: DeclaredFilters,
): Promise<DifferingEncounter[]> {
  const found = currentFindingOfFiler(db);
  const { declared, findings } = DIFFERENCE_RULES[filters.difference];
  const rows = await db
    .select({
      power: encounter.power,
      recordId: encounter.recordId,
      startedAt: encounter.startedAt,
      areaName: sql<string | null>`coalesce(${area.name}, ${encounter.areaCode})`,
      officerId: FILER,
      declared: DECLARED,
      finding: found.finding,
      flags: found.flags,
      caseId: nonActivationCase.caseId,
    })
    .from(encounter)
    .innerJoinLateral(found, sql`true`)
    .leftJoin(area, and(eq(area.forceId, encounter.forceId), eq(area.areaCode, encounter.areaCode)))
    .leftJoin(
      nonActivationCase,
      and(
        eq(nonActivationCase.forceId, encounter.forceId),
        eq(nonActivationCase.power, encounter.power),
        eq(nonActivationCase.recordId, encounter.recordId),
        ne(nonActivationCase.state, 'withdrawn'),
      ),
    )
    .where(
      and(
        isAsked(db, scope, asked),
        eq(encounter.bwvDeclared, declared),
        inArray(found.finding, [...findings]),
        filters.power === null ? undefined : eq(encounter.power, filters.power),
      ),
    )
    .orderBy(desc(encounter.startedAt), asc(encounter.recordId))
    .limit(DIFFERENCES_PER_PAGE)
    .offset((filters.page - 1) * DIFFERENCES_PER_PAGE);
  return rows.map((row) => ({ ...row, flags: row.flags as Flag[] }));
}

function isAsked(db: ScopedDatabase, scope: Scope, { period, areaCode }: Asked) {
  return and(
    eq(encounter.forceId, scope.forceId),
    between(encounter.month, firstDayOf(period.from), firstDayOf(period.to)),
    areaCode === null ? undefined : eq(encounter.areaCode, areaCode),
    isOfTeams(db, scope, FILER),
  );
}

/**
 * The current finding of the officer who filed the form; there is at most one. The limit says so to the planner: it
 * looks up one for each record of the months asked about, however long the ledger is.
 */
function currentFindingOfFiler(db: ScopedDatabase) {
  return db
    .select({ finding: finding.finding, flags: finding.flags })
    .from(finding)
    .where(
      and(
        eq(finding.forceId, encounter.forceId),
        eq(finding.power, encounter.power),
        eq(finding.recordId, encounter.recordId),
        eq(finding.officerId, FILER),
        isNull(finding.supersededByBatchId),
      ),
    )
    .limit(1)
    .as('found');
}
