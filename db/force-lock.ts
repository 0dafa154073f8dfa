import type { Scope } from '@/lib/access/scope';
import type { ScopedBulkClient } from './scoped';

/** What the writers of one force stand in line for; it is free again when the transaction ends. */
const LOCK = `hashtextextended('candour force ' || $1, 0)`;

/** Waits until no other writer of a force is at work. Writers of two forces go side by side. */
export async function lockForce(client: ScopedBulkClient, { forceId }: Scope): Promise<void> {
  await client.query(`select pg_advisory_xact_lock(${LOCK})`, [forceId]);
}

/** The same for a writer that can come another time: false where one is at work. */
export async function tryLockForce(client: ScopedBulkClient, { forceId }: Scope): Promise<boolean> {
  const { rows } = await client.query<{ isFree: boolean }>(
    `select pg_try_advisory_xact_lock(${LOCK}) as "isFree"`,
    [forceId],
  );
  return rows[0]?.isFree === true;
}
