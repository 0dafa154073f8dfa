import { bigint, customType, integer, jsonb, text, timestamp } from 'drizzle-orm/pg-core';

/** A 16-byte digest of a row's meaning; two rows with the same digest say the same thing. */
const digest = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** An instant, stored in UTC to the microsecond, read as a Date. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date' });

/** The id of the force that a row belongs to; first in the key of every big table. */
export const forceId = () => text().notNull();

/** Where a fact came from: its import, its line, its text as it stood in the file, and columns the contract does not know. */
export const provenance = () => ({
  importId: bigint({ mode: 'number' }).notNull(),
  line: integer().notNull(),
  rowDigest: digest().notNull(),
  raw: text().notNull(),
  extra: jsonb().$type<Record<string, string>>(),
});
