import { and, asc, eq, gt, inArray, lt, ne, or, sql } from 'drizzle-orm';
import { bwvPolicy, clockOffset, heldMonth, heldSource } from '@/db/schema/activation';
import { dataImport, timeHeaping } from '@/db/schema/data-imports';
import { heldAttendance } from '@/db/schema/finding-holds';
import { deviceLogEntry, footageCoverage, recording } from '@/db/schema/footage';
import { area, officer } from '@/db/schema/forces';
import { attendance, encounter } from '@/db/schema/police-powers';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { AttendanceDossier, AttendanceKey } from '@/lib/activation/dossier';
import type { Attendance, BwvPolicy, CandidateRecording } from '@/lib/activation/finding';
import { listLedgerEntries } from './attendance-ledger';
import { listConfirmedOffsets } from './clock-offsets';

const DAY = 86_400_000;

/** Midnight in London of a date column, as milliseconds. */
const londonMidnight = (column: typeof bwvPolicy.effectiveFrom | typeof recording.deletionDueOn) =>
  sql<
    number | null
  >`(extract(epoch from ${column}::timestamp at time zone 'Europe/London') * 1000)::float8`.mapWith(
    (value) => (value === null ? null : Number(value)),
  );

/** Everything the finding of one attendance is worked out from, and what the ledger has said of it; null where unknown. */
export async function getAttendanceDossier(
  db: ScopedDatabase,
  scope: Scope,
  key: AttendanceKey,
): Promise<AttendanceDossier | null> {
  const rows = await db
    .select({
      encounter,
      officerId: attendance.officerId,
      stepMinutes: timeHeaping.stepMinutes,
      clockHeld: sql<boolean>`${heldSource.power} is not null or ${heldMonth.power} is not null`,
      holdId: heldAttendance.holdId,
      areaName: area.name,
      teamCode: officer.teamCode,
      fileName: dataImport.fileName,
    })
    .from(attendance)
    .innerJoin(
      encounter,
      and(
        eq(encounter.forceId, attendance.forceId),
        eq(encounter.power, attendance.power),
        eq(encounter.recordId, attendance.recordId),
      ),
    )
    .leftJoin(
      timeHeaping,
      and(
        eq(timeHeaping.forceId, encounter.forceId),
        eq(timeHeaping.power, encounter.power),
        eq(timeHeaping.month, encounter.month),
      ),
    )
    .leftJoin(
      heldSource,
      and(eq(heldSource.forceId, encounter.forceId), eq(heldSource.power, encounter.power)),
    )
    .leftJoin(
      heldMonth,
      and(
        eq(heldMonth.forceId, encounter.forceId),
        eq(heldMonth.power, encounter.power),
        eq(heldMonth.month, encounter.month),
      ),
    )
    .leftJoin(
      heldAttendance,
      and(
        eq(heldAttendance.forceId, attendance.forceId),
        eq(heldAttendance.power, attendance.power),
        eq(heldAttendance.recordId, attendance.recordId),
        eq(heldAttendance.officerId, attendance.officerId),
      ),
    )
    .leftJoin(area, and(eq(area.forceId, encounter.forceId), eq(area.areaCode, encounter.areaCode)))
    .leftJoin(
      officer,
      and(eq(officer.forceId, attendance.forceId), eq(officer.officerId, attendance.officerId)),
    )
    .leftJoin(
      dataImport,
      and(eq(dataImport.forceId, encounter.forceId), eq(dataImport.importId, encounter.importId)),
    )
    .where(
      and(
        eq(attendance.forceId, scope.forceId),
        eq(attendance.power, key.power),
        eq(attendance.recordId, key.recordId),
        eq(attendance.position, key.position),
      ),
    );
  const row = rows[0];
  if (!row) return null;
  const subject: Attendance = {
    recordId: row.encounter.recordId,
    officerId: row.officerId,
    incidentReference: row.encounter.incidentReference,
    startedAt: row.encounter.startedAt.getTime(),
    endedAt: row.encounter.endedAt?.getTime() ?? null,
    timePrecision: row.encounter.timePrecision,
    isPrecisionStated: row.encounter.isPrecisionStated,
    heapingStepMinutes: row.stepMinutes === 5 || row.stepMinutes === 15 ? row.stepMinutes : 0,
    isClockHeld: row.clockHeld,
    isHeld: row.holdId !== null,
  };
  const recordings = await listRecordingsNear(db, scope, key, subject);
  return {
    key,
    attendance: subject,
    encounter: {
      month: row.encounter.month,
      areaName: row.areaName ?? row.encounter.areaCode,
      teamCode: row.teamCode,
      officerIds: row.encounter.officerIds,
      bwvDeclared: row.encounter.bwvDeclared,
      bwvReasonCode: row.encounter.bwvReasonCode,
      bwvReasonText: row.encounter.bwvReasonText,
      importId: row.encounter.importId,
      line: row.encounter.line,
      fileName: row.fileName,
    },
    policies: await listPolicies(db, scope, key),
    recordings,
    coverage: await listCoverage(db, scope, subject),
    deviceLog: await listDeviceLog(db, scope, subject),
    confirmedClocks: await listConfirmedOffsets(db, scope, correctedDevices(recordings)),
    ledger: await listLedgerEntries(db, scope, key, row.officerId),
  };
}

