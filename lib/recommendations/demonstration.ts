import { daysAfter } from './days';
import { FORCE_STORIES, type Step, WATCHED_STORIES } from './demonstration-stories';
import type { NewRecommendationEvent, ObligationAssignment } from './event';
import { bindsForce, RECOMMENDATIONS } from './recommendations';

/** Who the demonstration's events say recorded them, so that no line of the log passes for a real one. */
const RECORDED_BY = 'demonstration data';

/** The demonstration force whose history is told whole; another's is the same with steps missing and days moved. */
const TOLD_WHOLE = 'northshire';

export type DemonstrationRecommendationEvent = NewRecommendationEvent & { recordedBy: string };

/**
 * An invented, labelled history of the recommendations at a demonstration force, in the order of the days, each step
 * allowed by the register's own rules. The same force id gives the same events. All of it lies before 4 November 2026.
 */
export function demonstrationRecommendationEvents(forceId: string): DemonstrationRecommendationEvent[] {
  return RECOMMENDATIONS.flatMap(({ number }) => {
    const watched = WATCHED_STORIES[number];
    const steps = watched ?? retold(FORCE_STORIES[number] ?? [], forceId, number);
    return steps.map((step) => ({
      recommendation: number,
      obligationKey: step.key ?? null,
      state: step.state,
      occurredOn: step.on,
      note: step.note,
      recordedBy: RECORDED_BY,
    }));
  }).sort((a, b) => a.occurredOn.localeCompare(b.occurredOn));
}

/** Owners that a demonstration force has chosen for the parts it acts on; in every fourth the usual post is kept. */
export function demonstrationObligationOwners(forceId: string): ObligationAssignment[] {
  return RECOMMENDATIONS.filter(bindsForce).flatMap((recommendation) =>
    recommendation.obligations
      .filter(
        (part) =>
          part.limb === 'force' && digestOf(`${forceId} ${recommendation.number} ${part.key}`) % 4 !== 0,
      )
      .map((part) => ({
        recommendation: recommendation.number,
        obligationKey: part.key,
        ownerRole: part.owner,
        dueOn: null,
      })),
  );
}

function retold(steps: readonly Step[], forceId: string, number: number): readonly Step[] {
  if (forceId === TOLD_WHOLE) return steps;
  const digest = digestOf(`${forceId} ${number}`);
  const kept = steps.slice(0, Math.max(1, steps.length - (digest % 3)));
  const earlier = digest % 10;
  const firstDay = steps[0]?.on ?? '';
  return kept.map((step) => ({
    ...step,
    on: step.on === firstDay ? step.on : later(firstDay, daysAfter(step.on, -earlier)),
  }));
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** FNV-1a over the text: a small, fixed number, the same on every machine. */
function digestOf(text: string): number {
  let digest = 0x811c9dc5;
  for (const character of text)
    digest = Math.imul(digest ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return digest;
}
