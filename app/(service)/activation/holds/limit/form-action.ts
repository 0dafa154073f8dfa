'use server';

import { redirect } from 'next/navigation';
import { serviceDatabase } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import type { LimitFormState } from '@/components/activation/limit-form';
import { setBreakerLimit } from '@/db/mutations/activation/finding-holds';
import { withScope } from '@/db/scoped';
import { decideLimit } from '@/lib/activation/decide-hold';

/** Sets the force's limit, then shows the page with it. A refusal comes back as words, with what was typed. */
export async function setLimit(before: LimitFormState, form: FormData): Promise<LimitFormState> {
  const { scope, force } = await requireScope('circuit-breaker.set', String(form.get('force') ?? ''));
  const typed = String(form.get('limit') ?? '').trim();
  const decision = decideLimit(typed);
  if (decision.kind === 'refused') return { attempt: before.attempt + 1, problem: decision.words, typed };
  await withScope(serviceDatabase(), scope, (db) => setBreakerLimit(db, scope, decision.limitPoints));
  redirect(`/activation/holds/limit?force=${force.forceId}`);
}
