import type { Power } from '@/lib/reference/powers';
import { type ContractRow, cell, secondsOf, writtenPrecision } from './contract-rows';
import { policyAt } from './read-rows';

/** Where a record lies in time and what tolerances reign there: what recordings and extracts are placed against. */
export interface Place {
  officers: string[];
  reference: string;
  start: number;
  end: number;
  startTolerance: number;
  endTolerance: number;
  gapTolerance: number;
  matchBefore: number;
  matchAfter: number;
  grace: number;
}

export function placeOf(power: Power, row: ContractRow, policies: readonly ContractRow[]): Place {
  const start = secondsOf(cell(row, 'started_at'));
  const policy = policyAt(policies, power, start);
  const stated = cell(row, 'ended_at') === '' ? start : secondsOf(cell(row, 'ended_at'));
  const isToTheMinute =
    cell(row, 'time_precision') === 'minute' ||
    (cell(row, 'time_precision') === '' && writtenPrecision(cell(row, 'started_at')) === 'minute');
  const slack = isToTheMinute ? 60 : 0;
  return {
    officers: cell(row, 'officer_ids').split(';'),
    reference: cell(row, 'incident_reference'),
    start,
    end: stated > start ? stated : start + (policy?.assumedDuration ?? 600),
    startTolerance: (policy?.startTolerance ?? 0) + slack,
    endTolerance: (policy?.endTolerance ?? 0) + slack,
    gapTolerance: policy?.gapTolerance ?? 0,
    matchBefore: policy?.matchBefore ?? 240,
    matchAfter: policy?.matchAfter ?? 0,
    grace: policy?.grace ?? 0,
  };
}

const WALL = /T(\d\d:\d\d):\d\d/;

/** The ways a source may write a time. `local` has no offset, and in the doubled hour of autumn means the first. */
export type Writing = 'utc' | 'offset' | 'local' | 'local-spaced' | 'minute' | 'local-minute' | 'day';

export function written(at: number, writing: Writing): string {
  const utc = new Date(at * 1000).toISOString().slice(0, 19);
  const hours = londonHours(at);
  const local = new Date((at + hours * 3600) * 1000).toISOString().slice(0, 19);
  switch (writing) {
    case 'utc':
      return `${utc}Z`;
    case 'offset':
      return `${local}+0${hours}:00`;
    case 'local':
      return local;
    case 'local-spaced':
      return local.replace('T', ' ');
    case 'minute':
      return `${utc.replace(WALL, 'T$1')}Z`;
    case 'local-minute':
      return local.replace(WALL, 'T$1');
    case 'day':
      return local.slice(0, 10);
  }
}

/** London's hours ahead of UTC in 2026, from the dates of its changes: independent of the model's reading. */
function londonHours(at: number): 0 | 1 {
  return at >= Date.UTC(2026, 2, 29, 1) / 1000 && at < Date.UTC(2026, 9, 25, 1) / 1000 ? 1 : 0;
}
