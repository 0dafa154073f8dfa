import type { Counted, LimitChart } from './limit-chart';
import { deviation, movingRangeSigma, TRIAL_BELOW } from './moving-range';
import { findSignalsAround } from './xmr-rules';

/** A p′ or u′ chart: limits that widen and narrow with each month's denominator. */
export interface LaneyChart extends LimitChart {
  /** All numerators over all denominators. */
  readonly centre: number;
  /**
   * How many times as wide as chance alone would make them the limits are: 1 where months differ only by chance, above 1
   * where they differ by more, below 1 where by less.
   */
  readonly sigmaZ: number;
}

const SIGMAS = 3;

/**
 * Laney's chart: chance alone gives each month a standard deviation √(variance / n); months are standardised by it, and
 * the moving range of the standardised values says by how much they differ beyond it. Limits are
 * centre ± 3 σz √(variance / n), cut at 0 and `top`. A null or an empty denominator is a gap. Null without two months
 * in a row. Source: Laney 2002, Improved control charts for attributes, Quality Engineering 14(4), 531–537.
 */
export function laneyChart(
  months: readonly (Counted | null)[],
  varianceOf: (centre: number) => number,
  top: number,
): LaneyChart | null {
  const counted = months.map((month) => (month === null || month.denominator <= 0 ? null : month));
  const known = counted.filter((month) => month !== null);
  if (known.length === 0) return null;
  const centre = sum(known.map((month) => month.numerator)) / sum(known.map((month) => month.denominator));
  const variance = varianceOf(centre);
  const values = counted.map((month) => (month === null ? null : month.numerator / month.denominator));
  const scores = counted.map((month) => (month === null ? null : scoreOf(month, centre, variance)));
  const sigmaZ = movingRangeSigma(scores);
  if (sigmaZ === null) return null;
  const isTrial = known.length < TRIAL_BELOW;
  return {
    values,
    centre,
    sigmaZ,
    limits: counted.map((month) => {
      if (month === null) return null;
      const reach = SIGMAS * sigmaZ * Math.sqrt(variance / month.denominator);
      return { centre, lower: Math.max(0, centre - reach), upper: Math.min(top, centre + reach) };
    }),
    known: known.length,
    isTrial,
    signals: isTrial ? [] : findSignalsAround(values, scores, SIGMAS * sigmaZ),
  };
}

/** How many of chance's standard deviations a month lies from the centre; 0 where chance leaves no room to differ. */
function scoreOf({ numerator, denominator }: Counted, centre: number, variance: number): number {
  if (variance <= 0) return 0;
  return deviation(numerator / denominator, centre) / Math.sqrt(variance / denominator);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
