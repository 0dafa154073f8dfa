import type { Power } from '@/lib/reference/powers';
import type { Finding } from './finding';

/** The columns of `candour export findings`, in order. */
export const EXPORTED_FINDING_COLUMNS = [
  'record_id',
  'power',
  'officer_id',
  'finding',
  'flags',
  'coverage',
  'first_press_at',
  'last_end_at',
  'window_from',
  'window_to',
  'policy_effective_from',
  'clock_offset_seconds',
  'recording_ids',
] as const;

/** One current finding as it leaves the database, in the order of EXPORTED_FINDING_COLUMNS; instants are ISO texts in UTC. */
export type ExportedFinding = [
  recordId: string,
  power: Power,
  officerId: string,
  finding: Finding,
  flags: string[],
  coverage: number | null,
  firstPressAt: string | null,
  lastEndAt: string | null,
  windowFrom: string | null,
  windowTo: string | null,
  policyEffectiveFrom: string | null,
  clockOffsetSeconds: number,
  recordingIds: string[],
];

/** The cells of an exported row: lists joined with `;`, coverage to 4 places, nothing where there is nothing. */
export function exportedCells(finding: ExportedFinding): string[] {
  return finding.map((value, i) => {
    if (value === null) return '';
    if (Array.isArray(value)) return value.join(';');
    return EXPORTED_FINDING_COLUMNS[i] === 'coverage' ? Number(value).toFixed(4) : String(value);
  });
}
