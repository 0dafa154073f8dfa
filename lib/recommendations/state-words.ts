import { RECOMMENDATION_STATES, type RecommendationState } from './recommendation-state';

/** What a state means for the work: something is still owed, it was delivered, it is over, or it no longer binds. */
export type Stage = 'open' | 'delivered' | 'closed' | 'set_aside';

const STAGES: Record<RecommendationState, Stage> = {
  not_allocated: 'open',
  planned: 'open',
  in_delivery: 'open',
  reopened: 'open',
  delivered: 'delivered',
  demonstration_period: 'delivered',
  force_says_complete: 'delivered',
  independently_verified: 'delivered',
  closed: 'closed',
  superseded: 'set_aside',
  not_applicable: 'set_aside',
  deviates_with_rationale: 'set_aside',
};

export const STATE_NAMES: Record<RecommendationState, string> = {
  not_allocated: 'Not allocated',
  planned: 'Planned',
  in_delivery: 'In delivery',
  delivered: 'Delivered',
  demonstration_period: 'Demonstration period',
  force_says_complete: 'Force says complete',
  independently_verified: 'Independently verified',
  closed: 'Closed',
  superseded: 'Superseded',
  not_applicable: 'Not applicable',
  deviates_with_rationale: 'Deviates, with reason',
  reopened: 'Reopened',
};

export function stageOf(state: RecommendationState): Stage {
  return STAGES[state];
}

export function isRecommendationState(text: string): text is RecommendationState {
  return (RECOMMENDATION_STATES as readonly string[]).includes(text);
}
