import { bigint, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns';

/** Who did or read what, and when. Rows are only ever added. An event of no one force has no force id. */
export const auditEvent = pgTable(
  'audit_event',
  {
    auditEventId: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant().notNull().defaultNow(),
    forceId: text(),
    /** The person's e-mail address, or `command line`. */
    actor: text().notNull(),
    /** A verb and its object, for example `case read` or `recommendation event recorded`. */
    did: text().notNull(),
    subject: text().notNull(),
    detail: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [index('audit_event_by_force').on(t.forceId, t.at), index('audit_event_by_subject').on(t.subject)],
);
