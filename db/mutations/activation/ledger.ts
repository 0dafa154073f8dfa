import { BinaryRows } from '@/db/binary-rows';
import { copyBinary } from '@/db/copy';
import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { BatchTally } from '@/lib/activation/ledger-invariants';
import type { Ruling } from '@/lib/activation/rule';
import type { JudgedAttendance, JudgementTaker } from './judge-touched';

/** What the ledger keeps of a ruling. */
const SAID_COLUMNS = [
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
];
const COMPUTED_COLUMNS = ['power', 'record_id', 'officer_id', ...SAID_COLUMNS];

/** Makes the temp table `computed_finding`, shaped like the ledger, that the rulings are copied into. */
export async function prepareComputedFindings(client: ScopedBulkClient): Promise<void> {
  await client.query(
    `create temp table computed_finding on commit drop as
     select 0 as place, ${COMPUTED_COLUMNS.join(', ')} from finding limit 0`,
  );
}

/** Copies rulings into `computed_finding`, some at a time, each with its place among all of them. */
export class ComputedFindings implements JudgementTaker {
  #count = 0;
  readonly #rows = new BinaryRows();

  constructor(
    readonly client: ScopedBulkClient,
    readonly onProgress: (attendances: number) => void,
  ) {}

  /** How many there are. */
  get count(): number {
    return this.#count;
  }

  async putAway(): Promise<void> {
    if (this.#rows.length === 0) return;
    await copyBinary(this.client, 'computed_finding', ['place', ...COMPUTED_COLUMNS], this.#rows.take());
    this.onProgress(this.#count);
  }

  take({ power, attendance, ruling }: JudgedAttendance): void {
    const rows = this.#rows;
    rows.row(1 + COMPUTED_COLUMNS.length);
    this.#count += 1;
    rows.integer(this.#count);
    rows.text(power);
    rows.text(attendance.recordId);
    rows.text(attendance.officerId);
    this.#writeSaid(ruling);
  }

  /** What the ledger keeps of a ruling, in the order of `SAID_COLUMNS`. */
  #writeSaid({ finding, reason, flags, cover, window, policy, ...ruling }: Ruling): void {
    const rows = this.#rows;
    rows.text(finding);
    rows.value('text', reason);
    rows.texts(flags);
    rows.value('number', cover?.share ?? null);
    rows.value('instant', cover?.firstPressAt ?? null);
    rows.value('instant', cover?.lastEndAt ?? null);
    rows.value('instant', window?.from ?? null);
    rows.value('instant', window?.to ?? null);
    rows.value('date', policy?.effectiveFrom ?? null);
    rows.integer(ruling.clockOffsetSeconds);
    rows.texts(recordingIds(ruling.candidates));
  }
}

/** The officer's own recordings that were weighed, by id; a colleague's are not the officer's evidence. */
function recordingIds(candidates: Ruling['candidates']): string[] {
  return candidates
    .filter((candidate) => candidate.bearing !== 'colleague')
    .map((candidate) => candidate.recording.recordingId)
    .sort();
}

/** What the ledger says of the touched attendances, each looked up by its key. */
const CURRENT_OF_TOUCHED = `
  select f.* from touched_attendance t, lateral (
    select * from finding
    where force_id = $1 and power = t.power and record_id = t.record_id and officer_id = t.officer_id
      and superseded_by_batch_id is null offset 0) f`;
/** The same of a ledger that says nothing yet. */
const NOTHING_CURRENT = 'select * from finding where force_id = $1 limit 0';

/** Whether the ledger says anything of any attendance. */
async function hasFindings(client: ScopedBulkClient, scope: Scope): Promise<boolean> {
  const { rowCount } = await client.query(
    'select from finding where force_id = $1 and superseded_by_batch_id is null limit 1',
    [scope.forceId],
  );
  return rowCount !== 0;
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
     from (${(await hasFindings(client, scope)) ? CURRENT_OF_TOUCHED : NOTHING_CURRENT}) f
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
  // Into a ledger that says nothing yet everything goes, as it was computed.
  const which = (await hasFindings(client, scope))
    ? 'where p.place in (select place from changed_finding) order by p.place'
    : '';
  const superseded = await client.query(
    `update finding f set superseded_by_batch_id = $2
     from changed_finding c where f.force_id = $1 and f.finding_id = c.finding_id`,
    [scope.forceId, batchId],
  );
  const added = await client.query(
    `insert into finding (force_id, batch_id, ${COMPUTED_COLUMNS.join(', ')})
     select $1, $2, ${COMPUTED_COLUMNS.map((column) => `p.${column}`).join(', ')}
     from computed_finding p ${which}`,
    [scope.forceId, batchId],
  );
  return { superseded: superseded.rowCount ?? 0, added: added.rowCount ?? 0 };
}
