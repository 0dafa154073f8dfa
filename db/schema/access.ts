import { boolean, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { ROLES } from '@/lib/access/roles';
import { forceId, instant } from './columns';

export const person = pgTable('person', {
  personId: uuid().primaryKey().defaultRandom(),
  /** Lower case; what a person signs in with. */
  email: text().notNull().unique(),
  name: text().notNull(),
  passwordHash: text().notNull(),
  isDemonstration: boolean().notNull().default(false),
  createdAt: instant().notNull().defaultNow(),
  disabledAt: instant(),
});

export const personRole = pgTable(
  'person_role',
  {
    personId: uuid()
      .notNull()
      .references(() => person.personId),
    forceId: forceId(),
    role: text({ enum: ROLES }).notNull(),
    /** The team a supervisor sees; null for the other roles. */
    teamCode: text(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.forceId, t.role] })],
);

/** A signed-in browser. The cookie holds only this id, so that a session can be ended from here. */
export const session = pgTable(
  'session',
  {
    sessionId: uuid().primaryKey().defaultRandom(),
    personId: uuid()
      .notNull()
      .references(() => person.personId),
    startedAt: instant().notNull().defaultNow(),
    lastSeenAt: instant().notNull().defaultNow(),
    endedAt: instant(),
  },
  (t) => [index('session_by_person').on(t.personId)],
);
