import type { BinaryRowReader } from '@/db/binary-row-reader';
import type { Attendance, CandidateRecording } from '@/lib/activation/finding';
import { DAY } from '@/lib/period/civil-date';
import { londonInstant } from '@/lib/period/london';
import type { Power } from '@/lib/reference/powers';
import { monthOfPower, type RuleBook } from './rule-book';

/** One attendance with the recordings that might bear on it. */
export interface AttendanceEvidence {
  readonly power: Power;
  readonly attendance: Attendance;
  readonly recordings: CandidateRecording[];
}

/** What is read of a recording, in the order in which `readRecording` reads it. */
export const RECORDING_COLUMNS = `r.recording_id, r.officer_id, r.device_id, r.incident_reference, r.started_at, r.ended_at,
  r.pre_event_seconds, r.deletion_due_on, r.deleted_at`;

const RECORDING_FIELDS = 9;

/** A recording of the row, or null where the row has none. What it shares with the attendance is read by comparing. */
export function readRecording(
  row: BinaryRowReader,
  { officerId, incidentReference }: Pick<Attendance, 'officerId' | 'incidentReference'>,
  clockOffsets: RuleBook['clockOffsets'],
): CandidateRecording | null {
  const recordingId = row.text();
  if (recordingId === null) {
    row.skip(RECORDING_FIELDS - 1);
    return null;
  }
  const ofOfficer = row.text(officerId) ?? '';
  const deviceId = row.text();
  const reference = row.text(incidentReference);
  const startedAt = row.instant() ?? 0;
  const endedAt = row.instant() ?? 0;
  const preEventSeconds = row.number() ?? 0;
  const dueOn = row.day();
  return {
    recordingId,
    officerId: ofOfficer,
    deviceId,
    incidentReference: reference,
    startedAt,
    endedAt,
    preEventSeconds,
    deletionDueAt: dueOn === null ? null : londonMidnight(dueOn),
    deletedAt: row.instant(),
    clockOffsetSeconds: deviceId === null ? 0 : (clockOffsets.get(deviceId) ?? 0),
  };
}

const midnights = new Map<number, number>();

/** The instant at which a day begins in London; each day is worked out once. */
function londonMidnight(day: number): number {
  const known = midnights.get(day);
  if (known !== undefined) return known;
  const midnight = londonInstant(day * DAY)?.at ?? day * DAY;
  midnights.set(day, midnight);
  return midnight;
}

/** What is read of an attendance, before the recording that may follow it in its row. */
export const attendanceColumns = (
  isHeld: string,
) => `a.power, a.record_id, a.officer_id, a.incident_reference,
  a.started_at, a.ended_at, a.time_precision, a.is_precision_stated, a.month::text, ${isHeld}`;

/** How many of those columns say more than which attendance it is. */
const FIELDS_BEYOND_KEY = 7;

/**
 * Reads rows of one attendance and one recording each, or none, where the rows of an attendance stand together. What a
 * column said in the row before is not made into a text again.
 */
export class EvidenceReader {
  #current: AttendanceEvidence | null = null;
  #month: string | null = null;
  #monthOfPower = '';

  constructor(readonly ruleBook: RuleBook) {}

  /** The attendances that are complete with the rows that have come: not yet the last. */
  read(rows: BinaryRowReader): AttendanceEvidence[] {
    const complete: AttendanceEvidence[] = [];
    while (rows.next()) {
      const before = this.#current;
      const current = this.#readAttendance(rows, before);
      if (before !== null && current !== before) complete.push(before);
      this.#current = current;
      const recording = readRecording(rows, current.attendance, this.ruleBook.clockOffsets);
      if (recording !== null) current.recordings.push(recording);
    }
    return complete;
  }

  /** The last attendance, once every row has come; null where there was none. */
  last(): AttendanceEvidence | null {
    return this.#current;
  }

  /** The row's attendance: the one before where the row says more of it. */
  #readAttendance(row: BinaryRowReader, before: AttendanceEvidence | null): AttendanceEvidence {
    const power = row.text(before?.power) as Power;
    const recordId = row.text(before?.attendance.recordId) ?? '';
    const officerId = row.text(before?.attendance.officerId) ?? '';
    const isTheSame =
      before !== null &&
      power === before.power &&
      recordId === before.attendance.recordId &&
      officerId === before.attendance.officerId;
    if (isTheSame) {
      row.skip(FIELDS_BEYOND_KEY);
      return before;
    }
    const attendance = this.#readTimes(row, { power, recordId, officerId }, before);
    return { power, attendance, recordings: [] };
  }

  #readTimes(
    row: BinaryRowReader,
    { power, recordId, officerId }: { power: Power; recordId: string; officerId: string },
    before: AttendanceEvidence | null,
  ): Attendance {
    const incidentReference = row.text(before?.attendance.incidentReference);
    const startedAt = row.instant() ?? 0;
    const endedAt = row.instant();
    const timePrecision = row.text(before?.attendance.timePrecision) as Attendance['timePrecision'];
    const isPrecisionStated = row.boolean() === true;
    const month = row.text(this.#month) ?? '';
    if (month !== this.#month || power !== before?.power) this.#monthOfPower = monthOfPower(power, month);
    this.#month = month;
    return {
      recordId,
      officerId,
      incidentReference,
      startedAt,
      endedAt,
      timePrecision,
      isPrecisionStated,
      heapingStepMinutes: this.ruleBook.heapingSteps.get(this.#monthOfPower) ?? 0,
      isClockHeld: this.ruleBook.heldClocks.has(power) || this.ruleBook.heldClocks.has(this.#monthOfPower),
      isHeld: row.boolean() === true,
    };
  }
}
