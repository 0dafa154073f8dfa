import type { RecommendationEvent } from './event';
import type { Recommendation } from './recommendation';
import { RECOMMENDATION_STATES } from './recommendation-state';
import { bindsForce } from './recommendations';
import { NOTE_ONLY, WHOLE } from './record-event';
import { standingOfObligation, standingOfWhole } from './standing';
import { STATE_NAMES } from './state-words';
import { nextStates } from './transitions';

/** One thing that a form offers, as plain data for the browser. */
export interface Choice {
  value: string;
  text: string;
  hint?: string;
}

const HINTS: Record<string, string> = {
  superseded: 'The note says by what',
  not_applicable: 'The note says why',
  deviates_with_rationale: 'The note says what the force does instead, and its rationale',
  reopened: 'The note says why; reopening a part reopens the whole',
  independently_verified: 'The note says by whom',
};

/** What an event can be about: the whole, or one of its parts, with where each stands now. */
export function aboutChoices(
  recommendation: Recommendation,
  events: readonly RecommendationEvent[],
): Choice[] {
  const whole = STATE_NAMES[standingOfWhole(recommendation, events).state].toLowerCase();
  return [
    { value: WHOLE, text: `The whole recommendation, now ${whole}` },
    ...recommendation.obligations.map((part) => {
      const state = STATE_NAMES[standingOfObligation(recommendation, part.key, events).state].toLowerCase();
      return { value: part.key, text: `A part, now ${state}: ${part.summary.replace(/\.$/, '')}` };
    }),
  ];
}

/** What can be recorded next of the whole or of any part, and a note, which always can. */
export function stateChoices(
  recommendation: Recommendation,
  events: readonly RecommendationEvent[],
): Choice[] {
  const wholeLimb = bindsForce(recommendation) ? 'force' : 'national';
  const possible = new Set([
    ...nextStates(standingOfWhole(recommendation, events).state, wholeLimb),
    ...recommendation.obligations.flatMap((part) =>
      nextStates(standingOfObligation(recommendation, part.key, events).state, part.limb),
    ),
  ]);
  return [
    { value: NOTE_ONLY, text: 'Nothing changed: this is a note' },
    ...RECOMMENDATION_STATES.filter((state) => possible.has(state)).map((state) => {
      const hint = HINTS[state];
      return { value: state, text: STATE_NAMES[state], ...(hint === undefined ? {} : { hint }) };
    }),
  ];
}
