'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { deleteView, renameView, saveView } from '@/db/mutations/saved-views';
import { listSavedViews } from '@/db/queries/saved-views';
import {
  decideSavedView,
  readChangeViewForm,
  readSaveViewForm,
  renameRefusal,
  type ViewFormState,
} from '@/lib/police-powers/saved-views/save-view';

const TAKEN = 'Your views have changed since the page was opened. Look at them, then try again';

/** Keeps a page with its filters as one of the person's views, then shows their views. A refusal comes back as words. */
export async function keepView(before: ViewFormState, form: FormData): Promise<ViewFormState> {
  const { scope, force } = await requireScope('board.read', String(form.get('force') ?? ''));
  const typed = readSaveViewForm(Object.fromEntries(form));
  const outcome = await read(scope, async (db) => {
    const decision = decideSavedView(typed, await listSavedViews(db, scope), scope.permissions);
    if (decision.kind === 'refused') return decision;
    const viewId = await saveView(db, scope, decision.view);
    return viewId === null ? { kind: 'refused' as const, words: TAKEN } : { kind: 'saved' as const, viewId };
  });
  if (outcome.kind === 'refused') {
    return { attempt: before.attempt + 1, problem: outcome.words, typed: typed.name };
  }
  redirect(`/police-powers/views?force=${force.forceId}&saved=${outcome.viewId}#done`);
}

/** Renames or deletes one of the person's views, then shows those that there are. */
export async function changeView(before: ViewFormState, form: FormData): Promise<ViewFormState> {
  const { scope, force } = await requireScope('board.read', String(form.get('force') ?? ''));
  const typed = readChangeViewForm(Object.fromEntries(form));
  const page = `/police-powers/views?force=${force.forceId}`;
  if (typed.change === 'delete') {
    // One that is gone already is what was asked for.
    await read(scope, (db) => deleteView(db, scope, typed.view));
    redirect(`${page}&deleted=1#done`);
  }
  const problem = await read(scope, async (db) => {
    const refusal = renameRefusal(typed, await listSavedViews(db, scope));
    if (refusal !== null) return refusal;
    return (await renameView(db, scope, typed.view, typed.name)) ? null : TAKEN;
  });
  if (problem !== null) {
    refresh();
    return { attempt: before.attempt + 1, problem, typed: typed.name };
  }
  redirect(`${page}&renamed=${typed.view}#done`);
}
