'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { recordChartNote, withdrawChartNote } from '@/db/mutations/chart-notes';
import { getLastChartNoteId, listEveryChartNote } from '@/db/queries/chart-notes';
import { listMonthsReceived } from '@/db/queries/measures';
import { londonDate } from '@/lib/period/london';
import { monthOfDate } from '@/lib/period/month';
import {
  CHARTED_DATASETS,
  type ChartNoteFormState,
  decideChartNote,
  readChartNoteForm,
  readWithdrawalForm,
  type WithdrawalFormState,
  withdrawalRefusal,
} from '@/lib/police-powers/chart-notes/record-chart-note';

/**
 * Puts a note on the charts, then shows the notes with it. A refusal comes back as words, with what was typed. Reading,
 * deciding and writing share one transaction; the guard on the last note does the rest.
 */
export async function recordNote(before: ChartNoteFormState, form: FormData): Promise<ChartNoteFormState> {
  const { scope, force } = await requireScope('chart-note.write', String(form.get('force') ?? ''));
  const typed = readChartNoteForm(Object.fromEntries(form));
  const outcome = await read(scope, async (db) => {
    const lastNoteId = await getLastChartNoteId(db, scope);
    const decision = decideChartNote(typed, {
      notes: await listEveryChartNote(db, scope),
      received: await listMonthsReceived(db, scope, CHARTED_DATASETS),
      thisMonth: monthOfDate(londonDate(Date.now())),
    });
    if (decision.kind === 'refused') return decision;
    const noteId = await recordChartNote(db, scope, decision.note, lastNoteId);
    return noteId === null ? TAKEN : { kind: 'recorded' as const, noteId };
  });
  if (outcome.kind === 'refused') {
    refresh();
    return { attempt: before.attempt + 1, problems: outcome.problems, typed };
  }
  redirect(`/police-powers/notes?force=${force.forceId}&recorded=${outcome.noteId}#done`);
}

const TAKEN = {
  kind: 'refused' as const,
  problems: [
    {
      field: 'words' as const,
      words: 'Somebody else recorded a note first. Look at it, then record yours if it is still right',
    },
  ],
};

/** Takes a note off the charts, then shows those that stand. */
export async function withdrawNote(
  before: WithdrawalFormState,
  form: FormData,
): Promise<WithdrawalFormState> {
  const { scope, force } = await requireScope('chart-note.write', String(form.get('force') ?? ''));
  const typed = readWithdrawalForm(Object.fromEntries(form));
  const problem = await read(scope, async (db) => {
    const notes = await listEveryChartNote(db, scope);
    const refusal = withdrawalRefusal(notes.find(({ noteId }) => noteId === typed.note) ?? null, typed);
    if (refusal !== null) return refusal;
    const isWithdrawn = await withdrawChartNote(db, scope, typed.note, typed.reason);
    return isWithdrawn ? null : 'Somebody else withdrew it first';
  });
  if (problem !== null) {
    refresh();
    return { attempt: before.attempt + 1, problem, typed: typed.reason };
  }
  redirect(`/police-powers/notes?force=${force.forceId}&withdrawn=${typed.note}#done`);
}
