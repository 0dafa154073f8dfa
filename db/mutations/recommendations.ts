import { and, eq, max, sql } from 'drizzle-orm';
import type { Scope } from '@/lib/access/scope';
import type { NewRecommendationEvent, ObligationAssignment } from '@/lib/recommendations/event';
import { obligation, recommendationEvent } from '../schema/recommendations';
import type { ScopedDatabase } from '../scoped';
import { recordAudit } from './audit';

export type RecordedEvent = { kind: 'recorded'; eventId: number } | { kind: 'refused'; words: string };

/**
 * Adds one event to a recommendation's log, with its audit event. Refused where the log has grown since the person
 * looked at it (`expectedLastEventId`; 0 for an empty log), because the state they decided on may have changed.
 */
export async function recordRecommendationEvent(
  db: ScopedDatabase,
  scope: Scope,
  event: NewRecommendationEvent,
  expectedLastEventId: number,
): Promise<RecordedEvent> {
  await lockLog(db, scope, event.recommendation);
  const [log] = await db
    .select({ lastEventId: max(recommendationEvent.eventId) })
    .from(recommendationEvent)
    .where(isOfRecommendation(scope, event.recommendation));
  if ((log?.lastEventId ?? 0) !== expectedLastEventId) {
    return {
      kind: 'refused',
      words:
        'Somebody else recorded an event here first. Read the log again, then record yours if it is still right.',
    };
  }
  const [added] = await db
    .insert(recommendationEvent)
    .values({ ...event, forceId: scope.forceId, recordedBy: scope.actor })
    .returning({ eventId: recommendationEvent.eventId });
  if (added === undefined) throw new Error('The database added no recommendation event and gave no reason.');
  await recordAudit(db, {
    forceId: scope.forceId,
    actor: scope.actor,
    did: 'recommendation event recorded',
    subject: `recommendation ${event.recommendation}`,
    detail: {
      eventId: added.eventId,
      obligationKey: event.obligationKey,
      state: event.state,
      occurredOn: event.occurredOn,
    },
  });
  return { kind: 'recorded', eventId: added.eventId };
}

/** Adds events that need no check against what somebody saw, in their order: for a loader into an empty log. */
export async function insertRecommendationEvents(
  db: ScopedDatabase,
  scope: Scope,
  events: readonly (NewRecommendationEvent & { recordedBy: string })[],
): Promise<number> {
  if (events.length === 0) return 0;
  await db.insert(recommendationEvent).values(events.map((event) => ({ ...event, forceId: scope.forceId })));
  return events.length;
}

/** Gives an obligation its owner and the force's own day, with the audit event; a later choice replaces an earlier one. */
export async function assignObligation(
  db: ScopedDatabase,
  scope: Scope,
  assignment: ObligationAssignment,
): Promise<void> {
  const { recommendation, obligationKey, ownerRole, dueOn } = assignment;
  await db
    .insert(obligation)
    .values({ ...assignment, forceId: scope.forceId })
    .onConflictDoUpdate({
      target: [obligation.forceId, obligation.recommendation, obligation.obligationKey],
      set: { ownerRole, dueOn },
    });
  await recordAudit(db, {
    forceId: scope.forceId,
    actor: scope.actor,
    did: 'obligation assigned',
    subject: `recommendation ${recommendation}, ${obligationKey}`,
    detail: { ownerRole, dueOn },
  });
}

/** One writer at a time on one recommendation's log, until the transaction ends. */
async function lockLog(db: ScopedDatabase, scope: Scope, recommendation: number): Promise<void> {
  const name = `recommendation log ${scope.forceId} ${recommendation}`;
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

function isOfRecommendation(scope: Scope, recommendation: number) {
  return and(
    eq(recommendationEvent.forceId, scope.forceId),
    eq(recommendationEvent.recommendation, recommendation),
  );
}
