import type { Attendance, CandidateRecording, Instant } from './finding';
import { type Interval, overlaps } from './intervals';
import { SECOND } from './window';

/** How a recording bears on an attendance: domain 3.3 and 3.6. */
type Bearing =
  /** Overlaps the window: the officer's own footage. */
  | 'own'
  /** Overlaps only the margins. */
  | 'margin'
  /** Carries the incident's reference and overlaps neither: shown, never counted. */
  | 'suspect'
  /** Overlapped the window and was deleted before its due date. */
  | 'lost'
  /** Another officer's, overlapping the window. */
  | 'colleague';

/** A recording on the corrected clock, and how it bears on the attendance. */
export interface Candidate extends Interval {
  recording: CandidateRecording;
  bearing: Bearing;
  /** When record was pressed: the start of the file and its silent buffer. */
  pressAt: Instant;
}

/** The recordings that bear on an attendance, each with how, in order of start and then id. */
export function candidatesOf(
  attendance: Attendance,
  window: Interval,
  searched: Interval,
  recordings: readonly CandidateRecording[],
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const recording of recordings) {
    const offset = recording.clockOffsetSeconds * SECOND;
    const from = recording.startedAt - offset;
    const to = recording.endedAt - offset;
    const bearing = bearingOf(attendance, window, searched, recording, { from, to });
    if (bearing === null) continue;
    candidates.push({ from, to, recording, bearing, pressAt: from + recording.preEventSeconds * SECOND });
  }
  return candidates.length > 1 ? candidates.sort(byStart) : candidates;
}

function byStart(a: Candidate, b: Candidate): number {
  return a.from - b.from || (a.recording.recordingId < b.recording.recordingId ? -1 : 1);
}

function bearingOf(
  attendance: Attendance,
  window: Interval,
  searched: Interval,
  recording: CandidateRecording,
  file: Interval,
): Bearing | null {
  const isOwn = recording.officerId === attendance.officerId;
  const isInWindow = overlaps(file, window);
  if (wasDeletedEarly(recording)) return isOwn && isInWindow ? 'lost' : null;
  if (!isOwn) return isInWindow && recording.officerId !== '' ? 'colleague' : null;
  if (isInWindow) return 'own';
  if (overlaps(file, searched)) return 'margin';
  return hasSameReference(attendance, recording) ? 'suspect' : null;
}

/** Deleted before the day on which its deletion was due. Without a known due date no deletion is called early. */
function wasDeletedEarly(recording: CandidateRecording): boolean {
  const { deletedAt, deletionDueAt } = recording;
  return deletedAt !== null && deletionDueAt !== null && deletedAt < deletionDueAt;
}

function hasSameReference(attendance: Attendance, recording: CandidateRecording): boolean {
  return (
    attendance.incidentReference !== null && recording.incidentReference === attendance.incidentReference
  );
}
