import type { Limb, Obligation, Recommendation } from './recommendation';
import { ADVISERS_AND_NETWORKS } from './report/advisers-and-networks';
import { COMMUNICATION } from './report/communication';
import { EQUALITY_ACT } from './report/equality-act';
import { EVENTS_AND_INDEPENDENCE } from './report/events-and-independence';
import { HATE_INCIDENTS } from './report/hate-incidents';
import { IMPARTIALITY_AND_TRAINING } from './report/impartiality-and-training';

/** All 22 recommendations of the report, in its order: domain 7. */
export const RECOMMENDATIONS: readonly Recommendation[] = [
  ...IMPARTIALITY_AND_TRAINING,
  ...EQUALITY_ACT,
  ...EVENTS_AND_INDEPENDENCE,
  ...COMMUNICATION,
  ...HATE_INCIDENTS,
  ...ADVISERS_AND_NETWORKS,
].sort((a, b) => a.number - b.number);

const BY_NUMBER = new Map(RECOMMENDATIONS.map((recommendation) => [recommendation.number, recommendation]));

export function recommendationNumbered(number: number): Recommendation | null {
  return BY_NUMBER.get(number) ?? null;
}

/** The recommendation that a page's address names, or null: whole numbers 1 to 22 only, written plainly. */
export function recommendationInAddress(text: string): Recommendation | null {
  return /^[1-9]\d?$/.test(text) ? recommendationNumbered(Number(text)) : null;
}

export function obligationOf(recommendation: Recommendation, key: string): Obligation | null {
  return recommendation.obligations.find((obligation) => obligation.key === key) ?? null;
}

/** Whether the force itself has something to do; the others are watched. */
export function bindsForce(recommendation: Recommendation): boolean {
  return recommendation.limb !== 'national';
}

export const LIMB_HEADINGS: Record<Limb, string> = {
  force: 'The force acts',
  shared: 'Part national, part force',
  national: 'National, watched for their local effect',
};

export const LIMBS: readonly Limb[] = ['force', 'shared', 'national'];
