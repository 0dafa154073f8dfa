'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { environment } from '@/app/_server/env';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import type { DecideClockState } from '@/components/activation/decide-clock-form';
import { decideClockOffset } from '@/db/decide-clock-offset';
import { getClockOffset } from '@/db/queries/clock-offsets';
import { readClockChoice, ruleOnClockChoice } from '@/lib/activation/decide-clock-offset';

/**
 * Confirms or rejects the offset of a clock, or takes such a decision back, then shows the page with it. A refusal comes
 * back as words, with what was typed; what was measured anew in between is found out in the transaction that decides.
 */
export async function decideClock(before: DecideClockState, form: FormData): Promise<DecideClockState> {
  const { scope, force } = await requireScope('clock.decide', String(form.get('force') ?? ''));
  const choice = readClockChoice(Object.fromEntries(form));
  const offset = await read(scope, (db) => getClockOffset(db, scope, choice.device));
  const ruling = ruleOnClockChoice(offset, choice);
  const done =
    ruling.kind === 'ok'
      ? await decideClockOffset(environment().CANDOUR_DATABASE_URL, scope, ruling.decision)
      : null;
  if (done !== null) {
    const decided = new URLSearchParams({ force: force.forceId, decided: choice.device });
    redirect(`/activation/clocks?${decided}`);
  }
  refresh();
  return {
    attempt: before.attempt + 1,
    problem:
      ruling.kind === 'refused'
        ? ruling.words
        : 'The offset has changed since the page was opened: look at it as it is now.',
    typed: choice.reason,
  };
}
