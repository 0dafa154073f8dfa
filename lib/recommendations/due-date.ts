import { formatDay } from '@/lib/format/times';
import { monthsAfter } from './days';
import type { RecommendationEvent } from './event';
import type { Due } from './recommendation';
import { recommendationNumbered } from './recommendations';
import { standingOfObligation, standingOfWhole } from './standing';

/** The part of recommendation 8 that starts the clock of 9: the practice itself, whose later reviews never end. */
const CLOCK_STARTER = { recommendation: 8, obligationKey: 'practice-updated' };

export interface DueDate {
  /** The day, or null where it is not yet known or the report gives none. */
  on: string | null;
  words: string;
}

/**
 * When something is due, given everything recorded so far. Recommendation 9 is due six months after 8 is delivered
 * (clamped to the month's end), read off the delivery of 8 that still stands, its own or that of its practice: domain 7.
 */
export function dueDate(due: Due, events: readonly RecommendationEvent[]): DueDate {
  if (due.kind === 'fixed') return { on: due.on, words: formatDay(due.on) };
  if (due.kind === 'undated') return { on: null, words: due.because };
  const clock = `${numberInWords(due.months)} months after recommendation ${due.recommendation}`;
  const startedOn = deliveryOf(due.recommendation, events);
  if (startedOn === null) return { on: null, words: `${clock} is delivered; no delivery of it is recorded` };
  const on = monthsAfter(startedOn, due.months);
  return { on, words: `${formatDay(on)}, ${clock.toLowerCase()} was delivered on ${formatDay(startedOn)}` };
}

function deliveryOf(number: number, events: readonly RecommendationEvent[]): string | null {
  const recommendation = recommendationNumbered(number);
  if (recommendation === null) return null;
  const days = [standingOfWhole(recommendation, events).deliveredOn];
  if (number === CLOCK_STARTER.recommendation) {
    days.push(standingOfObligation(recommendation, CLOCK_STARTER.obligationKey, events).deliveredOn);
  }
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

function numberInWords(months: number): string {
  return months === 6 ? 'Six' : String(months);
}
