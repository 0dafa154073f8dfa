import { and, eq } from 'drizzle-orm';
import type { Scope } from '@/lib/access/scope';
import { DEMONSTRATION_FILL_EVENTS } from '@/lib/demonstration/fill';
import type { DemonstrationOptions } from '@/lib/demonstration/timeline';
import type { Database } from '../connect';
import { hashPassword } from '../password-hash';
import { person } from '../schema/access';
import { force } from '../schema/forces';
import type { ScopedDatabase } from '../scoped';
import { recordAudit } from './audit';

/** Begins a fill: the invented forces, and the mark from which it is gone on with if it is interrupted. */
export async function beginDemonstrationFill(
  db: ScopedDatabase,
  scope: Scope,
  forces: readonly { forceId: string; name: string }[],
  options: DemonstrationOptions,
): Promise<void> {
  await db.insert(force).values(forces.map((each) => ({ ...each, isDemonstration: true })));
  await markFill(db, scope, DEMONSTRATION_FILL_EVENTS.begun, options);
}

/** Ends a fill: from here on it is never gone on with. */
export async function finishDemonstrationFill(
  db: ScopedDatabase,
  scope: Scope,
  options: DemonstrationOptions,
): Promise<void> {
  await markFill(db, scope, DEMONSTRATION_FILL_EVENTS.finished, options);
}

function markFill(
  db: ScopedDatabase,
  scope: Scope,
  did: string,
  options: DemonstrationOptions,
): Promise<void> {
  return recordAudit(db, {
    forceId: scope.forceId,
    actor: scope.actor,
    did,
    subject: 'demonstration data',
    detail: { ...options },
  });
}

/**
 * Gives a demonstration person who is already there a new password: nobody was told the one that an interrupted fill
 * made. A real person who has the address is left alone.
 */
export async function renewDemonstrationPassword(
  db: Database,
  email: string,
  password: string,
): Promise<void> {
  const passwordHash = await hashPassword(password);
  await db
    .update(person)
    .set({ passwordHash })
    .where(and(eq(person.email, email.toLowerCase()), eq(person.isDemonstration, true)));
}
