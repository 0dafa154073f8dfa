import { and, asc, count, desc, eq, exists, gt, inArray, isNull, sql } from 'drizzle-orm';
import { finding } from '@/db/schema/activation';
import { caseCount, caseEvent, nonActivationCase } from '@/db/schema/cases';
import { recording } from '@/db/schema/footage';
import { area, officer } from '@/db/schema/forces';
import { attendance, encounter } from '@/db/schema/police-powers';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { CASE_FINDINGS, type Finding, type Flag } from '@/lib/activation/finding';
import type { CaseState } from '@/lib/cases/case-state';
import {
  CASES_PER_PAGE,
  type CaseAttendance,
  type CaseFilters,
  type NonActivationCase,
  type NonActivationCaseSummary,
} from '@/lib/cases/non-activation-case';

/** A page of cases, newest encounter first, as far as the scope reaches. */
export async function listNonActivationCases(
  db: ScopedDatabase,
  scope: Scope,
  filters: CaseFilters,
): Promise<NonActivationCaseSummary[]> {
  const rows = await db
    .select({
      caseId: nonActivationCase.caseId,
      power: nonActivationCase.power,
      recordId: nonActivationCase.recordId,
      state: nonActivationCase.state,
      encounterStartedAt: nonActivationCase.encounterStartedAt,
      areaName: sql<string | null>`coalesce(${area.name}, ${nonActivationCase.areaCode})`,
      findings: findingsOf(db),
      hasReason: sql<boolean>`coalesce(${encounter.bwvReasonCode}, ${encounter.bwvReasonText}) is not null`,
    })
    .from(nonActivationCase)
    .leftJoin(
      area,
      and(eq(area.forceId, nonActivationCase.forceId), eq(area.areaCode, nonActivationCase.areaCode)),
    )
    .leftJoin(encounter, isEncounterOfCase())
    .where(matches(db, scope, filters))
    .orderBy(desc(nonActivationCase.encounterStartedAt), desc(nonActivationCase.caseId))
    .limit(CASES_PER_PAGE)
    .offset((filters.page - 1) * CASES_PER_PAGE);
  return rows.map((row) => ({ ...row, findings: row.findings ?? [] }));
}

/** How many cases the filters match. */
export async function countNonActivationCases(
  db: ScopedDatabase,
  scope: Scope,
  filters: CaseFilters,
): Promise<number> {
  const rows = await db
    .select({ cases: count() })
    .from(nonActivationCase)
    .where(matches(db, scope, filters));
  return rows[0]?.cases ?? 0;
}

/** How many cases stand in each state, as far as the scope reaches: a force's are kept, a team's are counted. */
export async function countCasesByState(
  db: ScopedDatabase,
  scope: Scope,
): Promise<{ state: CaseState; cases: number }[]> {
  if (scope.teamCodes === null) {
    return db
      .select({ state: caseCount.state, cases: caseCount.cases })
      .from(caseCount)
      .where(and(eq(caseCount.forceId, scope.forceId), gt(caseCount.cases, 0)));
  }
  return db
    .select({ state: nonActivationCase.state, cases: count() })
    .from(nonActivationCase)
    .where(reaches(db, scope))
    .groupBy(nonActivationCase.state);
}

/** One case whole, or null where there is none that the scope reaches. */
export async function getNonActivationCase(
  db: ScopedDatabase,
  scope: Scope,
  caseId: number,
): Promise<NonActivationCase | null> {
  const rows = await db
    .select({ subject: nonActivationCase, encounter, areaName: area.name })
    .from(nonActivationCase)
    .innerJoin(encounter, isEncounterOfCase())
    .leftJoin(
      area,
      and(eq(area.forceId, nonActivationCase.forceId), eq(area.areaCode, nonActivationCase.areaCode)),
    )
    .where(and(eq(nonActivationCase.caseId, caseId), reaches(db, scope)));
  const row = rows[0];
  if (!row) return null;
  return {
    caseId,
    power: row.subject.power,
    recordId: row.subject.recordId,
    state: row.subject.state,
    encounterStartedAt: row.encounter.startedAt,
    encounterEndedAt: row.encounter.endedAt,
    areaName: row.areaName ?? row.subject.areaCode,
    incidentReference: row.encounter.incidentReference,
    bwvDeclared: row.encounter.bwvDeclared,
    bwvReasonCode: row.encounter.bwvReasonCode,
    bwvReasonText: row.encounter.bwvReasonText,
    importId: row.encounter.importId,
    line: row.encounter.line,
    attendances: await listCaseAttendances(db, scope, row.subject.power, row.subject.recordId),
    footageDeletedOn: await getFirstDeletion(db, scope, row.encounter.incidentReference),
    events: await db
      .select({ kind: caseEvent.kind, at: caseEvent.at, by: caseEvent.by, detail: caseEvent.detail })
      .from(caseEvent)
      .where(and(eq(caseEvent.forceId, scope.forceId), eq(caseEvent.caseId, caseId)))
      .orderBy(asc(caseEvent.caseEventId)),
  };
}

