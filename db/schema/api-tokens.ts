import { pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { forceId, instant } from './columns';

/** A key by which a program reads one force's measures. Only the digest of its secret is kept. */
export const apiToken = pgTable(
  'api_token',
  {
    tokenId: uuid().notNull().defaultRandom(),
    forceId: forceId(),
    /** What the administrator calls it: the program that holds it. */
    name: text().notNull(),
    /** SHA-256 of the whole token, in hexadecimal. */
    sha256: text().notNull(),
    disclosure: text({ enum: ['internal', 'external'] }).notNull(),
    createdBy: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
    lastUsedAt: instant(),
    expiresAt: instant().notNull(),
    revokedBy: text(),
    revokedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.forceId, t.tokenId] }),
    uniqueIndex('api_token_by_secret').on(t.sha256, t.forceId),
  ],
);
