import type { Month } from '@/lib/period/month';
import type { SeriesKind } from './control-chart-choice';
import type { CountedMonth } from './events-between';
import type { LimitChart, PointLimits } from './limit-chart';
import { TRIAL_BELOW } from './moving-range';
import type { Signal } from './xmr-rules';

/** From this month on a series is judged by limits of its own, for a reason that somebody wrote down. */
export interface Rebasing {
  readonly month: Month;
  readonly reason: string;
}

/** A measure by month as the engine reads it. */
export interface ControlSeries {
  readonly kind: SeriesKind;
  /** One a month, in order, months that were not received included. A count's denominator is not read. */
  readonly months: readonly CountedMonth[];
  /** What a rate's values are given per; 1 where not said. */
  readonly per?: number;
  readonly rebasings?: readonly Rebasing[];
  /** The days of the events (YYYY-MM-DD), where they are known; used for rare events only. */
  readonly eventDays?: readonly string[];
}

export interface ControlPoint {
  /** Of an interval between events: the month in which it ended. */
  readonly month: Month;
  readonly value: number | null;
  /** Null for a gap, and where a phase has too few points for limits. */
  readonly limits: PointLimits | null;
  /** The signals that this point is part of. */
  readonly signals: readonly Signal[];
  /** True for the time since the last event, which is not over. */
  readonly isRunning: boolean;
}

export interface ControlPhase {
  readonly from: Month;
  readonly to: Month;
  /** Why a new phase begins here; null where it begins with the series. */
  readonly reason: string | null;
  /** How many values its limits were worked out from. */
  readonly known: number;
  readonly isTrial: boolean;
}

/** The months of one phase, before anything is judged. */
export interface PhaseMonths {
  readonly reason: string | null;
  readonly from: Month;
  readonly to: Month;
  readonly months: readonly CountedMonth[];
  readonly isNewest: boolean;
}

/** One phase judged; positions of its signals are those of its own points. */
export interface JudgedPhase {
  readonly phase: ControlPhase;
  readonly points: readonly Omit<ControlPoint, 'signals'>[];
  readonly signals: readonly Signal[];
}

/** A series' months in phases: a new one begins at each month that limits are worked out anew from. */
export function phasesOf(months: readonly CountedMonth[], rebasings: readonly Rebasing[]): PhaseMonths[] {
  const reasons = new Map(rebasings.map(({ month, reason }) => [month, reason]));
  const phases: (PhaseMonths & { months: CountedMonth[] })[] = [];
  for (const each of months) {
    const { month } = each;
    const reason = reasons.get(month);
    const current = phases.at(-1);
    if (current === undefined || reason !== undefined) {
      phases.push({ reason: reason ?? null, from: month, to: month, months: [each], isNewest: false });
    } else {
      phases[phases.length - 1] = { ...current, to: month, months: [...current.months, each] };
    }
  }
  return phases.map((phase, i) => ({ ...phase, isNewest: i === phases.length - 1 }));
}

/** A phase as it is told: which months, why it begins, and whether its limits are trial limits. */
export function describePhase(
  { from, to, reason }: PhaseMonths,
  chart: LimitChart | null,
  values: readonly (number | null)[],
): ControlPhase {
  const known = chart?.known ?? values.filter((value) => value !== null).length;
  return { from, to, reason, known, isTrial: chart === null || known < TRIAL_BELOW };
}
