'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { endTarget, setTarget } from '@/db/mutations/measure-targets';
import { listTargets } from '@/db/queries/measure-targets';
import {
  alreadyStands,
  decideTarget,
  readTargetForm,
  type TargetFormState,
} from '@/lib/police-powers/targets/measure-target';

/** Sets a measure's target, then shows the list with it. A refusal comes back as words, with what was typed. */
export async function setMeasureTarget(before: TargetFormState, form: FormData): Promise<TargetFormState> {
  const { scope, force } = await requireScope('target.set', String(form.get('force') ?? ''));
  const typed = readTargetForm(Object.fromEntries(form));
  const outcome = await read(scope, async (db) => {
    const decision = decideTarget(typed, await listTargets(db, scope));
    if (decision.kind === 'refused') return decision;
    const targetId = await setTarget(db, scope, decision.target);
    return targetId === null
      ? { kind: 'refused' as const, problems: [alreadyStands(decision.target.measure)] }
      : { kind: 'set' as const, targetId };
  });
  if (outcome.kind === 'refused') {
    // Somebody else may have set one in the meantime: the page shows it beside what was typed.
    refresh();
    return { attempt: before.attempt + 1, problems: outcome.problems, typed };
  }
  redirect(`/police-powers/targets?force=${force.forceId}&set=${outcome.targetId}#done`);
}

/** Ends a target. One that is ended already is what was asked for. */
export async function endMeasureTarget(form: FormData): Promise<void> {
  const { scope, force } = await requireScope('target.set', String(form.get('force') ?? ''));
  const targetId = Number(form.get('target'));
  if (Number.isSafeInteger(targetId)) await read(scope, (db) => endTarget(db, scope, targetId));
  redirect(`/police-powers/targets?force=${force.forceId}&ended=${targetId}#done`);
}
