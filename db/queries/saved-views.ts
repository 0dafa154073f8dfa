import { and, asc, eq, sql } from 'drizzle-orm';
import { savedView } from '@/db/schema/board-records';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { SavedView } from '@/lib/police-powers/saved-views/saved-view';

/** The views that the person themselves keeps in this force, by name. */
export function listSavedViews(db: ScopedDatabase, scope: Scope): Promise<SavedView[]> {
  return db
    .select({
      viewId: savedView.viewId,
      name: savedView.name,
      path: savedView.path,
      query: savedView.query,
      createdAt: savedView.createdAt,
    })
    .from(savedView)
    .where(and(eq(savedView.forceId, scope.forceId), eq(savedView.person, scope.actor)))
    .orderBy(asc(sql`lower(${savedView.name})`));
}
