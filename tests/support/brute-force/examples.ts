import type { ContractFiles, ContractRow } from './contract-rows';
import { emptyFiles } from './scenario';

/** A force with one search by A at 10:00–10:10 and what a case of domain 3 needs beside it. */
interface Example {
  says: string;
  search?: ContractRow;
  arrests?: ContractRow[];
  policy?: ContractRow;
  extracts?: ContractRow[];
  clips: ContractRow[];
  /** The finding of A at the search, its flags, and its coverage. */
  expected: [finding: string, flags: string, coverage: string];
}

/** The policy that most tests judge searches by, from 2025 on. */
export const POLICY = {
  power: 'stop-search',
  effective_from: '2025-01-01',
  required: 'yes',
  start_tolerance_seconds: '30',
  end_tolerance_seconds: '30',
  gap_tolerance_seconds: '10',
  match_before_seconds: '240',
  match_after_seconds: '120',
  assumed_duration_seconds: '600',
  upload_grace_hours: '72',
  citation: 'Joint BWV policy',
};

export const EXTRACT = { from: '2026-01-01', to: '2026-03-01', extracted_at: '2026-04-01T00:00:00Z' };

export function record(
  id: string,
  officers: string,
  from: string,
  to: string,
  more: ContractRow = {},
): ContractRow {
  return {
    record_id: id,
    incident_reference: 'INC-1',
    officer_ids: officers,
    started_at: at(from),
    ended_at: to === '' ? '' : at(to),
    time_precision: '',
    ...more,
  };
}

export function clip(
  id: string,
  officer: string,
  from: string,
  to: string,
  more: ContractRow = {},
): ContractRow {
  return {
    recording_id: id,
    officer_id: officer,
    started_at: at(from),
    ended_at: at(to),
    pre_event_seconds: '',
    incident_reference: '',
    deletion_due_on: '',
    deleted_at: '',
    ...more,
  };
}

function at(time: string): string {
  return `2026-01-10T${time}Z`;
}

export function filesOf(example: Omit<Example, 'says' | 'expected'>): ContractFiles {
  return {
    ...emptyFiles(),
    'stop-search': [{ ...record('S1', 'A', '10:00:00', '10:10:00'), ...example.search }],
    arrests: example.arrests ?? [],
    policies: [{ ...POLICY, ...example.policy }],
    'bwv-coverage': example.extracts ?? [EXTRACT],
    'bwv-recordings': example.clips,
  };
}

const tagged = { incident_reference: 'INC-1' };
const early = { deletion_due_on: '2026-02-10', deleted_at: '2026-02-09T23:59:59Z' };

