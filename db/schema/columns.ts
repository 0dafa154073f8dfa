import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  customType,
  index,
  integer,
  jsonb,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';

/** A 16-byte digest of a row's meaning; two rows with the same digest say the same thing. */
const digest = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** An instant, stored in UTC to the microsecond, read as a Date. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date' });

/** The id of the force that a row belongs to; first in the key of every big table. */
export const forceId = () => text().notNull();

/**
 * Where a fact came from: its import, its line, its text as it stood in the file, columns the contract does not know, and
 * the texts of its code columns that no list knows, whether or not an alias does.
 */
export const provenance = () => ({
  importId: bigint({ mode: 'number' }).notNull(),
  line: integer().notNull(),
  rowDigest: digest().notNull(),
  raw: text().notNull(),
  extra: jsonb().$type<Record<string, string>>(),
  /** By the input column's header; null where every text is on its list. */
  unlisted: jsonb().$type<Record<string, string[]>>(),
});

/** Finds the few rows that an alias may bear on, by the import whose header they are read with. */
export const unlistedIndex = (name: string, t: { importId: AnyPgColumn; forceId: AnyPgColumn }) =>
  index(name).on(t.importId, t.forceId).where(sql`unlisted is not null`);
