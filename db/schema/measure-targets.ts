import { sql } from 'drizzle-orm';
import { bigint, check, doublePrecision, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { forceId, instant } from './columns';

/**
 * What the chair wants a measure to reach, and why. Rows are only ever added; the one thing written afterwards is that a
 * target was ended, when and by whom. At most one of a measure stands.
 */
export const measureTarget = pgTable(
  'measure_target',
  {
    forceId: forceId(),
    targetId: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    measure: text().notNull(),
    /** A share of 1. */
    value: doublePrecision().notNull(),
    reason: text().notNull(),
    setBy: text().notNull(),
    setAt: instant().notNull().defaultNow(),
    endedAt: instant(),
    endedBy: text(),
  },
  (t) => [
    primaryKey({ columns: [t.forceId, t.targetId] }),
    uniqueIndex('measure_target_standing').on(t.forceId, t.measure).where(sql`ended_at is null`),
    check('measure_target_is_a_share', sql`${t.value} between 0 and 1`),
    check('measure_target_reason_length', sql`char_length(${t.reason}) between 20 and 1000`),
    check('measure_target_ended_whole', sql`(${t.endedAt} is null) = (${t.endedBy} is null)`),
  ],
);
