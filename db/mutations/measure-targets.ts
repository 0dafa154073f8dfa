import { and, eq, isNull, sql } from 'drizzle-orm';
import { measureTarget } from '@/db/schema/measure-targets';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { NewMeasureTarget } from '@/lib/police-powers/targets/measure-target';
import { recordAudit } from './audit';
import { markBoardsChanged } from './boards-changed';

/** Sets a measure's target, with its audit event. Null where the measure has one that stands. */
export async function setTarget(
  db: ScopedDatabase,
  scope: Scope,
  target: NewMeasureTarget,
): Promise<number | null> {
  const [added] = await db
    .insert(measureTarget)
    .values({ ...target, forceId: scope.forceId, setBy: scope.actor })
    .onConflictDoNothing()
    .returning({ targetId: measureTarget.targetId });
  if (added === undefined) return null;
  const { measure, value, reason } = target;
  await recordAudit(db, {
    forceId: scope.forceId,
    actor: scope.actor,
    did: 'target set',
    subject: `target ${added.targetId}`,
    detail: { measure, value, reason },
  });
  await markBoardsChanged(db, scope);
  return added.targetId;
}

/** Ends a target; it stays on record. False where it is not there, or was ended by now. */
export async function endTarget(db: ScopedDatabase, scope: Scope, targetId: number): Promise<boolean> {
  const [ended] = await db
    .update(measureTarget)
    .set({ endedAt: sql`clock_timestamp()`, endedBy: scope.actor })
    .where(
      and(
        eq(measureTarget.forceId, scope.forceId),
        eq(measureTarget.targetId, targetId),
        isNull(measureTarget.endedAt),
      ),
    )
    .returning({ measure: measureTarget.measure, value: measureTarget.value });
  if (ended === undefined) return false;
  await recordAudit(db, {
    forceId: scope.forceId,
    actor: scope.actor,
    did: 'target ended',
    subject: `target ${targetId}`,
    detail: ended,
  });
  await markBoardsChanged(db, scope);
  return true;
}
