import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { POWERS } from '@/lib/reference/powers';
import { forceId, instant } from './columns';

/** How many percentage points an import may raise the share without own footage by; a force without a row has the default. */
export const circuitBreaker = pgTable('circuit_breaker', {
  forceId: text().primaryKey(),
  limitPoints: smallint().notNull(),
  setBy: text().notNull(),
  setAt: instant().notNull().defaultNow(),
});

/**
 * Findings of one power and month that an import, a withdrawal or a mapping of codes would have moved too far: held for a
 * person.
 */
export const findingHold = pgTable(
  'finding_hold',
  {
    holdId: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    forceId: forceId(),
    power: text({ enum: POWERS }).notNull(),
    month: date({ mode: 'string' }).notNull(),
    /** The import that set it off, by coming in or by being withdrawn; null where a mapping did. */
    importId: bigint({ mode: 'number' }),
    /** The mapping of a text to a code that set it off, by being made or ended; null where a file did. */
    aliasId: bigint({ mode: 'number' }),
    cause: text({ enum: ['import', 'withdrawal', 'correction'] }).notNull(),
    /** What the share is compared with: this month as it was, or another. */
    comparedMonth: date({ mode: 'string' }).notNull(),
    /** Attendances whose own footage is not found: not found, or a colleague's only. */
    notFoundBefore: integer().notNull(),
    determinableBefore: integer().notNull(),
    notFoundAfter: integer().notNull(),
    determinableAfter: integer().notNull(),
    limitPoints: smallint().notNull(),
    /** How many attendances are held. */
    attendances: integer().notNull(),
    state: text({ enum: ['held', 'confirmed', 'released'] }).notNull(),
    openedAt: instant().notNull().defaultNow(),
    decidedAt: instant(),
    /** The person who confirmed it, or what released it. */
    decidedBy: text(),
    /** The person's reason; null while it is held, and where an import released it. */
    reason: text(),
    /** The import that released it, by coming in or by being withdrawn; null where a mapping did. */
    releasedByImportId: bigint({ mode: 'number' }),
  },
  (t) => [
    primaryKey({ columns: [t.forceId, t.holdId] }),
    uniqueIndex('finding_hold_open').on(t.forceId, t.power, t.month).where(sql`state = 'held'`),
    check('finding_hold_set_off_by_one', sql`num_nonnulls(${t.importId}, ${t.aliasId}) = 1`),
  ],
);

/** An attendance whose finding is held: the rule then says indeterminate, whatever the footage shows. */
export const heldAttendance = pgTable(
  'held_attendance',
  {
    forceId: forceId(),
    power: text({ enum: POWERS }).notNull(),
    recordId: text().notNull(),
    officerId: text().notNull(),
    holdId: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.forceId, t.power, t.recordId, t.officerId] }),
    index('held_attendance_by_hold').on(t.holdId, t.forceId),
  ],
);
