import { type Month, monthInWords } from '@/lib/period/month';
import type { XmrChart } from '@/lib/statistics/xmr-chart';
import type { Signal, XmrRule } from '@/lib/statistics/xmr-rules';

/** What a series says of its last month, in words. */
export interface Verdict {
  /** For a tag: "No clear change", "Falling since June 2021". */
  readonly words: string;
  /** For a sentence about the series: "show no clear change", "have been lower since June 2021". */
  readonly clause: string;
  readonly reason: string;
  readonly isUnusual: boolean;
  /** False where there are too few months to say. */
  readonly isKnown: boolean;
}

const WHY: Record<XmrRule, Record<Signal['direction'], string>> = {
  'outside limits': { up: 'Above its usual range.', down: 'Below its usual range.' },
  '7 on one side': {
    up: 'Seven or more months in a row above its mean.',
    down: 'Seven or more months in a row below its mean.',
  },
  'trend of 7': {
    up: 'Seven months, each higher than the last.',
    down: 'Seven months, each lower than the last.',
  },
  '2 of 3 near a limit': {
    up: 'Two of three months close to the top of its usual range.',
    down: 'Two of three months close to the bottom of its usual range.',
  },
};

/**
 * What the four rules say of a series' last month with data. Only a signal that is still going on there counts as a
 * change; what was unusual earlier and is over is not. `isPlural` fits the clause to its subject.
 */
export function verdictOf(
  chart: XmrChart | null,
  months: readonly Month[],
  values: readonly (number | null)[],
  isPlural: boolean,
): Verdict {
  const clauses = isPlural
    ? { show: 'show', have: 'have', were: 'were' }
    : { show: 'shows', have: 'has', were: 'was' };
  if (chart === null || chart.isTrial) {
    return {
      words: 'Too few months to say',
      clause: `${clauses.have} too few months to say`,
      reason: 'A usual range needs 12 months.',
      isUnusual: false,
      isKnown: false,
    };
  }
  const last = values.findLastIndex((value) => value !== null);
  const signal = chart.signals.findLast(({ to }) => to === last);
  if (signal === undefined) {
    return {
      words: 'No clear change',
      clause: `${clauses.show} no clear change`,
      reason: `Within its usual range for ${chart.points} months.`,
      isUnusual: false,
      isKnown: true,
    };
  }
  const current = chart.signals.filter(({ to }) => to === last);
  const longest = current.reduce((best, each) => (each.from < best.from ? each : best), signal);
  return unusual(longest, months, clauses);
}

function unusual(signal: Signal, months: readonly Month[], clauses: { have: string; were: string }): Verdict {
  const since = monthInWords(months[signal.from] ?? months[0] ?? '1970-01');
  const reason = WHY[signal.rule][signal.direction];
  const isUp = signal.direction === 'up';
  if (signal.rule === 'outside limits') {
    const how = isUp ? 'high' : 'low';
    return {
      words: `Unusually ${how} in ${since}`,
      clause: `${clauses.were} unusually ${how} in ${since}`,
      reason,
      isUnusual: true,
      isKnown: true,
    };
  }
  if (signal.rule === 'trend of 7') {
    return {
      words: `${isUp ? 'Rising' : 'Falling'} since ${since}`,
      clause: `${clauses.have} been ${isUp ? 'rising' : 'falling'} since ${since}`,
      reason,
      isUnusual: true,
      isKnown: true,
    };
  }
  return {
    words: `${isUp ? 'Higher' : 'Lower'} since ${since}`,
    clause: `${clauses.have} been ${isUp ? 'higher' : 'lower'} than usual since ${since}`,
    reason,
    isUnusual: true,
    isKnown: true,
  };
}
