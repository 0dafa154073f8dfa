import { inLogOrder, type RecommendationEvent } from './event';
import type { Obligation, Recommendation } from './recommendation';
import type { RecommendationState } from './recommendation-state';
import { bindsForce } from './recommendations';
import { stageOf } from './state-words';

/** Where a recommendation, or one of its obligations, stands: read off its log and nothing else. */
export interface Standing {
  state: RecommendationState;
  /** The day of the change into this state; null before any is recorded. */
  since: string | null;
  /** The day of the delivery that still stands; null where none does. */
  deliveredOn: string | null;
  /** The day since when nothing more is owed: delivered, or set aside; null while open. */
  settledOn: string | null;
}

const UNRECORDED: Standing = { state: 'not_allocated', since: null, deliveredOn: null, settledOn: null };

/**
 * Reads a recommendation's standing off its log. An obligation that is reopened reopens the recommendation with it:
 * the whole cannot stand finished on a part that is not. Events of other recommendations are passed over.
 */
export function standingOfWhole(
  recommendation: Recommendation,
  events: readonly RecommendationEvent[],
): Standing {
  return inLogOrder(events).reduce((standing, event) => {
    if (event.recommendation !== recommendation.number || event.state === null) return standing;
    if (event.obligationKey === null) return after(standing, event.state, event.occurredOn);
    const reopensWhole =
      event.state === 'reopened' &&
      hasPart(recommendation, event.obligationKey) &&
      ['delivered', 'closed'].includes(stageOf(standing.state));
    return reopensWhole ? after(standing, 'reopened', event.occurredOn) : standing;
  }, UNRECORDED);
}

/**
 * Reads an obligation's standing off its own events. Where it has none it stands as what was said of the whole; a
 * superseded or closed whole carries its parts with it. A national body's part of a recommendation that the force acts
 * on stands by itself: the force's own delivery says nothing of it.
 */
export function standingOfObligation(
  recommendation: Recommendation,
  key: string,
  events: readonly RecommendationEvent[],
): Standing {
  const whole = standingOfWhole(
    recommendation,
    events.filter((event) => event.obligationKey === null),
  );
  const own = ownStanding(recommendation, key, events);
  if (!hasPart(recommendation, key)) return whole.state === 'superseded' ? whole : (own ?? UNRECORDED);
  if (own === null) return whole;
  const isCarried = standingOfWhole(recommendation, events).state === whole.state && isOver(whole);
  return isCarried
    ? { ...whole, deliveredOn: own.deliveredOn, settledOn: own.settledOn ?? whole.settledOn }
    : own;
}

/** The parts whose own log says they are still open, and which the whole therefore cannot outrun. */
export function openParts(
  recommendation: Recommendation,
  events: readonly RecommendationEvent[],
): Obligation[] {
  return partsOfWhole(recommendation).filter((part) => {
    const own = ownStanding(recommendation, part.key, events);
    return own !== null && stageOf(own.state) === 'open';
  });
}

/** The parts that decide the whole: the force's own where it acts, the national ones where it only watches. */
function partsOfWhole(recommendation: Recommendation): readonly Obligation[] {
  return bindsForce(recommendation)
    ? recommendation.obligations.filter((part) => part.limb === 'force')
    : recommendation.obligations;
}

function isOver(standing: Standing): boolean {
  return ['closed', 'set_aside'].includes(stageOf(standing.state));
}

function ownStanding(
  recommendation: Recommendation,
  key: string,
  events: readonly RecommendationEvent[],
): Standing | null {
  const own = inLogOrder(events).filter(
    (event) => event.recommendation === recommendation.number && event.obligationKey === key,
  );
  return own.reduce<Standing | null>(
    (standing, event) =>
      event.state === null ? standing : after(standing ?? UNRECORDED, event.state, event.occurredOn),
    null,
  );
}

function after(standing: Standing, state: RecommendationState, on: string): Standing {
  const stage = stageOf(state);
  const isDone = stage === 'delivered' || stage === 'closed';
  return {
    state,
    since: on,
    deliveredOn: stage === 'open' ? null : isDone ? (standing.deliveredOn ?? on) : standing.deliveredOn,
    settledOn: stage === 'open' ? null : (standing.settledOn ?? on),
  };
}

function hasPart(recommendation: Recommendation, key: string): boolean {
  return partsOfWhole(recommendation).some((part) => part.key === key);
}
