import { boolean, date, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { forceId, instant, provenance, unlistedIndex } from './columns';

/** One report: a hate crime, a non-crime hate incident, not recorded, or not yet classified. Strands are multi-valued. */
export const hateIncident = pgTable(
  'hate_incident',
  {
    forceId: forceId(),
    recordId: text().notNull(),
    month: date({ mode: 'string' }).notNull(),
    reportedAt: instant().notNull(),
    occurredAt: instant(),
    areaCode: text(),
    classification: text().notNull(),
    strands: text().array().notNull(),
    religionTarget: text(),
    assessedAt: instant(),
    assessorRole: text(),
    personalDataRecorded: boolean(),
    personalDataGround: text(),
    rationaleRecorded: boolean(),
    trivialTest: text(),
    freeExpressionConsidered: boolean(),
    reviewedAt: instant(),
    reviewerRole: text(),
    reviewOutcome: text(),
    resourceDeployed: boolean(),
    escalatedToCrimeOn: date({ mode: 'string' }),
    retentionReviewDueOn: date({ mode: 'string' }),
    removedOn: date({ mode: 'string' }),
    regime: text(),
    ...provenance(),
  },
  (t) => [
    primaryKey({ columns: [t.forceId, t.recordId] }),
    index('hate_incident_by_month').on(t.month, t.forceId),
    unlistedIndex('hate_incident_unlisted', t),
  ],
);
