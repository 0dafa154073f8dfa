import { monthInWords } from '@/lib/period/month';
import { type ControlChart, type StandingSignal, standingSignal } from '@/lib/statistics/control-chart';
import type { XmrRule } from '@/lib/statistics/xmr-rules';

/** What a series says of its last month, in words. */
export interface Verdict {
  /** For a tag: "No clear change", "Falling since June 2021". */
  readonly words: string;
  /** For a sentence about the series: "show no clear change", "have been lower since June 2021". */
  readonly clause: string;
  readonly reason: string;
  readonly isUnusual: boolean;
  /** Which way it moved, where it did. */
  readonly direction: StandingSignal['direction'] | null;
  /** False where there are too few months to say. */
  readonly isKnown: boolean;
}

const WHY: Record<XmrRule, Record<StandingSignal['direction'], string>> = {
  'outside limits': { more: 'Above its usual range.', less: 'Below its usual range.' },
  '7 on one side': {
    more: 'Seven or more months in a row above its mean.',
    less: 'Seven or more months in a row below its mean.',
  },
  'trend of 7': {
    more: 'Seven months, each higher than the last.',
    less: 'Seven months, each lower than the last.',
  },
  '2 of 3 near a limit': {
    more: 'Two of three months close to the top of its usual range.',
    less: 'Two of three months close to the bottom of its usual range.',
  },
};

/**
 * What the four rules say of a series' newest month with data. Only a signal that is still going on there counts as a
 * change; what was unusual earlier and is over is not. `isPlural` fits the clause to its subject.
 */
export function verdictOf(chart: ControlChart, isPlural: boolean): Verdict {
  const clauses = isPlural
    ? { show: 'show', have: 'have', were: 'were' }
    : { show: 'shows', have: 'has', were: 'was' };
  const quiet = { isUnusual: false, direction: null };
  if (chart.kind === 'none' || chart.isTrial) {
    return {
      ...quiet,
      words: 'Too few months to say',
      clause: `${clauses.have} too few months to say`,
      reason:
        chart.valuesAre === 'months'
          ? 'A usual range needs 12 months.'
          : 'Too few events to say what is usual.',
      isKnown: false,
    };
  }
  const signal = standingSignal(chart);
  if (signal !== null) return unusual(signal, clauses);
  return {
    ...quiet,
    words: 'No clear change',
    clause: `${clauses.show} no clear change`,
    reason: nothingUnusual(chart),
    isKnown: true,
  };
}

/** How long nothing has been unusual: since the last month that was, or in all that the newest usual range is made of. */
function nothingUnusual({ points, phases, valuesAre }: ControlChart): string {
  const last = points.findLast(({ value, signals }) => value !== null && signals.length > 0);
  if (last !== undefined) return `Nothing unusual since ${monthInWords(last.month)}.`;
  return `Nothing unusual in ${phases.at(-1)?.known ?? 0} ${valuesAre === 'months' ? 'months' : 'events'}.`;
}

function unusual(signal: StandingSignal, clauses: { have: string; were: string }): Verdict {
  const since = monthInWords(signal.from);
  const { direction } = signal;
  const isMore = direction === 'more';
  const found = { reason: WHY[signal.rule][direction], isUnusual: true, direction, isKnown: true };
  if (signal.rule === 'outside limits') {
    const how = isMore ? 'high' : 'low';
    return {
      ...found,
      words: `Unusually ${how} in ${since}`,
      clause: `${clauses.were} unusually ${how} in ${since}`,
    };
  }
  if (signal.rule === 'trend of 7') {
    const way = isMore ? 'rising' : 'falling';
    return {
      ...found,
      words: `${isMore ? 'Rising' : 'Falling'} since ${since}`,
      clause: `${clauses.have} been ${way} since ${since}`,
    };
  }
  return {
    ...found,
    words: `${isMore ? 'Higher' : 'Lower'} since ${since}`,
    clause: `${clauses.have} been ${isMore ? 'higher' : 'lower'} than usual since ${since}`,
  };
}
