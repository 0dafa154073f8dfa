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
import type { TrialCounts } from '@/lib/activation/policy-trial';
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

/**
 * A device's clock against the others of its source. Acts only once a person has confirmed it; what was decided keeps
 * the figures that it was decided on.
 */
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
    /** The person's reason; null while it is proposed. */
    reason: text(),
    /** How many findings the decision changed; null while it is proposed. */
    findingsChanged: integer(),
  },
  (t) => [primaryKey({ columns: [t.forceId, t.deviceId] })],
);

/**
 * How many reference-linked pairs of a power's encounters in a London month have each lead, in seconds: press of record
 * less the start of the encounter. Moved by what an import changes, so that a median never needs the whole history.
 */
export const sourceClockLead = pgTable(
  'source_clock_lead',
  {
    forceId: forceId(),
    power: text({ enum: POWERS }).notNull(),
    month: date({ mode: 'string' }).notNull(),
    leadSeconds: doublePrecision().notNull(),
    pairs: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.forceId, t.power, t.month, t.leadSeconds] })],
);

/**
 * The same by device, officer and power, over all months. The officers lead from a device to its recordings, which no
 * index does.
 */
export const deviceClockLead = pgTable(
  'device_clock_lead',
  {
    forceId: forceId(),
    deviceId: text().notNull(),
    officerId: text().notNull(),
    power: text({ enum: POWERS }).notNull(),
    leadSeconds: doublePrecision().notNull(),
    pairs: integer().notNull(),
  },
  (t) => [
    primaryKey({
      name: 'device_clock_lead_pk',
      columns: [t.forceId, t.deviceId, t.officerId, t.power, t.leadSeconds],
    }),
  ],
);

/** The longest that any recording and any attendance of a force has lasted: how far back an overlap is looked for. */
export const forceReach = pgTable('force_reach', {
  forceId: text().primaryKey(),
  longestRecordingSeconds: doublePrecision().notNull(),
  longestAttendanceSeconds: doublePrecision().notNull(),
});

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

/** A month of a power's source whose clock is an hour from the footage's, though the source as a whole is not. */
export const heldMonth = pgTable(
  'held_month',
  {
    forceId: forceId(),
    power: text({ enum: POWERS }).notNull(),
    month: date({ mode: 'string' }).notNull(),
    medianLeadSeconds: integer().notNull(),
    pairs: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.forceId, t.power, t.month] })],
);

/** One run of the rule: what set it off and what it found. */
export const findingBatch = pgTable('finding_batch', {
  batchId: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  forceId: forceId(),
  cause: text({
    enum: ['import', 'correction', 'withdrawal', 'policy', 'clock', 'recompute', 'release'],
  }).notNull(),
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
    index('finding_superseded')
      .on(t.forceId, t.power, t.recordId, t.officerId)
      .where(sql`superseded_by_batch_id is not null`),
  ],
);

/** What a trial of a policy counted, kept until the force's data changes, so that its page can be opened again. */
export const policyTrial = pgTable(
  'policy_trial',
  {
    forceId: forceId(),
    /** What was tried, as text: the same plan has the same text. */
    plan: text().notNull(),
    /** The state of the facts and of the ledger that it was judged on. */
    dataVersion: text().notNull(),
    counts: jsonb().$type<TrialCounts>().notNull(),
    seconds: doublePrecision().notNull(),
    askedBy: text().notNull(),
    askedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.forceId, t.plan] })],
);
