import { betaBelow, gammaBelow, Z_95, Z_998 } from './distributions';
import type { Interval } from './interval';

/** A share is a binomial part of its denominator; a rate, or a ratio to what was expected, is a Poisson count. */
export type FunnelModel = 'share' | 'rate';

/** What all units are compared with, and how far they differ by more than chance. */
export interface FunnelBasis {
  readonly model: FunnelModel;
  readonly target: number;
  /** How much true values vary between units, on the transformed scale (see `onScale`); 0 where chance explains it all. */
  readonly tau2: number;
}

/** The two pairs of limits for a unit of one size, in the unit of the values. */
export interface FunnelLimits {
  readonly within95: Interval;
  readonly within998: Interval;
}

interface Tail {
  /** The share of chance beyond the limit. */
  readonly share: number;
  /** The standard normal quantile that leaves it. */
  readonly deviate: number;
}

const TAIL_95: Tail = { share: 0.025, deviate: Z_95 };
const TAIL_998: Tail = { share: 0.001, deviate: Z_998 };

/**
 * How far units of a size would differ from the target by chance: 95% and 99.8% limits. Exact: beyond a limit lie only
 * results as far out as chance gives in at most 2.5%, or 0.1%, of such units on that side, by the binomial or the Poisson
 * distribution. Where units differ by more than chance (tau2 above 0) the limits are widened by it (additive model), and
 * are never narrower than the exact ones. Source: domain 9; Spiegelhalter 2005, Funnel plots for comparing institutional
 * performance, Statistics in Medicine 24, 1185–1202.
 */
export function funnelLimits(basis: FunnelBasis, size: number): FunnelLimits {
  return {
    within95: limitsAt(basis, size, TAIL_95),
    within998: limitsAt(basis, size, TAIL_998),
  };
}

function limitsAt(basis: FunnelBasis, size: number, tail: Tail): Interval {
  const exact = exactLimits(basis, size, tail.share);
  if (basis.tau2 <= 0) return exact;
  const { at, variance } = onScale(basis, basis.target, size);
  const reach = tail.deviate * Math.sqrt(variance + basis.tau2);
  return {
    lower: Math.min(exact.lower, offScale(basis, at - reach)),
    upper: Math.max(exact.upper, offScale(basis, at + reach)),
  };
}

/** The limits from chance alone: the counts at which a tail holds just the share asked for, over the size. */
function exactLimits({ model, target }: FunnelBasis, size: number, share: number): Interval {
  const mean = target * size;
  const [atLeast, atMost] =
    model === 'share'
      ? [
          (count: number) => (count <= 0 ? 1 : betaBelow(target, count, size - count + 1)),
          (count: number) => (count >= size ? 1 : 1 - betaBelow(target, count + 1, size - count)),
        ]
      : [
          (count: number) => (count <= 0 ? 1 : gammaBelow(mean, count)),
          (count: number) => 1 - gammaBelow(mean, count + 1),
        ];
  const most = model === 'share' ? size : mean + 20 * Math.sqrt(mean) + 40;
  return {
    lower: atMost(0) > share ? 0 : crossing((count) => atMost(count) - share, 0, mean) / size,
    upper:
      atLeast(most) > share ? most / size : crossing((count) => share - atLeast(count), mean, most) / size,
  };
}

/** Where a rising function crosses 0 between two ends, by halving. */
function crossing(rising: (count: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * A value where its variance does not depend on it: the arcsine of a share's root, with variance 1/4n; the root of a
 * rate's ratio to the target, with variance 1/4E, E being the number expected.
 */
export function onScale(
  { model, target }: FunnelBasis,
  value: number,
  size: number,
): { readonly at: number; readonly variance: number } {
  return model === 'share'
    ? { at: Math.asin(Math.sqrt(value)), variance: 1 / (4 * size) }
    : { at: Math.sqrt(value / target), variance: 1 / (4 * target * size) };
}

function offScale({ model, target }: FunnelBasis, at: number): number {
  if (model === 'rate') return target * Math.max(0, at) ** 2;
  return Math.sin(Math.min(Math.PI / 2, Math.max(0, at))) ** 2;
}
