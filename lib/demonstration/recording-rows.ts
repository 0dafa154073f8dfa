import { SECOND, utcTime } from './calendar';
import { csvLine } from './csv-line';
import type { Clip } from './footage';
import type { ForceProfile } from './forces';

const HEADERS = [
  'recording_id',
  'officer_id',
  'device_id',
  'started_at',
  'ended_at',
  'pre_event_seconds',
  'incident_reference',
  'category',
  'offence_category',
  'uploaded_at',
  'deletion_due_on',
  'deleted_at',
  'deletion_reason',
  'model',
];

/** The header line; the second force's system gives durations. */
export function recordingHeader(profile: ForceProfile): string {
  return csvLine(HEADERS.map((header) => (header === 'ended_at' ? profile.recordingEnds : header)));
}

/** One recording's cells under `recordingHeader`. */
export function recordingCells(profile: ForceProfile, recordingId: string, clip: Clip): string[] {
  return [
    recordingId,
    clip.officerId,
    clip.deviceId,
    utcTime(clip.startedAt),
    profile.recordingEnds === 'ended_at'
      ? utcTime(clip.endedAt)
      : String((clip.endedAt - clip.startedAt) / SECOND),
    String(clip.preEventSeconds),
    clip.reference,
    clip.category,
    clip.offenceCategory,
    utcTime(clip.uploadedAt),
    clip.dueOn,
    clip.deletedAt === 0 ? '' : utcTime(clip.deletedAt),
    clip.deletionReason,
    'Observer 4',
  ];
}

/** Rows that must be rejected, each for its own reason: no id, an end before the start, a time that is none. */
export function unusableRecordings(profile: ForceProfile, cells: readonly string[]): string[] {
  const backwards =
    profile.recordingEnds === 'ended_at' ? utcTime(Date.parse(cells[3] ?? '') - 600 * SECOND) : '-600';
  return [
    csvLine(replaced(cells, { 0: '' })),
    csvLine(replaced(cells, { 0: `${cells[0]}-B`, 4: backwards })),
    csvLine(replaced(cells, { 0: `${cells[0]}-C`, 3: 'about nine in the evening' })),
  ];
}

/** A copy of `cells` with some of them replaced. */
export function replaced(cells: readonly string[], changes: Readonly<Record<number, string>>): string[] {
  return cells.map((cell, index) => changes[index] ?? cell);
}
