import { sql } from 'drizzle-orm';
import { date, doublePrecision, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { forceId, instant, provenance, unlistedIndex } from './columns';

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
    // Made with the first file of recordings that a database gets, once its rows are in: `index_recordings`.
    index('recording_by_officer').on(t.officerId, t.startedAt),
    index('recording_by_incident').on(t.incidentReference).where(sql`incident_reference is not null`),
    // Files come in the order of time: a summary of each stretch finds a month, and costs an import next to
    // nothing. It knows the force too, or the planner would read the whole key beside it, and finds an import's rows.
    index('recording_by_start').using('brin', t.startedAt, t.forceId, t.importId),
  ],
);

/** How many recordings start on each London day: what is stated to be covered, and has none, shows here. */
export const recordingDay = pgTable(
  'recording_day',
  {
    forceId: forceId(),
    day: date({ mode: 'string' }).notNull(),
    recordings: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.forceId, t.day] })],
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
    /** The event as the key has it: its code, or the text of one that no list knows. */
    eventKey: text().notNull(),
    event: text().notNull(),
    officerId: text(),
    ticketReference: text(),
    ...provenance(),
  },
  (t) => [
    primaryKey({ columns: [t.forceId, t.deviceId, t.at, t.eventKey] }),
    index('device_log_entry_by_officer').on(t.officerId, t.forceId, t.at),
    index('device_log_entry_by_time').using('brin', t.at, t.forceId),
    unlistedIndex('device_log_entry_unlisted', t),
  ],
);
