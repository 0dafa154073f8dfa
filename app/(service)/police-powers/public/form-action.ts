'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { serviceDatabase } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import type { OpenBoardState } from '@/components/police-powers/open-board-form';
import { closePublicBoard, openPublicBoard } from '@/db/mutations/public-board';
import { withScope } from '@/db/scoped';
import { decideOpening, type OpeningProblem, readOpening } from '@/lib/police-powers/public/public-board';

const ALREADY: OpeningProblem = {
  field: 'confirmed',
  words: 'Somebody else opened the boards in the meantime: the page shows what they said',
};

/** Opens the force's boards to anybody. A refusal comes back as words, with what was typed. */
export async function openToPublic(before: OpenBoardState, form: FormData): Promise<OpenBoardState> {
  const { scope, force } = await requireScope('public-board.open', String(form.get('force') ?? ''));
  const opening = readOpening(Object.fromEntries(form));
  const problem = decideOpening(opening);
  const isOpened =
    problem === null &&
    (await withScope(serviceDatabase(), scope, (db) => openPublicBoard(db, scope, opening.statement)));
  if (isOpened) redirect(`/police-powers/public?force=${force.forceId}&did=opened`);
  refresh();
  return { attempt: before.attempt + 1, problem: problem ?? ALREADY, opening };
}

/** Closes the force's boards to the public. Closed already is closed. */
export async function closeToPublic(form: FormData): Promise<void> {
  const { scope, force } = await requireScope('public-board.open', String(form.get('force') ?? ''));
  await withScope(serviceDatabase(), scope, (db) => closePublicBoard(db, scope));
  redirect(`/police-powers/public?force=${force.forceId}&did=closed`);
}
