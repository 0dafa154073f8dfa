/** The states of a recommendation, or of one of its obligations, at a force: domain 7. */
export const RECOMMENDATION_STATES = [
  'not_allocated',
  'planned',
  'in_delivery',
  'delivered',
  'demonstration_period',
  'force_says_complete',
  'independently_verified',
  'closed',
  'superseded',
  'not_applicable',
  'deviates_with_rationale',
  'reopened',
] as const;

export type RecommendationState = (typeof RECOMMENDATION_STATES)[number];
