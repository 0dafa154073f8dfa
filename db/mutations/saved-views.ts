import { and, eq, ne, sql } from 'drizzle-orm';
import { savedView } from '@/db/schema/board-records';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { NewView } from '@/lib/police-powers/saved-views/save-view';
import { recordAudit } from './audit';

/** Keeps a view for the person themselves, with its audit event. Null where they have one of that name by now. */
export async function saveView(db: ScopedDatabase, scope: Scope, view: NewView): Promise<number | null> {
  await lockViews(db, scope);
  if (await isNameTaken(db, scope, view.name, 0)) return null;
  const [saved] = await db
    .insert(savedView)
    .values({ ...view, forceId: scope.forceId, person: scope.actor })
    .returning({ viewId: savedView.viewId });
  if (saved === undefined) throw new Error('The database kept no view and gave no reason.');
  await recordViewAudit(db, scope, 'view saved', saved.viewId, { path: view.path });
  return saved.viewId;
}

/** Gives one of the person's views another name. False where it is not there, or another has the name by now. */
export async function renameView(
  db: ScopedDatabase,
  scope: Scope,
  viewId: number,
  name: string,
): Promise<boolean> {
  await lockViews(db, scope);
  if (await isNameTaken(db, scope, name, viewId)) return false;
  const renamed = await db
    .update(savedView)
    .set({ name })
    .where(isOwn(scope, viewId))
    .returning({ viewId: savedView.viewId });
  if (renamed.length === 0) return false;
  await recordViewAudit(db, scope, 'view renamed', viewId);
  return true;
}

/** Deletes one of the person's views. False where it is not there. */
export async function deleteView(db: ScopedDatabase, scope: Scope, viewId: number): Promise<boolean> {
  const deleted = await db.delete(savedView).where(isOwn(scope, viewId)).returning({ path: savedView.path });
  const [view] = deleted;
  if (view === undefined) return false;
  await recordViewAudit(db, scope, 'view deleted', viewId, { path: view.path });
  return true;
}

function isOwn(scope: Scope, viewId: number) {
  return and(
    eq(savedView.forceId, scope.forceId),
    eq(savedView.person, scope.actor),
    eq(savedView.viewId, viewId),
  );
}

/** One change at a time of one person's views, until the transaction ends. */
async function lockViews(db: ScopedDatabase, scope: Scope): Promise<void> {
  const name = `saved views ${scope.forceId} ${scope.actor}`;
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

async function isNameTaken(
  db: ScopedDatabase,
  scope: Scope,
  name: string,
  exceptViewId: number,
): Promise<boolean> {
  const count = await db.$count(
    savedView,
    and(
      eq(savedView.forceId, scope.forceId),
      eq(savedView.person, scope.actor),
      eq(sql`lower(${savedView.name})`, sql`lower(${name})`),
      ne(savedView.viewId, exceptViewId),
    ),
  );
  return count > 0;
}

/** The name stays out of the trail: it is the person's own. */
function recordViewAudit(
  db: ScopedDatabase,
  scope: Scope,
  did: string,
  viewId: number,
  detail: Record<string, unknown> = {},
): Promise<void> {
  return recordAudit(db, {
    forceId: scope.forceId,
    actor: scope.actor,
    did,
    subject: `saved view ${viewId}`,
    detail,
  });
}
