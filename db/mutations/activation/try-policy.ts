import { recordBulkAudit } from '@/db/mutations/audit';
import { type ScopedBulkClient, withBulkScope } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { TrialCounts, TrialPlan } from '@/lib/activation/policy-trial';
import { runPolicyTrial } from './policy-trial';
import { readRuleBook } from './rule-book';

/** A trial's counts, and how they were come by. */
export interface TriedPolicy {
  readonly counts: TrialCounts;
  /** How long it took to judge, in seconds. */
  readonly seconds: number;
  /** False where data came in while it was judged: the counts may mix what was before and after. */
  readonly isSettled: boolean;
}

/**
 * Tries a plan on the ledger, or gives what an earlier trial of the same plan counted while no data has come since. Who
 * asked is audited. Changes nothing of the force's facts, findings or cases.
 */
export function tryPolicy(url: string, scope: Scope, plan: TrialPlan): Promise<TriedPolicy> {
  return withBulkScope(url, scope, async (client) => {
    const name = JSON.stringify(plan);
    await recordBulkAudit(client, {
      forceId: scope.forceId,
      actor: scope.actor,
      did: 'policy trial read',
      subject: `policy trial of ${plan.tried.map(({ power }) => power).join(', ')}`,
      detail: { plan },
    });
    const kept = await findKept(client, scope, name);
    if (kept !== null) return kept;
    // The same question asked by many at once is worked out once: the others wait for its answer.
    await client.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `candour trial ${scope.forceId} ${name}`,
    ]);
    return (await findKept(client, scope, name)) ?? (await runAndKeep(client, scope, plan, name));
  });
}

async function findKept(client: ScopedBulkClient, scope: Scope, name: string): Promise<TriedPolicy | null> {
  const kept = await client.query<{ counts: TrialCounts; seconds: number }>(
    'select counts, seconds from policy_trial where force_id = $1 and plan = $2 and data_version = $3',
    [scope.forceId, name, await readVersion(client, scope)],
  );
  return kept.rows[0] === undefined ? null : { ...kept.rows[0], isSettled: true };
}

async function runAndKeep(
  client: ScopedBulkClient,
  scope: Scope,
  plan: TrialPlan,
  name: string,
): Promise<TriedPolicy> {
  const startedAt = performance.now();
  const before = await readVersion(client, scope);
  const { policies } = await readRuleBook(client, scope);
  const counts = await runPolicyTrial(client, scope, policies, plan);
  const seconds = (performance.now() - startedAt) / 1000;
  const isSettled = (await readVersion(client, scope)) === before;
  if (!isSettled) return { counts, seconds, isSettled };
  await client.query('delete from policy_trial where force_id = $1 and data_version <> $2', [
    scope.forceId,
    before,
  ]);
  await client.query(
    `insert into policy_trial (force_id, plan, data_version, counts, seconds, asked_by, asked_at)
     values ($1, $2, $3, $4, $5, $6, now())
     on conflict (force_id, plan) do update
     set data_version = excluded.data_version, counts = excluded.counts, seconds = excluded.seconds,
         asked_by = excluded.asked_by, asked_at = excluded.asked_at`,
    [scope.forceId, name, before, JSON.stringify(counts), seconds, scope.actor],
  );
  return { counts, seconds, isSettled };
}

/** The state of a force's facts and ledger: another after every import, withdrawal, recompute or decision on a clock. */
async function readVersion(client: ScopedBulkClient, scope: Scope): Promise<string> {
  const version = await client.query<{ version: string }>(
    `select data_version || '.' || coalesce((
       select batch_id from finding_batch where force_id = $1 order by batch_id desc limit 1), 0) as version
     from force where force_id = $1`,
    [scope.forceId],
  );
  return version.rows[0]?.version ?? '';
}
