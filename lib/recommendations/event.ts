import type { RecommendationState } from './recommendation-state';

/** One line of a recommendation's log. A state is read off the log; a null state is a note and changes none. */
export interface RecommendationEvent {
  eventId: number;
  recommendation: number;
  /** Null where the event is about the recommendation as a whole. */
  obligationKey: string | null;
  state: RecommendationState | null;
  /** The day it happened, which may be long before it was recorded. */
  occurredOn: string;
  note: string;
  recordedBy: string;
  recordedAt: Date;
}

/** An event before the database has given it its place in the log. */
export type NewRecommendationEvent = Omit<RecommendationEvent, 'eventId' | 'recordedBy' | 'recordedAt'>;

/** A force's own choice of who owns an obligation and by when; the national date stands beside it. */
export interface ObligationAssignment {
  recommendation: number;
  obligationKey: string;
  ownerRole: string;
  dueOn: string | null;
}

/** The log's order: as recorded, which the database numbers. */
export function inLogOrder(events: readonly RecommendationEvent[]): RecommendationEvent[] {
  return [...events].sort((a, b) => a.eventId - b.eventId);
}
