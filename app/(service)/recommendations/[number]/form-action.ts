'use server';

import { refresh } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import { serviceDatabase } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { recordRecommendationEvent } from '@/db/mutations/recommendations';
import { listRecommendationEvents } from '@/db/queries/recommendations';
import { withScope } from '@/db/scoped';
import { londonDate } from '@/lib/period/london';
import { recommendationInAddress } from '@/lib/recommendations/recommendations';
import { decideEvent, type EventFormState, readEventForm } from '@/lib/recommendations/record-event';

/**
 * Records an event on a recommendation's log, then shows the page with it. A refusal comes back as words, with what
 * was typed. Reading, deciding and writing share one transaction; the guard on the last event id does the rest.
 */
export async function recordEvent(before: EventFormState, form: FormData): Promise<EventFormState> {
  const { scope, force } = await requireScope('recommendation.record', String(form.get('force') ?? ''));
  const recommendation = recommendationInAddress(String(form.get('number') ?? ''));
  if (recommendation === null) notFound();
  const typed = readEventForm(Object.fromEntries(form));
  const outcome = await withScope(serviceDatabase(), scope, async (db) => {
    const events = await listRecommendationEvents(db, scope);
    const decision = decideEvent(recommendation, events, typed, londonDate(Date.now()));
    if (decision.kind === 'refused') return decision;
    const recorded = await recordRecommendationEvent(db, scope, decision.event, decision.expectedLastEventId);
    return recorded.kind === 'recorded'
      ? recorded
      : { kind: 'refused' as const, problems: [{ field: 'about' as const, words: recorded.words }] };
  });
  if (outcome.kind === 'refused') {
    // The log may have grown under the person's eyes: the page shows it as it now is, beside what they typed.
    refresh();
    return { attempt: before.attempt + 1, problems: outcome.problems, typed };
  }
  redirect(
    `/recommendations/${recommendation.number}?force=${force.forceId}&recorded=${outcome.eventId}#recorded`,
  );
}
