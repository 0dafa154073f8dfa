import { type ControlSeries, describePhase, type JudgedPhase, type PhaseMonths } from './control-phase';
import {
  type CountedMonth,
  daysBetweenEvents,
  type EventsBetween,
  monthsBetweenEvents,
  opportunitiesBetweenEvents,
} from './events-between';
import { gChart } from './g-chart';
import type { RareEventChart } from './limit-chart';
import { tChart } from './t-chart';

/**
 * Judges a phase by what lies between its events: one point for each interval, at the month in which it ended. An interval
 * that began in an earlier phase is left out, and only the newest phase has one that is not over.
 */
export function judgeIntervals(series: ControlSeries, kind: 't' | 'g', phase: PhaseMonths): JudgedPhase {
  const { intervals, sinceLast } = eventsBetween(series, kind, phase.months);
  const values = intervals.map(({ value }) => value);
  const judge = kind === 't' ? tChart : gChart;
  const closed = judge(values);
  const running = phase.isNewest ? settledRunning(closed, sinceLast) : null;
  const chart = running === null ? closed : judge(values, running);
  const usual = chart?.usual ?? null;
  const ended = intervals.map(({ month, value }) => ({
    month,
    value,
    limits: value === null ? null : usual,
    isRunning: false,
  }));
  const open = running === null ? [] : [{ month: phase.to, value: running, limits: usual, isRunning: true }];
  return {
    phase: describePhase(phase, chart, values),
    points: [...ended, ...open],
    signals: chart?.signals ?? [],
  };
}

function eventsBetween(
  { eventDays }: ControlSeries,
  kind: 't' | 'g',
  months: readonly CountedMonth[],
): EventsBetween {
  if (kind === 'g') return opportunitiesBetweenEvents(months);
  return eventDays === undefined ? monthsBetweenEvents(months) : daysBetweenEvents(months, eventDays);
}

/** The time since the last event once it is longer than the centre line: it can only grow, so its side is settled. */
function settledRunning(chart: RareEventChart | null, sinceLast: number | null): number | null {
  return chart !== null && sinceLast !== null && sinceLast > chart.usual.centre ? sinceLast : null;
}