/** Domain 3, sentence by sentence, worked by hand. */
export const EXAMPLES: readonly Example[] = [
  {
    says: 'footage within the tolerances is full',
    clips: [clip('R1', 'A', '10:00:30', '10:09:30')],
    expected: ['full', '', '0.9000'],
  },
  {
    says: 'a press one second over the tolerance is late',
    clips: [clip('R1', 'A', '10:00:31', '10:10:00')],
    expected: ['partial', 'late_start', '0.9483'],
  },
  {
    says: 'a late press whose buffer reaches back to the start says so',
    clips: [clip('R1', 'A', '10:00:00', '10:10:00', { pre_event_seconds: '31' })],
    expected: ['partial', 'buffer_covered;late_start', '1.0000'],
  },
  {
    says: 'an end one second before the tolerance is early',
    clips: [clip('R1', 'A', '10:00:00', '10:09:29')],
    expected: ['partial', 'early_stop', '0.9483'],
  },
  {
    says: 'a share on the half of a ten-thousandth is rounded up',
    search: { ended_at: at('10:26:40') },
    clips: [clip('R1', 'A', '09:59:00', '10:26:18')],
    expected: ['full', '', '0.9863'],
  },
  {
    says: 'so is one that a binary fraction puts below the half',
    search: { ended_at: at('11:06:40') },
    clips: [clip('R1', 'A', '10:49:51', '11:06:40')],
    expected: ['partial', 'late_start', '0.2523'],
  },
  {
    says: 'a hole as long as the tolerance is none',
    clips: [clip('R1', 'A', '10:00:00', '10:05:00'), clip('R2', 'A', '10:05:10', '10:10:00')],
    expected: ['full', '', '0.9833'],
  },
  {
    says: 'a hole one second longer interrupts',
    clips: [clip('R1', 'A', '10:00:00', '10:05:00'), clip('R2', 'A', '10:05:11', '10:10:00')],
    expected: ['partial', 'interrupted', '0.9817'],
  },
  {
    says: 'a recording begun on the previous job counts',
    clips: [clip('R1', 'A', '09:00:00', '10:10:00')],
    expected: ['full', '', '1.0000'],
  },
  {
    says: 'a time to the minute asserts no defect under a minute',
    search: { time_precision: 'minute' },
    clips: [clip('R1', 'A', '10:01:30', '10:08:30')],
    expected: ['full', '', '0.7000'],
  },
  {
    says: 'a time to the hour says nothing',
    search: { time_precision: 'hour' },
    clips: [clip('R1', 'A', '10:00:00', '10:10:00')],
    expected: ['indeterminate', '', ''],
  },
  {
    says: 'an end equal to the start is missing, and an assumed end is never stopped before',
    search: { ended_at: '2026-01-10T10:00:00Z' },
    clips: [clip('R1', 'A', '10:00:00', '10:01:00')],
    expected: ['full', 'assumed_end', '0.1000'],
  },
  {
    says: 'footage in the margins alone is outside the window',
    clips: [clip('R1', 'A', '09:55:00', '10:00:00')],
    expected: ['partial', 'outside_window', '0.0000'],
  },
  {
    says: 'footage that ends where the margin begins is none',
    clips: [clip('R1', 'A', '09:50:00', '09:56:00')],
    expected: ['not_found', '', '0.0000'],
  },
  {
    says: 'a reference without an overlap is a suspect tag',
    clips: [clip('R1', 'A', '12:00:00', '12:10:00', tagged)],
    expected: ['not_found', 'suspect_tag', '0.0000'],
  },
  {
    says: 'a clip of no length overlaps nothing',
    clips: [clip('R1', 'A', '10:05:00', '10:05:00', tagged)],
    expected: ['not_found', 'suspect_tag', '0.0000'],
  },
  {
    says: 'footage deleted before it was due is lost',
    clips: [clip('R1', 'A', '10:00:00', '10:10:00', early)],
    expected: ['lost', '', '0.0000'],
  },
  {
    says: 'footage deleted on the day it was due is footage',
    clips: [clip('R1', 'A', '10:00:00', '10:10:00', { ...early, deleted_at: '2026-02-10T00:00:00Z' })],
    expected: ['full', '', '1.0000'],
  },
  {
    says: "a colleague's footage does not excuse",
    search: { officer_ids: 'A;B' },
    clips: [clip('R1', 'B', '10:00:00', '10:10:00')],
    expected: ['colleague_only', '', '0.0000'],
  },
  {
    says: "footage of another record's officer of the same incident is a colleague's",
    arrests: [record('A1', 'B', '08:00:00', '08:10:00')],
    clips: [clip('R1', 'B', '10:00:00', '10:10:00')],
    expected: ['colleague_only', '', '0.0000'],
  },
  {
    says: 'footage that nobody is known to have made is nobody’s',
    search: { officer_ids: 'A;' },
    clips: [clip('R1', '', '10:00:00', '10:10:00', tagged)],
    expected: ['not_found', '', '0.0000'],
  },
  {
    says: 'footage is awaited where no extract spans the window',
    extracts: [{ ...EXTRACT, from: '2026-01-10T10:00:01Z' }],
    clips: [],
    expected: ['awaiting_upload', '', '0.0000'],
  },
  {
    says: 'footage is awaited until the upload grace is over',
    extracts: [{ ...EXTRACT, extracted_at: '2026-01-13T10:09:59Z' }],
    clips: [clip('R1', 'A', '10:02:00', '10:10:00')],
    expected: ['awaiting_upload', 'late_start', '0.8000'],
  },
  {
    says: 'footage is awaited no longer at the very end of the grace',
    extracts: [{ ...EXTRACT, extracted_at: '2026-01-13T10:10:00Z' }],
    clips: [],
    expected: ['not_found', '', '0.0000'],
  },
  {
    says: 'no officer is indeterminate',
    search: { officer_ids: '' },
    clips: [],
    expected: ['indeterminate', '', ''],
  },
  {
    says: 'a policy that begins the day after does not hold yet',
    policy: { effective_from: '2026-01-11' },
    clips: [],
    expected: ['not_required', '', ''],
  },
  {
    says: 'an exempt power is not required',
    policy: { required: 'no' },
    clips: [clip('R1', 'A', '10:00:00', '10:10:00')],
    expected: ['not_required', '', ''],
  },
];