async function listCaseAttendances(
  db: ScopedDatabase,
  scope: Scope,
  power: NonActivationCase['power'],
  recordId: string,
): Promise<CaseAttendance[]> {
  const rows = await db
    .select({
      position: attendance.position,
      officerId: attendance.officerId,
      finding: finding.finding,
      flags: finding.flags,
      coverage: finding.coverage,
    })
    .from(attendance)
    .leftJoin(
      finding,
      and(
        eq(finding.forceId, attendance.forceId),
        eq(finding.power, attendance.power),
        eq(finding.recordId, attendance.recordId),
        eq(finding.officerId, attendance.officerId),
        isNull(finding.supersededByBatchId),
      ),
    )
    .where(
      and(
        eq(attendance.forceId, scope.forceId),
        eq(attendance.power, power),
        eq(attendance.recordId, recordId),
      ),
    )
    .orderBy(asc(attendance.position));
  return rows.map((row) => ({ ...row, flags: (row.flags ?? []) as Flag[] }));
}

/** The retention race: the first day on which footage of the incident that still exists is to be deleted. */
async function getFirstDeletion(
  db: ScopedDatabase,
  scope: Scope,
  incident: string | null,
): Promise<string | null> {
  if (incident === null) return null;
  const rows = await db
    .select({ first: sql<string | null>`min(${recording.deletionDueOn})::text` })
    .from(recording)
    .where(
      and(
        eq(recording.forceId, scope.forceId),
        eq(recording.incidentReference, incident),
        isNull(recording.deletedAt),
      ),
    );
  return rows[0]?.first ?? null;
}

function isEncounterOfCase() {
  return and(
    eq(encounter.forceId, nonActivationCase.forceId),
    eq(encounter.power, nonActivationCase.power),
    eq(encounter.recordId, nonActivationCase.recordId),
  );
}

/** The findings that ask for the case. */
function findingsOf(db: ScopedDatabase) {
  const rows = db
    .select({ findings: sql`array_agg(distinct ${finding.finding}::text)` })
    .from(finding)
    .where(and(isFindingOfCase(), inArray(finding.finding, [...CASE_FINDINGS])));
  return sql<Finding[] | null>`(${rows})`;
}

function isFindingOfCase() {
  return and(
    eq(finding.forceId, nonActivationCase.forceId),
    eq(finding.power, nonActivationCase.power),
    eq(finding.recordId, nonActivationCase.recordId),
    isNull(finding.supersededByBatchId),
  );
}

function matches(db: ScopedDatabase, scope: Scope, filters: CaseFilters) {
  return and(
    reaches(db, scope),
    filters.state === null ? undefined : eq(nonActivationCase.state, filters.state),
    filters.power === null ? undefined : eq(nonActivationCase.power, filters.power),
    filters.areaCode === null ? undefined : eq(nonActivationCase.areaCode, filters.areaCode),
  );
}

/** A supervisor reaches the cases at which an officer of their teams attended. */
function reaches(db: ScopedDatabase, scope: Scope) {
  const isOfForce = eq(nonActivationCase.forceId, scope.forceId);
  if (scope.teamCodes === null) return isOfForce;
  if (scope.teamCodes.length === 0) return sql`false`;
  const ofTeam = db
    .select({ one: sql`1` })
    .from(attendance)
    .innerJoin(
      officer,
      and(eq(officer.forceId, attendance.forceId), eq(officer.officerId, attendance.officerId)),
    )
    .where(
      and(
        eq(attendance.forceId, nonActivationCase.forceId),
        eq(attendance.power, nonActivationCase.power),
        eq(attendance.recordId, nonActivationCase.recordId),
        inArray(officer.teamCode, [...scope.teamCodes]),
      ),
    );
  return and(isOfForce, exists(ofTeam));
}
