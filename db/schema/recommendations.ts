import { bigint, date, index, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { RECOMMENDATION_STATES } from '@/lib/recommendations/recommendation-state';
import { forceId, instant } from './columns';

/** A force's own part of a recommendation: who owns it and by when. The national dates are in lib/recommendations. */
export const obligation = pgTable(
  'obligation',
  {
    forceId: forceId(),
    recommendation: smallint().notNull(),
    obligationKey: text().notNull(),
    ownerRole: text().notNull(),
    dueOn: date({ mode: 'string' }),
  },
  (t) => [primaryKey({ columns: [t.forceId, t.recommendation, t.obligationKey] })],
);

/** What happened to a recommendation or to one of its obligations; never changed. Its state is read off this log. */
export const recommendationEvent = pgTable(
  'recommendation_event',
  {
    forceId: forceId(),
    eventId: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    recommendation: smallint().notNull(),
    /** Null where the event is about the recommendation as a whole. */
    obligationKey: text(),
    /** The state from this event on; null for a note. */
    state: text({ enum: RECOMMENDATION_STATES }),
    occurredOn: date({ mode: 'string' }).notNull(),
    note: text().notNull(),
    recordedBy: text().notNull(),
    recordedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.forceId, t.eventId] }),
    index('recommendation_event_by_recommendation').on(t.forceId, t.recommendation, t.eventId),
  ],
);
