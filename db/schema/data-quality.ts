import { date, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { forceId } from './columns';

/**
 * What is missing, unread or implausible in the facts, counted by the imports: one row per dataset, month, aspect and
 * subject (a column, or empty). Aspects are said in lib/data-quality/quality-count. Nothing to count among, no row.
 */
export const qualityCount = pgTable(
  'quality_count',
  {
    forceId: forceId(),
    dataset: text().notNull(),
    month: date({ mode: 'string' }).notNull(),
    aspect: text().notNull(),
    subject: text().notNull(),
    counted: integer().notNull(),
    among: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.forceId, t.dataset, t.month, t.aspect, t.subject] })],
);
