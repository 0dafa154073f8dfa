import type { RecommendationState } from './recommendation-state';
import { STATE_NAMES, stageOf } from './state-words';

const SIDE_STATES = ['superseded', 'not_applicable', 'deviates_with_rationale'] as const;

/**
 * From each state, where it may go next. Until delivery a step may be passed over, because much was done before
 * anyone recorded it here; from delivery on each step is a claim of its own, so only the demonstration period may be.
 */
const NEXT: Record<RecommendationState, readonly RecommendationState[]> = {
  not_allocated: ['planned', 'in_delivery', 'delivered', ...SIDE_STATES],
  planned: ['in_delivery', 'delivered', ...SIDE_STATES],
  in_delivery: ['delivered', ...SIDE_STATES],
  reopened: ['planned', 'in_delivery', 'delivered', ...SIDE_STATES],
  delivered: ['demonstration_period', 'force_says_complete', 'reopened', ...SIDE_STATES],
  demonstration_period: ['force_says_complete', 'reopened', ...SIDE_STATES],
  force_says_complete: ['independently_verified', 'reopened', ...SIDE_STATES],
  independently_verified: ['closed', 'reopened', ...SIDE_STATES],
  closed: ['reopened'],
  superseded: ['reopened'],
  not_applicable: ['reopened'],
  deviates_with_rationale: ['reopened'],
};

/** The states that may follow. A force cannot deviate from what only a national body is asked to do. */
export function nextStates(
  state: RecommendationState,
  limb: 'force' | 'national',
): readonly RecommendationState[] {
  return limb === 'force' ? NEXT[state] : NEXT[state].filter((next) => next !== 'deviates_with_rationale');
}

/** Why a state cannot follow another, in words that say what can be done; null where it can. */
export function refusalOfTransition(
  from: RecommendationState,
  to: RecommendationState,
  limb: 'force' | 'national',
): string | null {
  const allowed = nextStates(from, limb);
  if (allowed.includes(to)) return null;
  if (from === to) return `It is already ${lower(from)}. Record a note instead.`;
  if (to === 'deviates_with_rationale' && limb === 'national') {
    return 'The force cannot deviate from what a national body is asked to do. Record a note instead.';
  }
  if (to === 'reopened') return `It is ${lower(from)}, so it is still open and there is nothing to reopen.`;
  if (stageOf(from) === 'closed' || stageOf(from) === 'set_aside') {
    return `It is ${lower(from)}. Reopen it first.`;
  }
  return `It is ${lower(from)}, so it cannot become ${lower(to)} next. What can follow: ${listOf(allowed)}.`;
}

function listOf(states: readonly RecommendationState[]): string {
  const names = states.map(lower);
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join('; ')}; or ${last}`;
}

function lower(state: RecommendationState): string {
  const name = STATE_NAMES[state];
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** What the note has to say, by state: a side state says by what, why or on what grounds. */
export function noteAsked(state: RecommendationState | null): string {
  switch (state) {
    case 'superseded':
      return 'Say what has superseded it';
    case 'not_applicable':
      return 'Say why it does not apply to this force';
    case 'deviates_with_rationale':
      return 'Say what the force does instead, and its rationale';
    case 'reopened':
      return 'Say why it is reopened';
    case 'independently_verified':
      return 'Say who verified it, and what they looked at';
    case null:
      return 'Write the note';
    default:
      return 'Say what was done, and what shows it';
  }
}
