import { and, desc, eq } from 'drizzle-orm';
import type { ApiToken } from '@/lib/access/api-token';
import type { Scope } from '@/lib/access/scope';
import { digestOfToken } from '../api-token-secret';
import { apiToken } from '../schema/api-tokens';
import type { ScopedDatabase } from '../scoped';

/** Everything about a token but its digest, which nobody needs to see. */
const COLUMNS = {
  tokenId: apiToken.tokenId,
  name: apiToken.name,
  disclosure: apiToken.disclosure,
  createdBy: apiToken.createdBy,
  createdAt: apiToken.createdAt,
  lastUsedAt: apiToken.lastUsedAt,
  expiresAt: apiToken.expiresAt,
  revokedBy: apiToken.revokedBy,
  revokedAt: apiToken.revokedAt,
};

/** A force's tokens, the newest first. */
export function listApiTokens(db: ScopedDatabase, scope: Scope): Promise<ApiToken[]> {
  return db
    .select(COLUMNS)
    .from(apiToken)
    .where(eq(apiToken.forceId, scope.forceId))
    .orderBy(desc(apiToken.createdAt), desc(apiToken.tokenId));
}

/** The token of this text, good or not; null where the force has none. */
export async function findApiToken(db: ScopedDatabase, scope: Scope, text: string): Promise<ApiToken | null> {
  const [found] = await db
    .select(COLUMNS)
    .from(apiToken)
    .where(and(eq(apiToken.forceId, scope.forceId), eq(apiToken.sha256, digestOfToken(text))));
  return found ?? null;
}
