import { average, movingRanges, TRIAL_BELOW } from './moving-range';
import { findSignals, type Signal } from './xmr-rules';

/** 3 / d₂ for moving ranges of two: what the mean moving range is multiplied by to reach the limits. */
const LIMIT_FACTOR = 2.66;

export interface XmrChart {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  /** How many values the limits were worked out from. */
  readonly points: number;
  readonly isTrial: boolean;
  /** What the four rules find, in the order of the points. Empty for trial limits: too few points to say. */
  readonly signals: readonly Signal[];
}

/**
 * The usual range of a series and what falls outside it: an individuals chart, mean ± 2.66 mean moving range. A null is
 * a period with no data: no moving range is taken across it, and no run goes on over it. Null with fewer than two
 * consecutive values. Limits may lie outside what is possible (a count below 0); cut them where they are drawn.
 * Source: domain 9; Shewhart's individuals chart as set out by Wheeler.
 */
export function xmrChart(values: readonly (number | null)[]): XmrChart | null {
  const known = values.filter((value) => value !== null);
  const ranges = movingRanges(values);
  if (ranges.length === 0) return null;
  const mean = average(known);
  const reach = LIMIT_FACTOR * average(ranges);
  const isTrial = known.length < TRIAL_BELOW;
  return {
    mean,
    lower: mean - reach,
    upper: mean + reach,
    points: known.length,
    isTrial,
    signals: isTrial ? [] : findSignals(values, mean, reach),
  };
}
