import type { Power } from '@/lib/reference/powers';
import {
  type ContractRow,
  cell,
  type FindingDataset,
  isPowerDataset,
  londonDay,
  secondsOf,
  writtenPrecision,
} from './contract-rows';

/** Times in whole seconds since 1970. */
export interface Recording {
  id: string;
  officer: string;
  reference: string;
  start: number;
  end: number;
  press: number;
  isDeletedEarly: boolean;
}

export interface Encounter {
  power: Power;
  id: string;
  officers: string[];
  reference: string;
  start: number;
  /** Null where it is missing: empty, or equal to the start. */
  end: number | null;
  precision: string;
}

export interface Policy {
  from: string;
  isRequired: boolean;
  startTolerance: number;
  endTolerance: number;
  gapTolerance: number;
  matchBefore: number;
  matchAfter: number;
  assumedDuration: number;
  grace: number;
}

export function encounterOf(power: Power, row: ContractRow): Encounter {
  const [startText, endText] = [cell(row, 'started_at'), cell(row, 'ended_at')];
  const start = secondsOf(startText);
  const end = endText === '' ? null : secondsOf(endText);
  const officers = cell(row, 'officer_ids')
    .split(';')
    .map((id) => id.trim());
  return {
    power,
    id: cell(row, 'record_id'),
    officers: [...new Set(officers.filter((id) => id !== ''))],
    reference: cell(row, 'incident_reference'),
    start,
    end: end === start ? null : end,
    precision: precisionOf(cell(row, 'time_precision'), startText, endText),
  };
}

/** A stated precision overrides the written one; of two times written differently the coarser counts. */
function precisionOf(stated: string, startText: string, endText: string): string {
  const written = [startText, endText].filter((text) => text !== '').map(writtenPrecision);
  if (written[0] === 'date') return 'date';
  if (stated !== '') return stated;
  return written.includes('date') ? 'date' : written.includes('minute') ? 'minute' : 'exact';
}

export function recordingOf(row: ContractRow): Recording {
  const start = secondsOf(cell(row, 'started_at'));
  const endText = cell(row, 'ended_at');
  const deleted = cell(row, 'deleted_at');
  const due = cell(row, 'deletion_due_on');
  return {
    id: cell(row, 'recording_id'),
    officer: cell(row, 'officer_id'),
    reference: cell(row, 'incident_reference'),
    start,
    end: endText === '' ? start + Number(cell(row, 'duration_seconds')) : secondsOf(endText),
    press: start + Number(cell(row, 'pre_event_seconds')),
    isDeletedEarly: deleted !== '' && due !== '' && secondsOf(deleted) < secondsOf(due),
  };
}

/** The policy in force at an encounter's start: the last of its power to have begun, from midnight in London. */
export function policyAt(policies: readonly ContractRow[], power: Power, start: number): Policy | null {
  const begun = policies.filter(
    (row) => row.power === power && cell(row, 'effective_from') <= londonDay(start),
  );
  const last = begun.sort((a, b) => (cell(a, 'effective_from') < cell(b, 'effective_from') ? -1 : 1)).at(-1);
  return last === undefined ? null : policyOf(last);
}

function policyOf(row: ContractRow): Policy {
  return {
    from: cell(row, 'effective_from'),
    isRequired: row.required === 'yes',
    startTolerance: Number(row.start_tolerance_seconds),
    endTolerance: Number(row.end_tolerance_seconds),
    gapTolerance: Number(row.gap_tolerance_seconds),
    matchBefore: row.match_before_seconds === '' ? 240 : Number(row.match_before_seconds),
    matchAfter: Number(row.match_after_seconds),
    assumedDuration: Number(row.assumed_duration_seconds),
    grace: Number(row.upload_grace_hours) * 3600,
  };
}

/** What a row says, however it is written: rows that say the same have the same text. */
export function meaningOf(dataset: FindingDataset, row: ContractRow): string {
  if (isPowerDataset(dataset)) return JSON.stringify(encounterOf(dataset, row));
  if (dataset === 'bwv-recordings') return JSON.stringify(recordingOf(row));
  if (dataset === 'policies') return JSON.stringify([row.power, policyOf(row)]);
  return JSON.stringify(['from', 'to', 'extracted_at'].map((column) => secondsOf(cell(row, column))));
}
