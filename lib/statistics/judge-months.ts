import type { ControlChartKind, SeriesKind } from './control-chart-choice';
import { type ControlSeries, describePhase, type JudgedPhase, type PhaseMonths } from './control-phase';
import type { CountedMonth } from './events-between';
import type { Counted, LimitChart, PointLimits } from './limit-chart';
import { pPrimeChart } from './p-prime-chart';
import { uPrimeChart } from './u-prime-chart';
import { xmrChart } from './xmr-chart';

/** Judges a phase month by month: one point for each month, a gap for each that was not received. */
export function judgeMonths(series: ControlSeries, kind: ControlChartKind, phase: PhaseMonths): JudgedPhase {
  const { months } = phase;
  const scale = series.kind === 'rate' ? (series.per ?? 1) : 1;
  const values = months.map(({ counted }) =>
    counted === null ? null : monthValue(series.kind, counted) * scale,
  );
  const chart = chartOf(series.kind, kind, months);
  return {
    phase: describePhase(phase, chart, values),
    points: months.map(({ month }, i) => ({
      month,
      value: values[i] ?? null,
      limits: scaled(chart?.limits[i] ?? null, scale),
      isRunning: false,
    })),
    signals: chart?.signals ?? [],
  };
}

function monthValue(kind: SeriesKind, { numerator, denominator }: Counted): number {
  return kind === 'count' ? numerator : numerator / denominator;
}

function chartOf(
  series: SeriesKind,
  kind: ControlChartKind,
  months: readonly CountedMonth[],
): LimitChart | null {
  const counted = months.map((each) => each.counted);
  if (kind === 'p-prime') return pPrimeChart(counted);
  if (kind === 'u-prime') return uPrimeChart(counted);
  return kind === 'xmr' ? individualsChart(series, counted) : null;
}

/** The XmR chart in the shape of the others, its limits cut at what a count or a share can be. */
function individualsChart(series: SeriesKind, counted: readonly (Counted | null)[]): LimitChart | null {
  const values = counted.map((each) => (each === null ? null : monthValue(series, each)));
  const chart = xmrChart(values);
  if (chart === null) return null;
  const top = series === 'share' ? 1 : Number.POSITIVE_INFINITY;
  const limits = { centre: chart.mean, lower: Math.max(0, chart.lower), upper: Math.min(top, chart.upper) };
  return {
    values,
    limits: values.map((value) => (value === null ? null : limits)),
    known: chart.points,
    isTrial: chart.isTrial,
    signals: chart.signals,
  };
}

function scaled(limits: PointLimits | null, scale: number): PointLimits | null {
  if (limits === null) return null;
  return { centre: limits.centre * scale, lower: limits.lower * scale, upper: limits.upper * scale };
}
