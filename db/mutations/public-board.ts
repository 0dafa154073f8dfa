import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Scope } from '@/lib/access/scope';
import { publicBoard } from '../schema/public-board';
import type { ScopedDatabase } from '../scoped';
import { recordAudit } from './audit';

/** Opens the force's boards to anybody, with the audit event. False where somebody has opened them already. */
export async function openPublicBoard(db: ScopedDatabase, scope: Scope, statement: string): Promise<boolean> {
  const [opened] = await db
    .insert(publicBoard)
    .values({ forceId: scope.forceId, openedBy: scope.actor, statement })
    .onConflictDoNothing()
    .returning({ openingId: publicBoard.openingId });
  if (opened === undefined) return false;
  await recordAudit(db, {
    forceId: scope.forceId,
    actor: scope.actor,
    did: 'public boards opened',
    subject: `opening ${opened.openingId}`,
    detail: { statement },
  });
  return true;
}

/** Closes the force's boards to the public, with the audit event. False where they are closed already. */
export async function closePublicBoard(db: ScopedDatabase, scope: Scope): Promise<boolean> {
  const [closed] = await db
    .update(publicBoard)
    .set({ closedBy: scope.actor, closedAt: sql`clock_timestamp()` })
    .where(and(eq(publicBoard.forceId, scope.forceId), isNull(publicBoard.closedAt)))
    .returning({ openingId: publicBoard.openingId });
  if (closed === undefined) return false;
  await recordAudit(db, {
    forceId: scope.forceId,
    actor: scope.actor,
    did: 'public boards closed',
    subject: `opening ${closed.openingId}`,
  });
  return true;
}
