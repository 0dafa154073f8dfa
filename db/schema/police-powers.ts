import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core';
import { POWERS } from '@/lib/reference/powers';
import { forceId, instant, provenance, unlistedIndex } from './columns';

/**
 * One record of one power: a row of a force's own extract. Columns that only one power has are null for the others.
 * Codes are Candour's own; the text as it stood is in `raw`. `month` is the London month of the start.
 */
export const encounter = pgTable(
  'encounter',
  {
    forceId: forceId(),
    power: text({ enum: POWERS }).notNull(),
    recordId: text().notNull(),
    month: date({ mode: 'string' }).notNull(),
    incidentReference: text(),
    officerIds: text().array().notNull(),
    startedAt: instant().notNull(),
    endedAt: instant(),
    timePrecision: text({ enum: ['exact', 'minute', 'hour', 'date'] }).notNull(),
    isPrecisionStated: boolean().notNull(),
    areaCode: text(),
    subjectKey: text(),
    selfDefinedEthnicity: text(),
    officerDefinedEthnicity: text(),
    gender: text(),
    ageYears: smallint(),
    ageBand: text(),
    bwvDeclared: text(),
    bwvReasonCode: text(),
    bwvReasonText: text(),
    officerAssaulted: boolean(),
    officerInjury: text(),
    // stop-search
    searchType: text(),
    legislation: text(),
    objectOfSearch: text(),
    groundsText: text(),
    outcome: text(),
    outcomeLinkedToObject: text(),
    moreThanOuterClothing: boolean(),
    intimatePartsExposed: boolean(),
    appropriateAdult: text(),
    handcuffsUsed: boolean(),
    section60Authority: text(),
    // use-of-force
    tactics: text().array(),
    reasons: text().array(),
    impactFactors: text().array(),
    locationType: text(),
    subjectConduct: text(),
    subjectInjury: text(),
    singleCrewed: boolean(),
    // arrests
    offence: text(),
    necessityGrounds: text().array(),
    voluntaryAttendanceConsidered: boolean(),
    forceUsed: boolean(),
    // domestic-incidents
    riskGrade: text(),
    childrenPresent: boolean(),
    arrestMade: boolean(),
    ...provenance(),
  },
  (t) => [
    primaryKey({ columns: [t.forceId, t.power, t.recordId] }),
    index('encounter_by_month').on(t.month, t.forceId, t.power),
    index('encounter_by_import').using('brin', t.importId),
    unlistedIndex('encounter_unlisted', t),
  ],
);

/** One officer at one encounter: what a finding is about. An empty officer id means that no officer is known. */
export const attendance = pgTable(
  'attendance',
  {
    forceId: forceId(),
    power: text({ enum: POWERS }).notNull(),
    recordId: text().notNull(),
    officerId: text().notNull(),
    /** 1 for the officer who filed the form. */
    position: smallint().notNull(),
    /** What the rule needs of the record, kept beside it: a million look-ups less when everything is worked out again. */
    startedAt: instant().notNull(),
    endedAt: instant(),
    incidentReference: text(),
    month: date({ mode: 'string' }).notNull(),
    timePrecision: text({ enum: ['exact', 'minute', 'hour', 'date'] }).notNull(),
    isPrecisionStated: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.forceId, t.power, t.recordId, t.officerId] }),
    index('attendance_by_officer').on(t.officerId, t.startedAt),
    index('attendance_by_incident').on(t.incidentReference).where(sql`incident_reference is not null`),
    index('attendance_by_start').on(t.startedAt, t.forceId),
  ],
);

/**
 * One row of a monthly file of data.police.uk. The source has no ids: the key is the month of the file, the row's
 * digest and its position among identical rows. `searchedAt` is the instant as published; null where only a date is known.
 */
export const publicSearch = pgTable(
  'public_search',
  {
    forceId: forceId(),
    month: date({ mode: 'string' }).notNull(),
    searchKey: text().notNull(),
    searchedOn: date({ mode: 'string' }),
    searchedAt: instant(),
    searchType: text(),
    partOfPolicingOperation: boolean(),
    policingOperation: text(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    gender: text(),
    ageBand: text(),
    selfDefinedEthnicity: text(),
    officerDefinedEthnicity: text(),
    legislation: text(),
    objectOfSearch: text(),
    outcome: text(),
    outcomeLinkedToObject: text(),
    moreThanOuterClothing: boolean(),
    ...provenance(),
  },
  (t) => [
    primaryKey({ columns: [t.forceId, t.month, t.searchKey] }),
    index('public_search_by_import').on(t.importId, t.forceId),
    unlistedIndex('public_search_unlisted', t),
  ],
);

/**
 * The boards' counts, kept by the imports: one row per measure, month, area and group. What a numerator and a
 * denominator are is said once, in lib/measures. An empty area code means that none was recorded.
 */
export const measureCount = pgTable(
  'measure_count',
  {
    forceId: forceId(),
    measure: text().notNull(),
    month: date({ mode: 'string' }).notNull(),
    areaCode: text().notNull(),
    dimension: text().notNull(),
    groupCode: text().notNull(),
    numerator: integer().notNull(),
    denominator: integer().notNull(),
    /** Which dataset was counted: a force's own extract, or the public file where there is none. */
    source: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.forceId, t.measure, t.month, t.areaCode, t.dimension, t.groupCode] })],
);

/**
 * The boards' counts under one filter, kept after an import: a row per group of the filter, dimension and month, with the
 * counts of every measure and group side by side in four lists of one length. What `filter` narrows by is a dimension or
 * `team`. Areas are added up. They are true of the months that `narrowed_month` says are kept.
 */
export const narrowedCount = pgTable(
  'narrowed_count',
  {
    forceId: forceId(),
    /** The family of measures, which are counted from the same facts: db/measures/families. */
    family: text().notNull(),
    filter: text().notNull(),
    filterGroup: text().notNull(),
    dimension: text().notNull(),
    month: date({ mode: 'string' }).notNull(),
    source: text().notNull(),
    measures: text().array().notNull(),
    groupCodes: text().array().notNull(),
    numerators: integer().array().notNull(),
    denominators: integer().array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.forceId, t.family, t.filter, t.filterGroup, t.dimension, t.month] })],
);

/**
 * Which months' counts under one filter are kept, by family and by what narrows them. One that is not, or is not here, is
 * counted from the facts: every change of them takes the mark away in its own transaction.
 */
export const narrowedMonth = pgTable(
  'narrowed_month',
  {
    forceId: forceId(),
    family: text().notNull(),
    narrowing: text({ enum: ['group', 'team'] }).notNull(),
    month: date({ mode: 'string' }).notNull(),
    isKept: boolean().notNull(),
  },
  (t) => [primaryKey({ columns: [t.forceId, t.family, t.narrowing, t.month] })],
);

/**
 * Searches of the public files by hexagon and month, kept by the imports at every width that a map is drawn in. What a cell
 * is, is said in lib/charts/hexagons; an empty one means that a search has no coordinates on the National Grid. At each
 * width a month's cells add up to its searches.
 */
export const searchHexagonCount = pgTable(
  'search_hexagon_count',
  {
    forceId: forceId(),
    month: date({ mode: 'string' }).notNull(),
    widthKm: smallint().notNull(),
    cell: text().notNull(),
    searches: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.forceId, t.widthKm, t.month, t.cell] })],
);
