import { bigint, index, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { CASE_STATES } from '@/lib/cases/case-state';
import { POWERS } from '@/lib/reference/powers';
import { forceId, instant } from './columns';

/** One case per encounter at which an officer's footage was not found, partial, a colleague's only, or lost. */
export const nonActivationCase = pgTable(
  'non_activation_case',
  {
    forceId: forceId(),
    caseId: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    power: text({ enum: POWERS }).notNull(),
    recordId: text().notNull(),
    state: text({ enum: CASE_STATES }).notNull(),
    openedAt: instant().notNull(),
    encounterStartedAt: instant().notNull(),
    areaCode: text(),
  },
  (t) => [
    primaryKey({ columns: [t.forceId, t.caseId] }),
    uniqueIndex('non_activation_case_by_encounter').on(t.forceId, t.power, t.recordId),
    index('non_activation_case_by_state').on(t.state, t.forceId, t.encounterStartedAt),
  ],
);

/** How many of a force's cases stand in each state. A trigger keeps it with the cases, whoever changes them. */
export const caseCount = pgTable(
  'case_count',
  {
    forceId: forceId(),
    state: text({ enum: CASE_STATES }).notNull(),
    cases: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.forceId, t.state] })],
);

/** Everything that happened to a case, in order; never changed. */
export const caseEvent = pgTable(
  'case_event',
  {
    forceId: forceId(),
    caseEventId: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    caseId: bigint({ mode: 'number' }).notNull(),
    kind: text().notNull(),
    at: instant().notNull(),
    by: text().notNull(),
    detail: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.forceId, t.caseEventId] }),
    index('case_event_by_case').on(t.caseId, t.forceId),
  ],
);
