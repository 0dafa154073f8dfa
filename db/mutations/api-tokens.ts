import { and, eq, isNull, or, sql } from 'drizzle-orm';
import type { NewToken } from '@/lib/access/api-token';
import type { Scope } from '@/lib/access/scope';
import { digestOfToken, makeTokenText } from '../api-token-secret';
import { apiToken } from '../schema/api-tokens';
import type { ScopedDatabase } from '../scoped';
import { recordAudit } from './audit';

/** Makes a token and gives its text, which is kept nowhere: it can be shown this once. The audit event goes with it. */
export async function addApiToken(
  db: ScopedDatabase,
  scope: Scope,
  { name, disclosure, days }: NewToken,
): Promise<string> {
  const text = makeTokenText(scope.forceId);
  const [added] = await db
    .insert(apiToken)
    .values({
      forceId: scope.forceId,
      name,
      sha256: digestOfToken(text),
      disclosure,
      createdBy: scope.actor,
      expiresAt: sql`now() + make_interval(days => ${days})`,
    })
    .returning({ tokenId: apiToken.tokenId });
  if (added === undefined) throw new Error('The database added no token and gave no reason.');
  await recordAudit(db, {
    forceId: scope.forceId,
    actor: scope.actor,
    did: 'API token made',
    subject: `API token ${added.tokenId}`,
    detail: { name, disclosure, days },
  });
  return text;
}

/** Revokes a token at once, with the audit event. False where the force has none of this id that is not revoked. */
export async function revokeApiToken(db: ScopedDatabase, scope: Scope, tokenId: string): Promise<boolean> {
  const [revoked] = await db
    .update(apiToken)
    .set({ revokedBy: scope.actor, revokedAt: sql`clock_timestamp()` })
    .where(
      and(
        eq(apiToken.forceId, scope.forceId),
        eq(sql`${apiToken.tokenId}::text`, tokenId),
        isNull(apiToken.revokedAt),
      ),
    )
    .returning({ name: apiToken.name });
  if (revoked === undefined) return false;
  await recordAudit(db, {
    forceId: scope.forceId,
    actor: scope.actor,
    did: 'API token revoked',
    subject: `API token ${tokenId}`,
    detail: { name: revoked.name },
  });
  return true;
}

/** Notes that a token was used just now, to the minute. */
export async function noteTokenUse(db: ScopedDatabase, scope: Scope, tokenId: string): Promise<void> {
  await db
    .update(apiToken)
    .set({ lastUsedAt: sql`now()` })
    .where(
      and(
        eq(apiToken.forceId, scope.forceId),
        eq(apiToken.tokenId, tokenId),
        isNull(apiToken.revokedAt),
        or(isNull(apiToken.lastUsedAt), sql`${apiToken.lastUsedAt} < now() - interval '1 minute'`),
      ),
    );
}
