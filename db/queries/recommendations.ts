import { asc, eq } from 'drizzle-orm';
import type { Scope } from '@/lib/access/scope';
import type { ObligationAssignment, RecommendationEvent } from '@/lib/recommendations/event';
import { obligation, recommendationEvent } from '../schema/recommendations';
import type { ScopedDatabase } from '../scoped';

/**
 * Every event of the force's recommendations in the order of the log. All 22 are read together: the date of one can
 * hang on the delivery of another.
 */
export function listRecommendationEvents(db: ScopedDatabase, scope: Scope): Promise<RecommendationEvent[]> {
  return db
    .select({
      eventId: recommendationEvent.eventId,
      recommendation: recommendationEvent.recommendation,
      obligationKey: recommendationEvent.obligationKey,
      state: recommendationEvent.state,
      occurredOn: recommendationEvent.occurredOn,
      note: recommendationEvent.note,
      recordedBy: recommendationEvent.recordedBy,
      recordedAt: recommendationEvent.recordedAt,
    })
    .from(recommendationEvent)
    .where(eq(recommendationEvent.forceId, scope.forceId))
    .orderBy(asc(recommendationEvent.eventId));
}

/** The owners and days that the force has chosen for obligations; where it has not, there is no row. */
export function listObligationAssignments(db: ScopedDatabase, scope: Scope): Promise<ObligationAssignment[]> {
  return db
    .select({
      recommendation: obligation.recommendation,
      obligationKey: obligation.obligationKey,
      ownerRole: obligation.ownerRole,
      dueOn: obligation.dueOn,
    })
    .from(obligation)
    .where(eq(obligation.forceId, scope.forceId))
    .orderBy(asc(obligation.recommendation), asc(obligation.obligationKey));
}
