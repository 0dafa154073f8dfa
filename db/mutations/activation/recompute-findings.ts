import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { Shift } from '@/lib/activation/finding-hold';
import { holdShifts, takeHeldAlong } from './circuit-breaker';
import { judgeTouched } from './judge-touched';
import { ComputedFindings, compareWithLedger, prepareComputedFindings, writeLedger } from './ledger';
import { checkBatch } from './ledger-tally';
import { readRuleBook } from './rule-book';

/** Why findings were worked out again. */
export interface BatchCause {
  cause: 'import' | 'correction' | 'withdrawal' | 'policy' | 'clock' | 'recompute' | 'release';
  importId: number | null;
  /** The mapping of a text to a code that a person made or ended; only of a correction. */
  aliasId?: number;
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
  await prepareComputedFindings(client);
  const computed = new ComputedFindings(client, onProgress);
  await judgeTouched(client, scope, ruleBook, computed);
  const attendances = computed.count;
  await compareWithLedger(client, scope);
  const held = isWatched(cause) ? await holdShifts(client, scope, cause) : [];
  const batchId = await nextBatchId(client);
  const written = await writeLedger(client, scope, batchId);
  const { counts, changed } = await checkBatch(client, scope, attendances, written);
  const outcome = { batchId, attendances, changed, counts, held };
  await recordBatch(client, scope, cause, startedAt, outcome);
  return outcome;
}

/**
 * The circuit breaker watches what reads facts otherwise than before: files that come and go, and mappings of codes. What a
 * person decides of findings, and what is worked out again, stands.
 */
function isWatched({ cause }: BatchCause): boolean {
  return cause === 'import' || cause === 'withdrawal' || cause === 'correction';
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
