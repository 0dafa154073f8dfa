import { notFound } from 'next/navigation';
import { read } from '@/app/_server/read';
import { recordAudit } from '@/db/mutations/audit';
import { getAttendanceDossier } from '@/db/queries/attendance';
import { getReasonedEncounter } from '@/db/queries/reason-forensics';
import type { Scope } from '@/lib/access/scope';
import { FILER_POSITION } from '@/lib/activation/attendance-address';
import type { AttendanceDossier, AttendanceKey } from '@/lib/activation/dossier';
import type { ReasonedEncounter } from '@/lib/activation/reason-forensics';

/** One attendance, and the reason beside the logs where this officer filed the form and has no full footage. */
interface ReadAttendance {
  readonly dossier: AttendanceDossier;
  readonly reasoned: ReasonedEncounter | null;
}

/** Reads one attendance and audits the reading. Answers `not found` for another force's, or another team's to a supervisor. */
export function readAttendance(scope: Scope, key: AttendanceKey): Promise<ReadAttendance> {
  return read(scope, async (db) => {
    const dossier = await getAttendanceDossier(db, scope, key);
    if (dossier === null || !isWithinTeams(scope, dossier)) notFound();
    await recordAudit(db, {
      forceId: scope.forceId,
      actor: scope.actor,
      did: 'attendance read',
      subject: `${key.power} ${key.recordId}, officer ${key.position}`,
    });
    const reasoned = key.position === FILER_POSITION ? await getReasonedEncounter(db, scope, key) : null;
    return { dossier, reasoned };
  });
}

function isWithinTeams(scope: Scope, { encounter }: AttendanceDossier): boolean {
  if (scope.teamCodes === null) return true;
  return encounter.teamCode !== null && scope.teamCodes.includes(encounter.teamCode);
}
