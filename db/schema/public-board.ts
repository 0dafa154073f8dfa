import { sql } from 'drizzle-orm';
import { bigint, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { forceId, instant } from './columns';

/**
 * That a force's boards can be seen by anybody: one row for each time they were opened, kept when they are closed. At most
 * one of a force is open.
 */
export const publicBoard = pgTable(
  'public_board',
  {
    openingId: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    forceId: forceId(),
    openedBy: text().notNull(),
    openedAt: instant().notNull().defaultNow(),
    /** What the force says to the public above its figures. */
    statement: text().notNull(),
    closedBy: text(),
    closedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.forceId, t.openingId] }),
    uniqueIndex('public_board_open').on(t.forceId).where(sql`closed_at is null`),
  ],
);
