import { notFound } from 'next/navigation';
import { read } from '@/app/_server/read';
import { recordAudit } from '@/db/mutations/audit';
import { getAttendanceDossier } from '@/db/queries/attendance';
import type { Scope } from '@/lib/access/scope';
import type { AttendanceDossier, AttendanceKey } from '@/lib/activation/dossier';

/** Reads one attendance and audits the reading. Answers `not found` for another force's, or another team's to a supervisor. */
export function readAttendance(scope: Scope, key: AttendanceKey): Promise<AttendanceDossier> {
  return read(scope, async (db) => {
    const dossier = await getAttendanceDossier(db, scope, key);
    if (dossier === null || !isWithinTeams(scope, dossier)) notFound();
    await recordAudit(db, {
      forceId: scope.forceId,
      actor: scope.actor,
      did: 'attendance read',
      subject: `${key.power} ${key.recordId}, officer ${key.position}`,
    });
    return dossier;
  });
}

function isWithinTeams(scope: Scope, { encounter }: AttendanceDossier): boolean {
  if (scope.teamCodes === null) return true;
  return encounter.teamCode !== null && scope.teamCodes.includes(encounter.teamCode);
}
