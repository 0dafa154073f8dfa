import type { Month } from '@/lib/period/month';
import { type ControlChartKind, chooseChart } from './control-chart-choice';
import { type ControlPhase, type ControlPoint, type ControlSeries, phasesOf } from './control-phase';
import type { CountedMonth } from './events-between';
import { judgeIntervals } from './judge-intervals';
import { judgeMonths } from './judge-months';
import type { Signal, XmrRule } from './xmr-rules';

export interface ControlChart {
  readonly kind: ControlChartKind;
  readonly why: string;
  /** What a value is. A long interval between events (t and g charts) means fewer events. */
  readonly valuesAre: 'months' | 'intervals between events';
  /** Whether the newest phase has trial limits only. */
  readonly isTrial: boolean;
  readonly phases: readonly ControlPhase[];
  readonly points: readonly ControlPoint[];
  /** Every signal; positions are those of the points. */
  readonly signals: readonly Signal[];
}

/**
 * What is usual in a series and what is not: the engine chooses the chart from the counts, says why, and works limits out
 * phase by phase. A month without data is a gap: it is in no limit and no run goes on over it. Sources: domain 9, 11.
 */
export function controlChart(series: ControlSeries): ControlChart {
  const months = series.months.map((each) => (isUsable(series, each) ? each : { ...each, counted: null }));
  const known = months.flatMap(({ counted }) => (counted === null ? [] : [counted]));
  const { kind, why } = chooseChart(series.kind, known, series.eventDays !== undefined);
  const isRare = kind === 't' || kind === 'g';
  const judged = phasesOf(months, series.rebasings ?? []).map((phase) =>
    isRare ? judgeIntervals(series, kind, phase) : judgeMonths(series, kind, phase),
  );
  const signals: Signal[] = [];
  let before = 0;
  for (const phase of judged) {
    for (const one of phase.signals) signals.push({ ...one, from: one.from + before, to: one.to + before });
    before += phase.points.length;
  }
  return {
    kind,
    why,
    valuesAre: isRare ? 'intervals between events' : 'months',
    isTrial: judged.at(-1)?.phase.isTrial ?? true,
    phases: judged.map(({ phase }) => phase),
    points: judged
      .flatMap(({ points }) => points)
      .map((point, i) => ({ ...point, signals: signals.filter(({ from, to }) => from <= i && i <= to) })),
    signals,
  };
}

/** A share or a rate of nothing cannot be calculated: its month is a gap. */
function isUsable({ kind }: ControlSeries, { counted }: CountedMonth): boolean {
  return counted !== null && (kind === 'count' || counted.denominator > 0);
}

/** A signal that is still going on at a series' newest point. */
export interface StandingSignal {
  readonly rule: XmrRule;
  /** Whether there is more or less of what is measured; of rare events, more or fewer of them. */
  readonly direction: 'more' | 'less';
  readonly from: Month;
  readonly to: Month;
}

/** What still goes on at the newest point, the longest such signal; null where nothing does. What is over is not told. */
export function standingSignal({ points, signals, valuesAre }: ControlChart): StandingSignal | null {
  const newest = points.findLastIndex(({ value }) => value !== null);
  const current = signals.filter(({ to }) => to === newest);
  const [first] = current;
  if (first === undefined) return null;
  const longest = current.reduce((best, each) => (each.from < best.from ? each : best), first);
  const [from, to] = [points[longest.from], points[longest.to]];
  if (from === undefined || to === undefined) return null;
  const isMore = (longest.direction === 'up') === (valuesAre === 'months');
  return { rule: longest.rule, direction: isMore ? 'more' : 'less', from: from.month, to: to.month };
}
