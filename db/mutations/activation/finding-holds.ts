import { recordAudit, recordBulkAudit } from '@/db/mutations/audit';
import { circuitBreaker } from '@/db/schema/finding-holds';
import type { ScopedBulkClient, ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';

/**
 * Lifts a hold because a person has confirmed its findings, and marks them in `touched_attendance` to be worked out
 * again. False where it is not held any longer. The audit event goes with it.
 */
export async function confirmHold(
  client: ScopedBulkClient,
  scope: Scope,
  holdId: number,
  reason: string,
): Promise<boolean> {
  const { rows } = await client.query<{ power: string; month: string; attendances: number }>(
    `update finding_hold set state = 'confirmed', decided_at = clock_timestamp(), decided_by = $3, reason = $4
     where force_id = $1 and hold_id = $2 and state = 'held'
     returning power, to_char(month, 'YYYY-MM') as month, attendances`,
    [scope.forceId, holdId, scope.actor, reason],
  );
  const hold = rows[0];
  if (hold === undefined) return false;
  await client.query(
    `with lifted as (
       delete from held_attendance where force_id = $1 and hold_id = $2 returning power, record_id, officer_id)
     insert into touched_attendance select power, record_id, officer_id from lifted on conflict do nothing`,
    [scope.forceId, holdId],
  );
  await client.query('update force set data_version = data_version + 1 where force_id = $1', [scope.forceId]);
  await recordBulkAudit(client, {
    forceId: scope.forceId,
    actor: scope.actor,
    did: 'held findings confirmed',
    subject: `hold ${holdId}`,
    detail: { ...hold, reason },
  });
  return true;
}

/** Sets by how many percentage points a file may raise the share without own footage, with the audit event. */
export async function setBreakerLimit(db: ScopedDatabase, scope: Scope, limitPoints: number): Promise<void> {
  const set = { limitPoints, setBy: scope.actor, setAt: new Date() };
  await db
    .insert(circuitBreaker)
    .values({ forceId: scope.forceId, ...set })
    .onConflictDoUpdate({ target: circuitBreaker.forceId, set });
  await recordAudit(db, {
    forceId: scope.forceId,
    actor: scope.actor,
    did: 'circuit breaker set',
    subject: 'limit of the circuit breaker',
    detail: { limitPoints },
  });
}
