'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { environment } from '@/app/_server/env';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import type { ConfirmHoldState } from '@/components/activation/confirm-hold-form';
import { publishHeld } from '@/db/journey';
import { getFindingHold } from '@/db/queries/finding-holds';
import { decideConfirmation, readConfirmation } from '@/lib/activation/decide-hold';

/**
 * Publishes held findings that a person confirms, then shows the page without them. A refusal comes back as words, with
 * what was typed; what was let go in between is found out in the transaction that publishes.
 */
export async function confirmHeldFindings(
  before: ConfirmHoldState,
  form: FormData,
): Promise<ConfirmHoldState> {
  const { scope, force } = await requireScope('held-finding.release', String(form.get('force') ?? ''));
  const typed = readConfirmation(Object.fromEntries(form));
  const hold = await read(scope, (db) => getFindingHold(db, scope, typed.hold));
  const problem = decideConfirmation(hold, typed);
  const isPublished =
    problem === null &&
    (await publishHeld(environment().CANDOUR_DATABASE_URL, scope, typed.hold, typed.reason));
  if (isPublished) redirect(`/activation/holds?force=${force.forceId}&confirmed=${typed.hold}`);
  refresh();
  return {
    attempt: before.attempt + 1,
    problem: problem ?? 'These findings are held no longer: the page shows what became of them.',
    typed: typed.reason,
  };
}
