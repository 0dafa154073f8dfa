'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { answerJointPolicy } from '@/db/mutations/activation/joint-policies';
import { type AnswerFormState, decideAnswer, readAnswerForm } from '@/lib/activation/propose-joint-policy';
import { readJointProposal } from './read-joint-proposal';

/**
 * Gives a force's answer to a proposal, then shows the page with it. A refusal comes back as words, with what was typed.
 * What is agreed is the two rows; whether they still stand is asked of both rule books whenever it is shown.
 */
export async function answerProposal(before: AnswerFormState, form: FormData): Promise<AnswerFormState> {
  const { scope, force } = await requireScope('policy.adopt', String(form.get('force') ?? ''));
  const typed = readAnswerForm(Object.fromEntries(form));
  const now = Date.now();
  const page = await readJointProposal(scope, typed.proposal, now);
  const decision = decideAnswer(typed, {
    proposal: page?.proposal ?? null,
    forceId: force.forceId,
    rows: page?.own.rows ?? [],
    proposersRows: page?.other.rows ?? [],
    now,
  });
  const isDone =
    decision.kind === 'ok' &&
    (await read(scope, (db) => answerJointPolicy(db, scope, typed.proposal, decision.answer)));
  if (isDone) redirect(`/activation/rule-book/joint/${typed.proposal}?force=${force.forceId}`);
  refresh();
  return {
    attempt: before.attempt + 1,
    problem:
      decision.kind === 'refused'
        ? decision.words
        : 'This proposal has been answered: look at it as it is now.',
    typed: typed.reason,
  };
}
