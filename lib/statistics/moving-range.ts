/** Fewer points than this and the limits are called trial limits. */
export const TRIAL_BELOW = 12;

/** d₂ for moving ranges of two: the mean moving range of independent normal values, in their standard deviations. */
const D2 = 1.128;

/** How far each value lies from the one before it. None is taken across a null: what lies between is not known. */
export function movingRanges(values: readonly (number | null)[]): number[] {
  const ranges: number[] = [];
  for (let i = 1; i < values.length; i += 1) {
    const before = values[i - 1] ?? null;
    const value = values[i] ?? null;
    if (before !== null && value !== null) ranges.push(Math.abs(value - before));
  }
  return ranges;
}

/** The standard deviation that the moving ranges speak of: their mean / 1.128. Null without two values in a row. */
export function movingRangeSigma(values: readonly (number | null)[]): number | null {
  const ranges = movingRanges(values);
  return ranges.length === 0 ? null : average(ranges) / D2;
}

export function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Values closer to their mean than this part of it differ by the rounding of the computer only. */
const ROUNDING = 1e-12;

/** How far a value lies from a mean; 0 where only rounding parts them, so that equal values never look like a run. */
export function deviation(value: number, mean: number): number {
  const difference = value - mean;
  return Math.abs(difference) <= ROUNDING * Math.abs(mean) ? 0 : difference;
}
