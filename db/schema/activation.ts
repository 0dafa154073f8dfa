import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { FINDINGS } from '@/lib/activation/finding';
import { POWERS } from '@/lib/reference/powers';
import { forceId, instant, provenance } from './columns';

/** The BWV rule book: one row per force, power and first day (midnight in London). */
export const bwvPolicy = pgTable(
  'bwv_policy',
  {
    forceId: forceId(),
    power: text({ enum: POWERS }).notNull(),
    effectiveFrom: date({ mode: 'string' }).notNull(),
    isRequired: boolean().notNull(),
    startToleranceSeconds: integer().notNull(),
    endToleranceSeconds: integer().notNull(),
    gapToleranceSeconds: integer().notNull(),
    matchBeforeSeconds: integer().notNull(),
    matchAfterSeconds: integer().notNull(),
    assumedDurationSeconds: integer().notNull(),
    uploadGraceHours: doublePrecision().notNull(),
    citation: text().notNull(),
    ...provenance(),
  },
  (t) => [primaryKey({ columns: [t.forceId, t.power, t.effectiveFrom] })],
);

/** A device's clock against the others of its source. Acts only once a person has confirmed it. */
export const clockOffset = pgTable(
  'clock_offset',
  {
    forceId: forceId(),
    deviceId: text().notNull(),
    offsetSeconds: integer().notNull(),
    pairs: integer().notNull(),
    interquartileSeconds: integer().notNull(),
    state: text({ enum: ['proposed', 'confirmed', 'rejected'] }).notNull(),
    decidedBy: text(),
    decidedAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.forceId, t.deviceId] })],
);

/** A power's source whose clock is an hour from the footage's: its findings are held as indeterminate. */
export const heldSource = pgTable(
  'held_source',
  {
    forceId: forceId(),
    power: text({ enum: POWERS }).notNull(),
    medianLeadSeconds: integer().notNull(),
    pairs: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.forceId, t.power] })],
);

/** One run of the rule: what set it off and what it found. */
export const findingBatch = pgTable('finding_batch', {
  batchId: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  forceId: forceId(),
  cause: text({ enum: ['import', 'correction', 'withdrawal', 'policy', 'clock', 'recompute'] }).notNull(),
  importId: bigint({ mode: 'number' }),
  startedAt: instant().notNull(),
  finishedAt: instant().notNull(),
  attendances: integer().notNull(),
  changed: integer().notNull(),
  counts: jsonb().$type<Record<string, number>>().notNull(),
});

/**
 * The activation ledger. Rows are only ever added; the one thing written afterwards is which batch superseded a row,
 * or removed its attendance. The current finding of an attendance is its row that nothing has superseded.
 */
export const finding = pgTable(
  'finding',
  {
    findingId: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    forceId: forceId(),
    power: text({ enum: POWERS }).notNull(),
    recordId: text().notNull(),
    officerId: text().notNull(),
    finding: text({ enum: FINDINGS }).notNull(),
    /** Why an indeterminate or not-required finding is so. */
    reason: text(),
    flags: text().array().notNull(),
    coverage: doublePrecision(),
    firstPressAt: instant(),
    lastEndAt: instant(),
    windowFrom: instant(),
    windowTo: instant(),
    policyEffectiveFrom: date({ mode: 'string' }),
    clockOffsetSeconds: integer().notNull(),
    recordingIds: text().array().notNull(),
    batchId: bigint({ mode: 'number' }).notNull(),
    supersededByBatchId: bigint({ mode: 'number' }),
  },
  (t) => [
    primaryKey({ columns: [t.forceId, t.findingId] }),
    uniqueIndex('finding_current')
      .on(t.forceId, t.power, t.recordId, t.officerId)
      .where(sql`superseded_by_batch_id is null`),
    index('finding_by_attendance').on(t.forceId, t.power, t.recordId, t.officerId),
  ],
);
