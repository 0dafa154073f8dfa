import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { Shift } from '@/lib/activation/finding-hold';
import { policyAt } from '@/lib/activation/policy';
import { type Ruling, ruleOn } from '@/lib/activation/rule';
import {
  type AttendanceEvidence,
  type EvidenceBatch,
  readColleagueRecordings,
  streamEvidence,
} from './attendance-evidence';
import { holdShifts, takeHeldAlong } from './circuit-breaker';
import { ComputedFindings, compareWithLedger, prepareComputedFindings, writeLedger } from './ledger';
import { checkBatch } from './ledger-tally';
import { type RuleBook, readRuleBook } from './rule-book';

/** Why findings were worked out again. */
export interface BatchCause {
  cause: 'import' | 'correction' | 'withdrawal' | 'policy' | 'clock' | 'recompute' | 'release';
  importId: number | null;
}

/** What one run of the rule found. */
export interface BatchOutcome {
  batchId: number;
  attendances: number;
  changed: number;
  /** Attendances by finding. */
  counts: Record<string, number>;
  /** The months held for a person because they would have moved too far. */
  held: Shift[];
}

/**
 * Rules on every attendance of `touched_attendance` and brings the ledger up to date, in the caller's transaction.
 * Same facts, same ledger, whatever the order in which they came. Throws where the batch does not add up.
 */
export async function recomputeFindings(
  client: ScopedBulkClient,
  scope: Scope,
  cause: BatchCause,
  onProgress: (attendances: number) => void = () => {},
): Promise<BatchOutcome> {
  const startedAt = new Date();
  if (isWatched(cause)) await takeHeldAlong(client, scope);
  await client.query('analyze touched_attendance');
  const ruleBook = await readRuleBook(client, scope);
  let attendances = 0;
  await prepareComputedFindings(client);
  const computed = new ComputedFindings();
  for await (const batch of streamEvidence(client, scope, ruleBook)) {
    const rulings = await ruleOnBatch(client, scope, ruleBook, batch);
    await computed.copy(client, batch.evidence, rulings);
    attendances += batch.evidence.length;
    onProgress(attendances);
  }
  await compareWithLedger(client, scope);
  const held = isWatched(cause) ? await holdShifts(client, scope, cause) : [];
  const batchId = await nextBatchId(client);
  const written = await writeLedger(client, scope, batchId);
  const { counts, changed } = await checkBatch(client, scope, attendances, written);
  const outcome = { batchId, attendances, changed, counts, held };
  await recordBatch(client, scope, cause, startedAt, outcome);
  return outcome;
}

/** The circuit breaker watches files that come and go; what a person decides, and what is worked out again, stands. */
function isWatched({ cause }: BatchCause): boolean {
  return cause === 'import' || cause === 'withdrawal';
}

/**
 * Rules on attendances in their order. Colleagues' footage is looked up only where without it nothing was found: it can
 * change no other finding.
 */
export async function ruleOnBatch(
  client: ScopedBulkClient,
  scope: Scope,
  ruleBook: RuleBook,
  { evidence, whenFree }: EvidenceBatch,
): Promise<Ruling[]> {
  const rulings = evidence.map((each) => rule(ruleBook, each));
  const unexplained = evidence.filter((_, i) => rulings[i]?.finding === 'not_found');
  await whenFree;
  const colleagues = await readColleagueRecordings(client, scope, ruleBook, unexplained);
  let next = 0;
  return rulings.map((ruling, i) => {
    const each = evidence[i];
    if (ruling.finding !== 'not_found' || each === undefined) return ruling;
    const found = colleagues[next] ?? [];
    next += 1;
    return found.length === 0
      ? ruling
      : rule(ruleBook, { ...each, recordings: [...each.recordings, ...found] });
  });
}

function rule(ruleBook: RuleBook, { power, attendance, recordings }: AttendanceEvidence): Ruling {
  const policy = policyAt(ruleBook.policies.get(power) ?? [], attendance.startedAt);
  return ruleOn(attendance, policy, recordings, ruleBook.coverage);
}

async function nextBatchId(client: ScopedBulkClient): Promise<number> {
  const next = await client.query<{ id: string }>(
    `select nextval(pg_get_serial_sequence('finding_batch', 'batch_id')) as id`,
  );
  return Number(next.rows[0]?.id);
}

async function recordBatch(
  client: ScopedBulkClient,
  scope: Scope,
  cause: BatchCause,
  startedAt: Date,
  outcome: BatchOutcome,
): Promise<void> {
  await client.query(
    `insert into finding_batch
       (batch_id, force_id, cause, import_id, started_at, finished_at, attendances, changed, counts)
     overriding system value values ($1, $2, $3, $4, $5, clock_timestamp(), $6, $7, $8)`,
    [
      outcome.batchId,
      scope.forceId,
      cause.cause,
      cause.importId,
      startedAt,
      outcome.attendances,
      outcome.changed,
      JSON.stringify(outcome.counts),
    ],
  );
}
