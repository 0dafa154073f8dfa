import { formatCount } from '@/lib/format/numbers';
import { daysBetween } from './days';
import type { RecommendationState } from './recommendation-state';
import type { Standing } from './standing';
import { stageOf } from './state-words';

/** How something stands against its date, in whole days. Due on a day means that the day itself is in time. */
export type Lateness =
  | { kind: 'late_open'; days: number }
  | { kind: 'late_settled'; days: number }
  | { kind: 'on_time'; daysEarly: number }
  | { kind: 'not_due'; daysLeft: number }
  | { kind: 'undated' }
  | { kind: 'not_owed' }
  | { kind: 'not_known'; daysSinceDue: number };

/**
 * How late something is as of `today`. `isWatched` says that a national body acts: where nothing is recorded about
 * it, whether it was delivered is not known, which is not the same as late.
 */
export function latenessOf(
  standing: Standing,
  dueOn: string | null,
  today: string,
  isWatched: boolean,
): Lateness {
  if (standing.state === 'not_applicable') return { kind: 'not_owed' };
  if (dueOn === null) return { kind: 'undated' };
  if (standing.settledOn !== null) {
    const days = daysBetween(dueOn, standing.settledOn);
    return days > 0 ? { kind: 'late_settled', days } : { kind: 'on_time', daysEarly: -days };
  }
  const days = daysBetween(dueOn, today);
  if (days <= 0) return { kind: 'not_due', daysLeft: -days };
  if (isWatched && standing.since === null) return { kind: 'not_known', daysSinceDue: days };
  return { kind: 'late_open', days };
}

/** The lateness as words that stand on their own: `599 days late and still open`. */
export function latenessInWords(lateness: Lateness, state: RecommendationState): string {
  switch (lateness.kind) {
    case 'late_open':
      return `${formatCount(lateness.days, 'day', 'days')} late and still open`;
    case 'late_settled':
      return `${settledVerb(state)} ${formatCount(lateness.days, 'day', 'days')} late`;
    case 'on_time':
      return lateness.daysEarly === 0
        ? `${settledVerb(state)} on its date`
        : `${settledVerb(state)} ${formatCount(lateness.daysEarly, 'day', 'days')} before its date`;
    case 'not_due':
      return lateness.daysLeft === 0
        ? 'Due today'
        : `Due in ${formatCount(lateness.daysLeft, 'day', 'days')}`;
    case 'undated':
      return stageOf(state) === 'open' ? 'No date yet' : `${settledVerb(state)}; it had no date`;
    case 'not_owed':
      return 'Not owed';
    case 'not_known':
      return `Not known: nothing is recorded, and its date passed ${formatCount(lateness.daysSinceDue, 'day', 'days')} ago`;
  }
}

function settledVerb(state: RecommendationState): string {
  if (state === 'superseded') return 'Superseded';
  return state === 'deviates_with_rationale' ? 'Settled' : 'Delivered';
}
