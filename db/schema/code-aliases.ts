import { sql } from 'drizzle-orm';
import { bigint, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { DatasetName } from '@/lib/ingest/dataset';
import { forceId, instant } from './columns';

/**
 * A force's own spelling of a code: the text of one dataset's column that no list knows, and the code a data steward
 * said it stands for. Ended, never removed; a text has at most one that is not ended.
 */
export const codeAlias = pgTable(
  'code_alias',
  {
    aliasId: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    forceId: forceId(),
    dataset: text().$type<DatasetName>().notNull(),
    /** The input column's header, as the contract spells it. */
    column: text().notNull(),
    text: text().notNull(),
    /** What texts are compared by: the text without case, spaces and punctuation. */
    textKey: text().notNull(),
    code: text().notNull(),
    note: text().notNull(),
    setAt: instant().notNull().defaultNow(),
    setBy: text().notNull(),
    endedAt: instant(),
    endedBy: text(),
    endedNote: text(),
  },
  (t) => [
    uniqueIndex('code_alias_in_force')
      .on(t.forceId, t.dataset, t.column, t.textKey)
      .where(sql`ended_at is null`),
  ],
);
