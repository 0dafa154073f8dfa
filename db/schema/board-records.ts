import { sql } from 'drizzle-orm';
import { bigint, check, date, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { CHART_NOTE_KINDS } from '@/lib/police-powers/chart-notes/chart-note';
import { forceId, instant } from './columns';

/** A page with its filters, kept by one person under a name, and seen by nobody else. */
export const savedView = pgTable(
  'saved_view',
  {
    forceId: forceId(),
    viewId: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    /** The person's e-mail address. */
    person: text().notNull(),
    name: text().notNull(),
    path: text().notNull(),
    /** The page's filters as an address writes them, without the force. */
    query: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.forceId, t.viewId] }),
    uniqueIndex('saved_view_by_name').on(t.forceId, t.person, sql`lower(${t.name})`),
    check('saved_view_name_length', sql`char_length(${t.name}) between 1 and 60`),
    check('saved_view_path_here', sql`${t.path} ~ '^/[a-z]' and char_length(${t.query}) <= 500`),
  ],
);

/**
 * What somebody wrote down about a month, shown on the charts. Rows are only ever added; the one thing written afterwards
 * is that a note was withdrawn, by whom and why.
 */
export const chartNote = pgTable(
  'chart_note',
  {
    forceId: forceId(),
    noteId: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    month: date({ mode: 'string' }).notNull(),
    kind: text({ enum: CHART_NOTE_KINDS }).notNull(),
    /** Null where it stands on every chart. */
    measure: text(),
    words: text().notNull(),
    /** Why the usual range begins anew; null for what is no rebase. */
    reason: text(),
    createdBy: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
    withdrawnAt: instant(),
    withdrawnBy: text(),
    withdrawnReason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.forceId, t.noteId] }),
    index('chart_note_by_month').on(t.forceId, t.month),
    check('chart_note_words_length', sql`char_length(${t.words}) between 1 and 120`),
    check('chart_note_rebase_reason', sql`(${t.kind} = 'rebase') = (${t.reason} is not null)`),
    check(
      'chart_note_withdrawn_whole',
      sql`num_nulls(${t.withdrawnAt}, ${t.withdrawnBy}, ${t.withdrawnReason}) in (0, 3)`,
    ),
  ],
);
