import type { NewRecommendationEvent, RecommendationEvent } from './event';
import type { Recommendation } from './recommendation';
import type { RecommendationState } from './recommendation-state';
import { recommendationNumbered } from './recommendations';

/** One line of a log for a test: which recommendation (or part of it), what it became, and on which day. */
export type Line = [about: number | [number, string], state: RecommendationState | null, on: string];

/** A log in the order given, numbered from 1. */
export function logOf(...lines: Line[]): RecommendationEvent[] {
  return lines.map(([about, state, occurredOn], index) =>
    recorded(
      {
        recommendation: typeof about === 'number' ? about : about[0],
        obligationKey: typeof about === 'number' ? null : about[1],
        state,
        occurredOn,
        note: 'A note.',
      },
      index + 1,
    ),
  );
}

export function recorded(event: NewRecommendationEvent, eventId: number): RecommendationEvent {
  return {
    ...event,
    eventId,
    recordedBy: 'lead@northshire.example',
    recordedAt: new Date('2026-11-20T12:00:00Z'),
  };
}

export function recommendation(number: number): Recommendation {
  const found = recommendationNumbered(number);
  if (found === null) throw new Error(`There is no recommendation ${number}.`);
  return found;
}
