import { and, asc, between, eq, isNull, max, type SQL, sql } from 'drizzle-orm';
import { chartNote } from '@/db/schema/board-records';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { firstDayOf, type Month } from '@/lib/period/month';
import type { ReportingPeriod } from '@/lib/period/reporting-period';
import { type ChartNote, chartedMeasure } from '@/lib/police-powers/chart-notes/chart-note';

/** The notes that stand on a force's charts in some months, in order. */
export function listChartNotes(
  db: ScopedDatabase,
  scope: Scope,
  { from, to }: ReportingPeriod,
): Promise<ChartNote[]> {
  return listNotes(
    db,
    scope,
    and(isNull(chartNote.withdrawnAt), between(chartNote.month, firstDayOf(from), firstDayOf(to))),
  );
}

/** Every note of a force, those withdrawn among them, by month. */
export function listEveryChartNote(db: ScopedDatabase, scope: Scope): Promise<ChartNote[]> {
  return listNotes(db, scope, undefined);
}

/** The id of the note that a force recorded last; 0 before the first. */
export async function getLastChartNoteId(db: ScopedDatabase, scope: Scope): Promise<number> {
  const [last] = await db
    .select({ noteId: max(chartNote.noteId) })
    .from(chartNote)
    .where(eq(chartNote.forceId, scope.forceId));
  return last?.noteId ?? 0;
}

async function listNotes(db: ScopedDatabase, scope: Scope, which: SQL | undefined): Promise<ChartNote[]> {
  const rows = await db
    .select({
      noteId: chartNote.noteId,
      month: sql<Month>`to_char(${chartNote.month}, 'YYYY-MM')`,
      kind: chartNote.kind,
      measure: chartNote.measure,
      words: chartNote.words,
      reason: chartNote.reason,
      createdBy: chartNote.createdBy,
      createdAt: chartNote.createdAt,
      withdrawnAt: chartNote.withdrawnAt,
      withdrawnBy: chartNote.withdrawnBy,
      withdrawnReason: chartNote.withdrawnReason,
    })
    .from(chartNote)
    .where(and(eq(chartNote.forceId, scope.forceId), which))
    .orderBy(asc(chartNote.month), asc(chartNote.noteId));
  return rows.flatMap(({ withdrawnAt, withdrawnBy, withdrawnReason, measure, ...note }) => {
    const charted = measure === null ? null : chartedMeasure(measure);
    // A measure that no longer is has no chart for its notes to stand on.
    if (measure !== null && charted === null) return [];
    const isWithdrawn = withdrawnAt !== null && withdrawnBy !== null && withdrawnReason !== null;
    const withdrawn = isWithdrawn ? { by: withdrawnBy, at: withdrawnAt, reason: withdrawnReason } : null;
    return [{ ...note, measure: charted, withdrawn }];
  });
}
