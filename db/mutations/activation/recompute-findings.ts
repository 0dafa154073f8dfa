import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { policyAt } from '@/lib/activation/policy';
import { type Ruling, ruleOn } from '@/lib/activation/rule';
import {
  type AttendanceEvidence,
  type RuleBook,
  readColleagueRecordings,
  readRuleBook,
  streamEvidence,
} from './attendance-evidence';
import { copyRulings, prepareComputedFindings, writeLedger } from './ledger';

/** Why findings were worked out again. */
export interface BatchCause {
  cause: 'import' | 'withdrawal' | 'policy' | 'clock' | 'recompute';
  importId: number | null;
}

/** What one run of the rule found. */
export interface BatchOutcome {
  batchId: number;
  attendances: number;
  changed: number;
  /** Attendances by finding. */
  counts: Record<string, number>;
}

/**
 * Rules on every attendance of `touched_attendance` and brings the ledger up to date, in the caller's transaction.
 * Same facts, same ledger, whatever the order in which they came.
 */
export async function recomputeFindings(
  client: ScopedBulkClient,
  scope: Scope,
  cause: BatchCause,
  onProgress: (attendances: number) => void = () => {},
): Promise<BatchOutcome> {
  const startedAt = new Date();
  await client.query('analyze touched_attendance');
  const ruleBook = await readRuleBook(client, scope);
  const counts: Record<string, number> = {};
  let attendances = 0;
  await prepareComputedFindings(client);
  for await (const evidence of streamEvidence(client, scope)) {
    const rulings = await ruleOnBatch(client, scope, ruleBook, evidence);
    await copyRulings(client, evidence, rulings);
    for (const { finding } of rulings) counts[finding] = (counts[finding] ?? 0) + 1;
    attendances += evidence.length;
    onProgress(attendances);
  }
  const batchId = await nextBatchId(client);
  const changed = await writeLedger(client, scope, batchId);
  await recordBatch(client, scope, cause, startedAt, { batchId, attendances, changed, counts });
  return { batchId, attendances, changed, counts };
}

/** Colleagues' footage is looked up only where without it nothing was found: it can change no other finding. */
async function ruleOnBatch(
  client: ScopedBulkClient,
  scope: Scope,
  ruleBook: RuleBook,
  evidence: readonly AttendanceEvidence[],
): Promise<Ruling[]> {
  const rulings = evidence.map((each) => rule(ruleBook, each));
  const unexplained = evidence.filter((_, i) => rulings[i]?.finding === 'not_found');
  const colleagues = await readColleagueRecordings(client, scope, unexplained);
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
