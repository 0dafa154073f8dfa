import { eq, sql } from 'drizzle-orm';
import { force } from '@/db/schema/forces';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';

/** Boards that were composed before are not shown again. Last in its transaction: an import waits on the same row. */
export async function markBoardsChanged(db: ScopedDatabase, scope: Scope): Promise<void> {
  await db
    .update(force)
    .set({ dataVersion: sql`${force.dataVersion} + 1` })
    .where(eq(force.forceId, scope.forceId));
}
