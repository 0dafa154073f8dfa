import type { TrendPoint, UsualRange } from '@/lib/charts/trend-chart';
import { type Month, monthInWords } from '@/lib/period/month';
import { monthsOf, type ReportingPeriod } from '@/lib/period/reporting-period';
import { type XmrChart, xmrChart } from '@/lib/statistics/xmr-chart';
import type { XmrRule } from '@/lib/statistics/xmr-rules';
import { cutAtBreaks, type RegimeBreak } from './regimes';

/** A count by month with its usual range under each set of rules, and what the newest one says of the last month. */
export interface MonthlySeries {
  readonly points: readonly TrendPoint[];
  readonly usualRanges: readonly UsualRange[];
  readonly verdict: SeriesVerdict;
  /** The newest month with a value. */
  readonly latest: { readonly month: Month; readonly value: number } | null;
}

/** Said without praise or blame: a count of reports going up or down is neither good nor bad by itself (domain 8). */
export interface SeriesVerdict {
  /** For a tag. */
  readonly words: string;
  /** For a sentence after a plural: "show no clear change". */
  readonly clause: string;
  readonly reason: string;
  readonly tone: 'steady' | 'unusual' | 'unknown';
}

const UNKNOWN: SeriesVerdict = {
  words: 'Too few months to say',
  clause: 'have too few months under the present rules to say',
  reason: 'A usual range needs 12 months under the same rules.',
  tone: 'unknown',
};

const REASONS: Record<XmrRule, string> = {
  'outside limits': 'Outside its usual range.',
  '7 on one side': 'Seven or more months in a row on one side of the mean.',
  'trend of 7': 'Seven months, each further than the last.',
  '2 of 3 near a limit': 'Two of three months close to the end of its usual range.',
};

/** What a series needs to know besides its counts. */
export interface SeriesFrame {
  readonly period: ReportingPeriod;
  /** The months that the force has sent. A month it has not sent has no value; one it has sent without such a report is 0. */
  readonly received: ReadonlySet<Month>;
  readonly breaks: readonly RegimeBreak[];
}

/** Counts by month as a series: gaps where nothing was received, and the usual range worked out anew at every break. */
export function monthlySeries(counts: ReadonlyMap<Month, number>, frame: SeriesFrame): MonthlySeries {
  const parts = cutAtBreaks(frame.period, frame.breaks).map((part) => {
    const months = monthsOf(part);
    const values = months.map((month) => (frame.received.has(month) ? (counts.get(month) ?? 0) : null));
    const chart = xmrChart(values);
    return { part, months, values, chart: chart === null || chart.isTrial ? null : chart };
  });
  const points = parts.flatMap(({ months, values, chart }) => pointsOf(months, values, chart));
  const last = parts.at(-1);
  const latest = points.findLast((point) => point.value !== null);
  return {
    points,
    usualRanges: parts.flatMap(({ part, chart }) =>
      chart === null
        ? []
        : [{ ...part, lower: Math.max(0, chart.lower), upper: chart.upper, centre: chart.mean }],
    ),
    verdict:
      last === undefined
        ? UNKNOWN
        : verdictOf(last.months, last.values, last.chart, frame.breaks.at(-1)?.month ?? null),
    latest:
      latest === undefined || latest.value === null ? null : { month: latest.month, value: latest.value },
  };
}

function pointsOf(
  months: readonly Month[],
  values: readonly (number | null)[],
  chart: XmrChart | null,
): TrendPoint[] {
  const marked = new Set(
    chart?.signals.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)) ?? [],
  );
  return months.map((month, i) => {
    const value = values[i] ?? null;
    return { month, value, isUnusual: value !== null && marked.has(i) };
  });
}

/** The newest usual range for a spark line; none where there are too few months under the present rules. */
export function presentRanges({ points, usualRanges }: MonthlySeries): UsualRange[] {
  return usualRanges.slice(-1).filter(({ to }) => to === points.at(-1)?.month);
}

/** What still holds at the newest month with a value; what was unusual earlier and is over is drawn, but is no verdict. */
function verdictOf(
  months: readonly Month[],
  values: readonly (number | null)[],
  chart: XmrChart | null,
  rulesSince: Month | null,
): SeriesVerdict {
  if (chart === null) return UNKNOWN;
  const newest = values.findLastIndex((value) => value !== null);
  const current = chart.signals.filter(({ to }) => to === newest);
  const longest = current.toSorted((a, b) => a.from - b.from)[0];
  if (longest === undefined) {
    return {
      words: 'No clear change',
      clause:
        rulesSince === null
          ? 'show no clear change'
          : `show no clear change since the rules changed in ${monthInWords(rulesSince)}`,
      reason: `Within the usual range of ${chart.points} months.`,
      tone: 'steady',
    };
  }
  const since = monthInWords(months[longest.from] ?? months[0] ?? '');
  const isUp = longest.direction === 'up';
  if (longest.rule === 'outside limits') {
    return {
      words: `${isUp ? 'Above' : 'Below'} its usual range`,
      clause: `were ${isUp ? 'above' : 'below'} their usual range in ${since}`,
      reason: `In ${since}, against ${chart.points} months.`,
      tone: 'unusual',
    };
  }
  return {
    words: `${isUp ? 'Higher' : 'Lower'} since ${since}`,
    clause: `have been ${isUp ? 'higher' : 'lower'} than usual since ${since}`,
    reason: REASONS[longest.rule],
    tone: 'unusual',
  };
}
