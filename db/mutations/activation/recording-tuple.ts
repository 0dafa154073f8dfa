import type { CandidateRecording } from '@/lib/activation/finding';
import { londonInstant } from '@/lib/period/london';

/** A recording as the evidence brings it: a short list, because a million of them are read in a row. */
export type RecordingTuple = [
  recordingId: string,
  officerId: string,
  deviceId: string | null,
  incidentReference: string | null,
  startedAt: number,
  endedAt: number,
  preEventSeconds: number,
  deletionDueOn: string | null,
  deletedAt: number | null,
];

/** A recording from its tuple; `clockOffsets` are the confirmed offsets by device, in seconds. */
export function recordingFrom(
  tuple: RecordingTuple,
  clockOffsets: ReadonlyMap<string, number>,
): CandidateRecording {
  const [recordingId, officerId, deviceId, incidentReference, startedAt, endedAt, preEventSeconds] = tuple;
  const deletedAt = tuple[8];
  return {
    recordingId,
    officerId,
    deviceId,
    incidentReference,
    startedAt: Math.round(startedAt),
    endedAt: Math.round(endedAt),
    preEventSeconds,
    deletionDueAt: tuple[7] === null ? null : londonMidnight(tuple[7]),
    deletedAt: deletedAt === null ? null : Math.round(deletedAt),
    clockOffsetSeconds: deviceId === null ? 0 : (clockOffsets.get(deviceId) ?? 0),
  };
}

const midnights = new Map<string, number>();

/** The instant at which a day begins in London; each day is worked out once. */
function londonMidnight(date: string): number {
  const known = midnights.get(date);
  if (known !== undefined) return known;
  const midnight = londonInstant(Date.parse(date))?.at ?? Date.parse(date);
  midnights.set(date, midnight);
  return midnight;
}
