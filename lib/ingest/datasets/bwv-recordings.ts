import { factColumns, inputColumns } from '../columns';
import type { Dataset } from '../dataset';
import { RowFields } from '../row-fields';

const { columns, at } = inputColumns(
  ['recording_id', 'officer_id', 'started_at'],
  [
    'device_id',
    'ended_at',
    'duration_seconds',
    'pre_event_seconds',
    'incident_reference',
    'category',
    'offence_category',
    'uploaded_at',
    'deletion_due_on',
    'deleted_at',
    'deletion_reason',
    'model',
  ],
);

/** A stated length that differs by more than this from the stated end is worth a steward's look, in milliseconds. */
const LENGTHS_AGREE_WITHIN = 1000;

const row = new RowFields(columns);

/** The end of a recording: as stated, or its start and length. An end equal to the start is a clip of no length and kept. */
function readEnd(startedAt: number): number {
  const duration = row.number(at.duration_seconds, 0);
  const stated = row.clockTime(at.ended_at);
  const counted = duration === null ? null : startedAt + Math.round(duration * 1000);
  if (stated === null && counted === null) {
    row.reject(at.ended_at, 'Neither ended_at nor duration_seconds is filled in; one of them must be.');
  }
  if (stated !== null && stated < startedAt) {
    row.reject(at.ended_at, `${row.raw(at.ended_at)} is before the start, ${row.raw(at.started_at)}.`);
  }
  if (stated !== null && counted !== null && Math.abs(stated - counted) > LENGTHS_AGREE_WITHIN) {
    row.warn('duration_seconds differs from ended_at; ended_at was taken.');
  }
  return stated ?? counted ?? startedAt;
}

/** Recordings of the digital evidence system, one row a file. */
export const bwvRecordings: Dataset = {
  name: 'bwv-recordings',
  columns,
  factColumns: factColumns({
    recordingId: 'text',
    officerId: 'text',
    deviceId: 'text',
    startedAt: 'instant',
    endedAt: 'instant',
    preEventSeconds: 'number',
    incidentReference: 'text',
    category: 'text',
    offenceCategory: 'text',
    uploadedAt: 'instant',
    deletionDueOn: 'date',
    deletedAt: 'instant',
    deletionReason: 'text',
    model: 'text',
  }),
  key: ['recordingId'],
  replaces: 'row',
  timeColumn: 'startedAt',
  readRow: (cell, context) => {
    row.begin(cell, context);
    const recordingId = row.requiredId(at.recording_id);
    const startedAt = row.requiredClockTime(at.started_at);
    return row.accept([
      recordingId,
      row.idOrEmpty(at.officer_id),
      row.id(at.device_id),
      startedAt,
      readEnd(startedAt),
      row.number(at.pre_event_seconds, 0),
      row.id(at.incident_reference),
      row.text(at.category),
      row.text(at.offence_category),
      row.instant(at.uploaded_at),
      row.date(at.deletion_due_on),
      row.instant(at.deleted_at),
      row.text(at.deletion_reason),
      row.text(at.model),
    ]);
  },
};
