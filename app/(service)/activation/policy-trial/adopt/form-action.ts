'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { environment } from '@/app/_server/env';
import { requireScope } from '@/app/_server/viewer';
import { adoptPolicy } from '@/db/adopt-policy';
import { type AdoptionFormState, readAdoptionRequest } from '@/lib/activation/adopt-policy';

/** Adopts the policy, then shows the rule book with it. A refusal comes back as words, with what was typed. */
export async function sendAdoption(before: AdoptionFormState, form: FormData): Promise<AdoptionFormState> {
  const { scope, force } = await requireScope('policy.adopt', String(form.get('force') ?? ''));
  const request = readAdoptionRequest((name) => String(form.get(name) ?? ''));
  const outcome = await adoptPolicy(environment().CANDOUR_DATABASE_URL, scope, request, Date.now());
  if (outcome.kind === 'refused') {
    // The rule book may have changed under the person's eyes: the page shows it as it now is, beside what they typed.
    refresh();
    const { citation, reason, whyPast } = request;
    return { attempt: before.attempt + 1, problems: outcome.problems, typed: { citation, reason, whyPast } };
  }
  redirect(`/activation/rule-book?force=${force.forceId}&adopted=${outcome.report.importId}`);
}
