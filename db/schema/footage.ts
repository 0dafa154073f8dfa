import { sql } from 'drizzle-orm';
import { date, doublePrecision, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { forceId, instant, provenance } from './columns';

/** One file of the digital evidence system. `startedAt` is the start of the file, its silent buffer included. */
export const recording = pgTable(
  'recording',
  {
    forceId: forceId(),
    recordingId: text().notNull(),
    /** Empty where the system does not know whose recording it is. */
    officerId: text().notNull(),
    deviceId: text(),
    startedAt: instant().notNull(),
    endedAt: instant().notNull(),
    preEventSeconds: doublePrecision(),
    incidentReference: text(),
    category: text(),
    offenceCategory: text(),
    uploadedAt: instant(),
    deletionDueOn: date({ mode: 'string' }),
    deletedAt: instant(),
    deletionReason: text(),
    model: text(),
    ...provenance(),
  },
  (t) => [
    primaryKey({ columns: [t.forceId, t.recordingId] }),
    index('recording_by_officer').on(t.officerId, t.forceId, t.startedAt),
    index('recording_by_incident').on(t.incidentReference, t.forceId),
    // The longest recording bounds how far back an overlap is looked for.
    index('recording_by_length').on(sql`(ended_at - started_at)`, t.forceId),
  ],
);

/** What a footage extract covers: without a row over an encounter's window its footage is awaited, not absent. */
export const footageCoverage = pgTable(
  'footage_coverage',
  {
    forceId: forceId(),
    coversFrom: instant().notNull(),
    coversTo: instant().notNull(),
    extractedAt: instant().notNull(),
    ...provenance(),
  },
  (t) => [primaryKey({ columns: [t.forceId, t.coversFrom, t.coversTo] })],
);

export const deviceLogEntry = pgTable(
  'device_log_entry',
  {
    forceId: forceId(),
    deviceId: text().notNull(),
    at: instant().notNull(),
    event: text().notNull(),
    officerId: text(),
    ticketReference: text(),
    ...provenance(),
  },
  (t) => [
    primaryKey({ columns: [t.forceId, t.deviceId, t.at, t.event] }),
    index('device_log_entry_by_officer').on(t.officerId, t.forceId, t.at),
  ],
);