function correctedDevices(recordings: readonly CandidateRecording[]): string[] {
  return recordings.flatMap(({ deviceId, clockOffsetSeconds }) =>
    clockOffsetSeconds === 0 || deviceId === null ? [] : [deviceId],
  );
}

/** The officer's and the colleagues' recordings within a day, and those of the same incident: the rule sorts them. */
async function listRecordingsNear(
  db: ScopedDatabase,
  scope: Scope,
  key: AttendanceKey,
  subject: Attendance,
): Promise<CandidateRecording[]> {
  const reference = subject.incidentReference;
  const isAtIncident = reference === null ? undefined : eq(attendance.incidentReference, reference);
  const officers = await db
    .selectDistinct({ officerId: attendance.officerId })
    .from(attendance)
    .where(
      and(
        eq(attendance.forceId, scope.forceId),
        ne(attendance.officerId, ''),
        or(and(eq(attendance.power, key.power), eq(attendance.recordId, key.recordId)), isAtIncident),
      ),
    );
  const isNear = and(
    officers.length === 0
      ? sql`false`
      : inArray(
          recording.officerId,
          officers.map((each) => each.officerId),
        ),
    lt(recording.startedAt, new Date((subject.endedAt ?? subject.startedAt) + DAY)),
    gt(recording.endedAt, new Date(subject.startedAt - DAY)),
  );
  const isTagged = reference === null ? undefined : eq(recording.incidentReference, reference);
  const rows = await db
    .select({ recording, dueAt: londonMidnight(recording.deletionDueOn), offset: clockOffset.offsetSeconds })
    .from(recording)
    .leftJoin(
      clockOffset,
      and(
        eq(clockOffset.forceId, recording.forceId),
        eq(clockOffset.deviceId, recording.deviceId),
        eq(clockOffset.state, 'confirmed'),
      ),
    )
    .where(and(eq(recording.forceId, scope.forceId), or(isNear, isTagged)))
    .orderBy(asc(recording.startedAt), asc(recording.recordingId));
  return rows.map(({ recording: row, dueAt, offset }) => ({
    recordingId: row.recordingId,
    officerId: row.officerId,
    deviceId: row.deviceId,
    incidentReference: row.incidentReference,
    startedAt: row.startedAt.getTime(),
    endedAt: row.endedAt.getTime(),
    preEventSeconds: row.preEventSeconds ?? 0,
    deletionDueAt: dueAt,
    deletedAt: row.deletedAt?.getTime() ?? null,
    clockOffsetSeconds: offset ?? 0,
  }));
}

async function listPolicies(db: ScopedDatabase, scope: Scope, key: AttendanceKey): Promise<BwvPolicy[]> {
  const rows = await db
    .select({ policy: bwvPolicy, effectiveAt: londonMidnight(bwvPolicy.effectiveFrom) })
    .from(bwvPolicy)
    .where(and(eq(bwvPolicy.forceId, scope.forceId), eq(bwvPolicy.power, key.power)));
  return rows.map(({ policy, effectiveAt }) => ({ ...policy, effectiveAt: effectiveAt ?? 0 }));
}

async function listCoverage(db: ScopedDatabase, scope: Scope, subject: Attendance) {
  const rows = await db
    .select()
    .from(footageCoverage)
    .where(
      and(
        eq(footageCoverage.forceId, scope.forceId),
        lt(footageCoverage.coversFrom, new Date(subject.startedAt + DAY)),
        gt(footageCoverage.coversTo, new Date(subject.startedAt)),
      ),
    );
  return rows.map((row) => ({
    coversFrom: row.coversFrom.getTime(),
    coversTo: row.coversTo.getTime(),
    extractedAt: row.extractedAt.getTime(),
  }));
}

async function listDeviceLog(db: ScopedDatabase, scope: Scope, subject: Attendance) {
  if (subject.officerId === '') return [];
  const rows = await db
    .select()
    .from(deviceLogEntry)
    .where(
      and(
        eq(deviceLogEntry.forceId, scope.forceId),
        eq(deviceLogEntry.officerId, subject.officerId),
        gt(deviceLogEntry.at, new Date(subject.startedAt - DAY / 2)),
        lt(deviceLogEntry.at, new Date((subject.endedAt ?? subject.startedAt) + DAY / 2)),
      ),
    )
    .orderBy(asc(deviceLogEntry.at));
  return rows.map((row) => ({
    at: row.at.getTime(),
    event: row.event,
    deviceId: row.deviceId,
    ticketReference: row.ticketReference,
  }));
}
