'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { proposeJointPolicy } from '@/db/mutations/activation/joint-policies';
import { listRuleBook } from '@/db/queries/rule-book';
import {
  alreadyProposed,
  decideProposal,
  type ProposalFormState,
  readProposalForm,
} from '@/lib/activation/propose-joint-policy';
import { readOthers } from './read-others';

/** Proposes a policy to another force, then shows the proposal. A refusal comes back as words, with what was typed. */
export async function sendProposal(before: ProposalFormState, form: FormData): Promise<ProposalFormState> {
  const { scope, force } = await requireScope('policy.adopt', String(form.get('force') ?? ''));
  const typed = readProposalForm(Object.fromEntries(form));
  const others = await readOthers(force);
  const outcome = await read(scope, async (db) => {
    const decision = decideProposal(typed, await listRuleBook(db, scope), others, Date.now());
    if (decision.kind === 'refused') return decision;
    const proposalId = await proposeJointPolicy(db, scope, decision.proposal);
    return proposalId === null
      ? { kind: 'refused' as const, problems: [alreadyProposed(typed, others)] }
      : { kind: 'proposed' as const, proposalId };
  });
  if (outcome.kind === 'refused') {
    // The rule book may have changed under the person's eyes: the page shows it as it now is, beside what they typed.
    refresh();
    return { attempt: before.attempt + 1, problems: outcome.problems, typed };
  }
  redirect(`/activation/rule-book/joint/${outcome.proposalId}?force=${force.forceId}`);
}
