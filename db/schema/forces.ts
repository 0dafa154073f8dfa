import { bigint, boolean, date, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { forceId, instant, provenance, unlistedIndex } from './columns';

/** The forces this service holds data for, and how often each one's data has changed. */
export const force = pgTable('force', {
  forceId: text().primaryKey(),
  name: text().notNull(),
  isDemonstration: boolean().notNull().default(false),
  /** Goes up by one with every committed change; pages and caches are keyed on it. */
  dataVersion: bigint({ mode: 'number' }).notNull().default(0),
  createdAt: instant().notNull().defaultNow(),
});

export const area = pgTable(
  'area',
  {
    forceId: forceId(),
    areaCode: text().notNull(),
    name: text().notNull(),
    parentCode: text(),
    ...provenance(),
  },
  (t) => [primaryKey({ columns: [t.forceId, t.areaCode] })],
);

export const officer = pgTable(
  'officer',
  {
    forceId: forceId(),
    officerId: text().notNull(),
    teamCode: text(),
    areaCode: text(),
    role: text(),
    cameraIssuedFrom: date({ mode: 'string' }),
    cameraIssuedTo: date({ mode: 'string' }),
    ...provenance(),
  },
  (t) => [primaryKey({ columns: [t.forceId, t.officerId] }), unlistedIndex('officer_unlisted', t)],
);

/** Residents by ethnic group. An empty area code is the whole force; an empty age band is all ages. */
export const population = pgTable(
  'population',
  {
    forceId: forceId(),
    areaCode: text().notNull().default(''),
    ethnicGroup: text().notNull(),
    ageBand: text().notNull().default(''),
    people: integer().notNull(),
    censusYear: smallint().notNull(),
    source: text().notNull(),
    ...provenance(),
  },
  (t) => [primaryKey({ columns: [t.forceId, t.areaCode, t.ethnicGroup, t.ageBand, t.censusYear] })],
);
