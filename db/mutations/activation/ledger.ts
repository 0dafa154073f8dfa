import { copyInto, copyLine } from '@/db/copy';
import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { Instant } from '@/lib/activation/finding';
import type { Ruling } from '@/lib/activation/rule';
import type { AttendanceEvidence } from './attendance-evidence';

const COMPUTED_COLUMNS = [
  'power',
  'record_id',
  'officer_id',
  'finding',
  'reason',
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

const SAID = COMPUTED_COLUMNS.slice(3);

/** Makes the temp table `computed_finding`, shaped like the ledger, that the rulings are copied into. */
export async function prepareComputedFindings(client: ScopedBulkClient): Promise<void> {
  await client.query(
    `create temp table computed_finding on commit drop as select ${COMPUTED_COLUMNS.join(', ')} from finding limit 0`,
  );
}

/** Copies a batch of rulings into `computed_finding`. */
export async function copyRulings(
  client: ScopedBulkClient,
  evidence: readonly AttendanceEvidence[],
  rulings: readonly Ruling[],
): Promise<void> {
  const lines = evidence.map((each, i) => {
    const ruling = rulings[i];
    return ruling ? lineFor(each, ruling) : '';
  });
  await copyInto(client, 'computed_finding', COMPUTED_COLUMNS, [lines.join('')]);
}

function lineFor({ power, attendance }: AttendanceEvidence, ruling: Ruling): string {
  const { cover, window } = ruling;
  return copyLine([
    power,
    attendance.recordId,
    attendance.officerId,
    ruling.finding,
    ruling.reason,
    ruling.flags,
    cover === null ? null : Number(cover.share.toFixed(4)),
    iso(cover?.firstPressAt ?? null),
    iso(cover?.lastEndAt ?? null),
    iso(window?.from ?? null),
    iso(window?.to ?? null),
    ruling.policy?.effectiveFrom ?? null,
    ruling.clockOffsetSeconds,
    recordingIds(ruling),
  ]);
}

function iso(at: Instant | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

/** The officer's own recordings that were weighed, by id; a colleague's are not the officer's evidence. */
function recordingIds(ruling: Ruling): string[] {
  return ruling.candidates
    .filter((candidate) => candidate.bearing !== 'colleague')
    .map((candidate) => candidate.recording.recordingId)
    .sort();
}

/**
 * Brings the ledger to what was computed for the touched attendances. A finding that says the same stays; a changed one
 * is added and supersedes the old row; a row whose attendance is gone is superseded by nothing. Leaves the temp table
 * `changed_finding` (power, record_id, officer_id, month) and returns how many changed.
 */
export async function writeLedger(client: ScopedBulkClient, scope: Scope, batchId: number): Promise<number> {
  await client.query(
    `create temp table changed_finding on commit drop as
     select power, record_id, officer_id, f.finding_id, c.power is not null as is_computed
     from (select f.* from touched_attendance t, lateral (
             select * from finding
             where force_id = $1 and power = t.power and record_id = t.record_id and officer_id = t.officer_id
               and superseded_by_batch_id is null offset 0) f) f
     full join computed_finding c using (power, record_id, officer_id)
     where f.finding_id is null or c.power is null
        or (${SAID.map((column) => `c.${column}`).join(', ')})
           is distinct from (${SAID.map((column) => `f.${column}`).join(', ')})`,
    [scope.forceId],
  );
  await client.query('analyze changed_finding');
  await client.query(
    `update finding f set superseded_by_batch_id = $2
     from changed_finding c where f.force_id = $1 and f.finding_id = c.finding_id`,
    [scope.forceId, batchId],
  );
  await client.query(
    `insert into finding (force_id, batch_id, ${COMPUTED_COLUMNS.join(', ')})
     select $1, $2, ${COMPUTED_COLUMNS.map((column) => `p.${column}`).join(', ')}
     from computed_finding p join changed_finding c using (power, record_id, officer_id)`,
    [scope.forceId, batchId],
  );
  const changed = await client.query<{ count: number }>('select count(*)::int as count from changed_finding');
  return changed.rows[0]?.count ?? 0;
}
