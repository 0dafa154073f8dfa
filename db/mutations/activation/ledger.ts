import { type BinaryKind, BinaryRows, type BinaryValue } from '@/db/binary-rows';
import { copyBinary } from '@/db/copy';
import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { BatchTally } from '@/lib/activation/ledger-invariants';
import type { Ruling } from '@/lib/activation/rule';
import type { AttendanceEvidence } from './attendance-evidence';

const SAID = {
  finding: 'text',
  reason: 'text',
  flags: 'text[]',
  coverage: 'number',
  first_press_at: 'instant',
  last_end_at: 'instant',
  window_from: 'instant',
  window_to: 'instant',
  policy_effective_from: 'date',
  clock_offset_seconds: 'integer',
  recording_ids: 'text[]',
} as const satisfies Record<string, BinaryKind>;

const SAID_COLUMNS = Object.keys(SAID);
const COMPUTED_COLUMNS = ['power', 'record_id', 'officer_id', ...SAID_COLUMNS];
const SAID_KINDS = Object.values(SAID);

/** Makes the temp table `computed_finding`, shaped like the ledger, that the rulings are copied into. */
export async function prepareComputedFindings(client: ScopedBulkClient): Promise<void> {
  await client.query(
    `create temp table computed_finding on commit drop as
     select 0 as place, ${COMPUTED_COLUMNS.join(', ')} from finding limit 0`,
  );
}

/** Copies rulings into `computed_finding`, a batch after the other, each with its place among all of them. */
export class ComputedFindings {
  #place = 0;
  readonly #rows = new BinaryRows();

  async copy(
    client: ScopedBulkClient,
    evidence: readonly AttendanceEvidence[],
    rulings: readonly Ruling[],
  ): Promise<void> {
    evidence.forEach((each, i) => {
      const ruling = rulings[i];
      if (ruling !== undefined) this.#write(each, ruling);
    });
    await copyBinary(client, 'computed_finding', ['place', ...COMPUTED_COLUMNS], this.#rows.take());
  }

  #write({ power, attendance }: AttendanceEvidence, ruling: Ruling): void {
    const rows = this.#rows;
    rows.row(1 + COMPUTED_COLUMNS.length);
    this.#place += 1;
    rows.integer(this.#place);
    rows.text(power);
    rows.text(attendance.recordId);
    rows.text(attendance.officerId);
    const said = saidBy(ruling);
    for (let i = 0; i < said.length; i += 1) rows.value(SAID_KINDS[i] ?? 'text', said[i] ?? null);
  }
}

/** What the ledger keeps of a ruling, in the order of `SAID`. */
function saidBy(ruling: Ruling): BinaryValue[] {
  const { cover, window } = ruling;
  return [
    ruling.finding,
    ruling.reason,
    ruling.flags,
    cover === null ? null : Math.round(cover.share * 10_000) / 10_000,
    cover?.firstPressAt ?? null,
    cover?.lastEndAt ?? null,
    window?.from ?? null,
    window?.to ?? null,
    ruling.policy?.effectiveFrom ?? null,
    ruling.clockOffsetSeconds,
    recordingIds(ruling),
  ];
}

/** The officer's own recordings that were weighed, by id; a colleague's are not the officer's evidence. */
function recordingIds(ruling: Ruling): string[] {
  return ruling.candidates
    .filter((candidate) => candidate.bearing !== 'colleague')
    .map((candidate) => candidate.recording.recordingId)
    .sort();
}

/**
 * Sets what was computed beside what the ledger says of the touched attendances, and leaves what differs in the temp
 * table `changed_finding`: power, record_id, officer_id; the row to supersede with its finding and start (null where
 * there is none), and the finding and start that were computed (null where the attendance is gone).
 */
export async function compareWithLedger(client: ScopedBulkClient, scope: Scope): Promise<void> {
  await client.query('drop table if exists pg_temp.changed_finding');
  await client.query(
    `create temp table changed_finding on commit drop as
     select power, record_id, officer_id, f.finding_id, f.finding as from_finding, f.window_from as from_start,
            c.finding as to_finding, c.window_from as to_start, c.place
     from (select f.* from touched_attendance t, lateral (
             select * from finding
             where force_id = $1 and power = t.power and record_id = t.record_id and officer_id = t.officer_id
               and superseded_by_batch_id is null offset 0) f) f
     full join computed_finding c using (power, record_id, officer_id)
     where f.finding_id is null or c.place is null
        or (${SAID_COLUMNS.map((column) => `c.${column}`).join(', ')})
           is distinct from (${SAID_COLUMNS.map((column) => `f.${column}`).join(', ')})`,
    [scope.forceId],
  );
  await client.query('analyze changed_finding');
}

/**
 * Brings the ledger to what was computed, from `changed_finding`. A finding that says the same stays; a changed one is
 * added and supersedes the old row; a row whose attendance is gone is superseded by nothing. Returns how many rows were
 * superseded and added. A second current finding of an attendance is refused by the unique index `finding_current`.
 */
export async function writeLedger(
  client: ScopedBulkClient,
  scope: Scope,
  batchId: number,
): Promise<BatchTally['written']> {
  const superseded = await client.query(
    `update finding f set superseded_by_batch_id = $2
     from changed_finding c where f.force_id = $1 and f.finding_id = c.finding_id`,
    [scope.forceId, batchId],
  );
  const added = await client.query(
    `insert into finding (force_id, batch_id, ${COMPUTED_COLUMNS.join(', ')})
     select $1, $2, ${COMPUTED_COLUMNS.map((column) => `p.${column}`).join(', ')}
     from computed_finding p where p.place in (select place from changed_finding)
     order by p.place`,
    [scope.forceId, batchId],
  );
  return { superseded: superseded.rowCount ?? 0, added: added.rowCount ?? 0 };
}
