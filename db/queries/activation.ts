import { and, asc, desc, eq, exists, gte, inArray, isNull, lt, sql } from 'drizzle-orm';
import { clockOffset, finding, heldMonth, heldSource } from '@/db/schema/activation';
import { attendance, encounter } from '@/db/schema/police-powers';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { CASE_FINDINGS, type Flag } from '@/lib/activation/finding';
import type { ClockConcern, FindingToExplain } from '@/lib/activation/finding-list';
import { instantsOf, type ReportingPeriod } from '@/lib/period/reporting-period';
import { isOfTeams } from './officer-teams';

const LISTED = 15;

/** The newest attendances of a period without full footage, to open and have explained; as far as the scope reaches. */
export async function listFindingsToExplain(
  db: ScopedDatabase,
  scope: Scope,
  period: ReportingPeriod,
  areaCode: string | null,
): Promise<FindingToExplain[]> {
  const { from, to } = instantsOf(period);
  const rows = await db
    .select({
      power: finding.power,
      recordId: finding.recordId,
      position: attendance.position,
      officerId: attendance.officerId,
      startedAt: attendance.startedAt,
      finding: finding.finding,
      flags: finding.flags,
    })
    .from(attendance)
    .innerJoin(
      finding,
      and(
        eq(finding.forceId, attendance.forceId),
        eq(finding.power, attendance.power),
        eq(finding.recordId, attendance.recordId),
        eq(finding.officerId, attendance.officerId),
        isNull(finding.supersededByBatchId),
        inArray(finding.finding, [...CASE_FINDINGS]),
      ),
    )
    .where(
      and(
        eq(attendance.forceId, scope.forceId),
        gte(attendance.startedAt, new Date(from)),
        lt(attendance.startedAt, new Date(to)),
        areaCode === null ? undefined : isInArea(db, areaCode),
        isOfTeams(db, scope, attendance.officerId),
      ),
    )
    .orderBy(desc(attendance.startedAt), asc(attendance.recordId), asc(attendance.position))
    .limit(LISTED);
  return rows.map((row) => ({ ...row, flags: row.flags as Flag[] }));
}

function isInArea(db: ScopedDatabase, areaCode: string) {
  return exists(
    db
      .select({ one: sql`1` })
      .from(encounter)
      .where(
        and(
          eq(encounter.forceId, attendance.forceId),
          eq(encounter.power, attendance.power),
          eq(encounter.recordId, attendance.recordId),
          eq(encounter.areaCode, areaCode),
        ),
      ),
  );
}

/** Devices whose clocks are in question, and sources and months of them that are held. */
export async function listClockConcerns(db: ScopedDatabase, scope: Scope): Promise<ClockConcern[]> {
  const held = await db.select().from(heldSource).where(eq(heldSource.forceId, scope.forceId));
  const months = await db
    .select()
    .from(heldMonth)
    .where(eq(heldMonth.forceId, scope.forceId))
    .orderBy(asc(heldMonth.power), asc(heldMonth.month));
  const devices = await db
    .select()
    .from(clockOffset)
    .where(eq(clockOffset.forceId, scope.forceId))
    .orderBy(asc(clockOffset.deviceId));
  return [
    ...[...held.map((row) => ({ ...row, month: null })), ...months].map((row) => ({
      what: 'source' as const,
      name: row.power,
      month: row.month,
      seconds: row.medianLeadSeconds,
      pairs: row.pairs,
      state: 'held' as const,
    })),
    ...devices.map((row) => ({
      what: 'device' as const,
      name: row.deviceId,
      month: null,
      seconds: row.offsetSeconds,
      pairs: row.pairs,
      state: row.state,
    })),
  ];
}
