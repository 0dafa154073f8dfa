import { and, eq, isNull, max, sql } from 'drizzle-orm';
import { chartNote } from '@/db/schema/board-records';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { firstDayOf } from '@/lib/period/month';
import type { NewChartNote } from '@/lib/police-powers/chart-notes/chart-note';
import { recordAudit } from './audit';
import { markBoardsChanged } from './boards-changed';

/**
 * Puts a note on the force's charts, with its audit event. Null for a new usual range where another note was recorded
 * since those it was judged against were read (`expectedLastNoteId`; 0 for none): two may then be too near to each other.
 */
export async function recordChartNote(
  db: ScopedDatabase,
  scope: Scope,
  note: NewChartNote,
  expectedLastNoteId: number,
): Promise<number | null> {
  await lockNotes(db, scope);
  if (note.kind === 'rebase' && (await lastNoteId(db, scope)) !== expectedLastNoteId) return null;
  const [added] = await db
    .insert(chartNote)
    .values({ ...note, month: firstDayOf(note.month), forceId: scope.forceId, createdBy: scope.actor })
    .returning({ noteId: chartNote.noteId });
  if (added === undefined) throw new Error('The database added no note and gave no reason.');
  const { month, kind, measure, words, reason } = note;
  await recordAudit(db, {
    forceId: scope.forceId,
    actor: scope.actor,
    did: 'chart note recorded',
    subject: `chart note ${added.noteId}`,
    detail: { month, kind, measure, words, reason },
  });
  await markBoardsChanged(db, scope);
  return added.noteId;
}

/** Takes a note off the charts; it stays on record. False where it is not there, or was withdrawn by now. */
export async function withdrawChartNote(
  db: ScopedDatabase,
  scope: Scope,
  noteId: number,
  reason: string,
): Promise<boolean> {
  const withdrawn = await db
    .update(chartNote)
    .set({ withdrawnAt: sql`clock_timestamp()`, withdrawnBy: scope.actor, withdrawnReason: reason })
    .where(
      and(eq(chartNote.forceId, scope.forceId), eq(chartNote.noteId, noteId), isNull(chartNote.withdrawnAt)),
    )
    .returning({ kind: chartNote.kind, words: chartNote.words });
  const [note] = withdrawn;
  if (note === undefined) return false;
  await recordAudit(db, {
    forceId: scope.forceId,
    actor: scope.actor,
    did: 'chart note withdrawn',
    subject: `chart note ${noteId}`,
    detail: { ...note, reason },
  });
  await markBoardsChanged(db, scope);
  return true;
}

async function lastNoteId(db: ScopedDatabase, scope: Scope): Promise<number> {
  const [last] = await db
    .select({ noteId: max(chartNote.noteId) })
    .from(chartNote)
    .where(eq(chartNote.forceId, scope.forceId));
  return last?.noteId ?? 0;
}

/** One writer at a time on a force's notes, until the transaction ends. */
async function lockNotes(db: ScopedDatabase, scope: Scope): Promise<void> {
  const name = `chart notes ${scope.forceId}`;
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}
