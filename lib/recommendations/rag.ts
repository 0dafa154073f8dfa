import { formatCount } from '@/lib/format/numbers';
import { type Lateness, latenessInWords } from './lateness';
import type { Standing } from './standing';
import { STATE_NAMES, stageOf } from './state-words';

export type RagColour = 'red' | 'amber' | 'green' | 'none';

/** A colour never stands alone: the reason is shown with it. */
export interface Rag {
  colour: RagColour;
  name: string;
  reason: string;
}

/** Within so many days of its date something open is amber: about one meeting of the board. */
const CLOSE_TO_DUE_DAYS = 90;

const NAMES: Record<RagColour, string> = { red: 'Red', amber: 'Amber', green: 'Green', none: 'Not rated' };

/** The rating that date, slippage and state give, with its reason: domain 7. Nobody sets it by hand. */
export function ragOf(standing: Standing, lateness: Lateness): Rag {
  const words = latenessInWords(lateness, standing.state);
  if (lateness.kind === 'not_known' || lateness.kind === 'not_owed') return rag('none', `${words}.`);
  if (standing.state === 'superseded') return rag('none', `${words}: nothing more is owed.`);
  if (standing.state === 'deviates_with_rationale') {
    return rag('green', `${words}: the force does otherwise and its rationale is recorded.`);
  }
  if (stageOf(standing.state) === 'closed') return rag('green', `Closed. ${words}.`);
  if (stageOf(standing.state) === 'delivered') return ragOfDelivered(standing, lateness, words);
  return ragOfOpen(standing, lateness, words);
}

function ragOfDelivered(standing: Standing, lateness: Lateness, words: string): Rag {
  if (standing.state === 'independently_verified') return rag('green', `Independently verified. ${words}.`);
  return lateness.kind === 'late_settled'
    ? rag('amber', `${words}, and not yet independently verified.`)
    : rag('green', `${words}; still to be independently verified.`);
}

function ragOfOpen(standing: Standing, lateness: Lateness, words: string): Rag {
  if (lateness.kind === 'late_open') return rag('red', `${words}.`);
  const state = STATE_NAMES[standing.state];
  if (standing.state === 'reopened') return rag('amber', `${words}, and reopened after it was delivered.`);
  if (lateness.kind === 'not_due') {
    return lateness.daysLeft <= CLOSE_TO_DUE_DAYS
      ? rag(
          'amber',
          `${words} and not delivered: ${formatCount(CLOSE_TO_DUE_DAYS, 'day', 'days')} or fewer are left.`,
        )
      : rag(standing.since === null ? 'amber' : 'green', `${words}. ${state}.`);
  }
  return rag('none', `${words}. ${state}.`);
}

function rag(colour: RagColour, reason: string): Rag {
  return { colour, name: NAMES[colour], reason };
}
