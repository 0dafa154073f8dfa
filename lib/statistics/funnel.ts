import {
  type FunnelBasis,
  type FunnelLimits,
  type FunnelModel,
  funnelLimits,
  onScale,
} from './funnel-limits';
import type { Counted } from './limit-chart';

/** One unit to be compared: an area, a team's district. However small, it is in. */
export interface FunnelUnit {
  readonly key: string;
  readonly counted: Counted;
}

/** Whether chance alone would put a unit where it is. Never a rank: units inside the limits are not told apart. */
export type FunnelPosition = 'inside' | 'outside 95' | 'outside 99.8' | 'not calculable';

interface PlacedUnit extends FunnelUnit {
  readonly value: number | null;
  readonly limits: FunnelLimits | null;
  readonly position: FunnelPosition;
  readonly side: 'above' | 'below' | null;
}

/** Whether units differ by more than chance, and whether the limits were widened for it. */
interface Dispersion {
  /** The mean square of the winsorised standardised differences; near 1 where chance explains them. */
  readonly phi: number;
  /** What phi must exceed before the limits are widened. */
  readonly threshold: number;
  readonly isApplied: boolean;
}

export interface Funnel extends FunnelBasis {
  /** Null with fewer than five units: too few to say whether they differ by more than chance. */
  readonly dispersion: Dispersion | null;
  /** In the order they were given. */
  readonly units: readonly PlacedUnit[];
}

/** The part of the standardised differences at each end that is drawn in to the next, so that outliers do not widen. */
const WINSORISED = 0.1;
const LEAST_UNITS = 5;

/**
 * Units around what they have in common: all numerators over all denominators, unless a target is given. A share's
 * limits are binomial, a rate's (or a ratio to what was expected, target 1) Poisson. Null where nothing was counted or the
 * target is 0. Source: domain 9; Spiegelhalter 2005; widening as his additive random-effects model.
 */
export function funnelOf(units: readonly FunnelUnit[], model: FunnelModel, target?: number): Funnel | null {
  const usable = units.filter(({ counted }) => counted.denominator > 0);
  const total = (part: keyof Counted) => usable.reduce((sum, { counted }) => sum + counted[part], 0);
  const centre = target ?? total('numerator') / total('denominator');
  if (usable.length === 0 || !(centre > 0) || (model === 'share' && centre >= 1)) return null;
  const spread = spreadOf({ model, target: centre, tau2: 0 }, usable);
  const basis = { model, target: centre, tau2: spread?.isApplied === true ? spread.tau2 : 0 };
  return {
    ...basis,
    dispersion:
      spread === null ? null : { phi: spread.phi, threshold: spread.threshold, isApplied: spread.isApplied },
    units: units.map((unit) => placeUnit(unit, basis)),
  };
}

function placeUnit(unit: FunnelUnit, basis: FunnelBasis): PlacedUnit {
  const { numerator, denominator } = unit.counted;
  if (denominator <= 0) return { ...unit, value: null, limits: null, position: 'not calculable', side: null };
  const value = numerator / denominator;
  const limits = funnelLimits(basis, denominator);
  const isBeyond = ({ lower, upper }: { lower: number; upper: number }) => value < lower || value > upper;
  const position = isBeyond(limits.within998)
    ? 'outside 99.8'
    : isBeyond(limits.within95)
      ? 'outside 95'
      : 'inside';
  const side = position === 'inside' ? null : value > basis.target ? 'above' : 'below';
  return { ...unit, value, limits, position, side };
}

/** How far units lie from the target by more than chance: phi, and tau² by the method of moments (DerSimonian and Laird). */
function spreadOf(basis: FunnelBasis, units: readonly FunnelUnit[]): (Dispersion & { tau2: number }) | null {
  const count = units.length;
  if (count < LEAST_UNITS) return null;
  const placed = units.map(({ counted: { numerator, denominator } }) => {
    const unit = onScale(basis, numerator / denominator, denominator);
    const centre = onScale(basis, basis.target, denominator);
    return { score: (unit.at - centre.at) / Math.sqrt(unit.variance), weight: 1 / unit.variance };
  });
  const scores = winsorised(placed.map(({ score }) => score));
  const phi = scores.reduce((sum, score) => sum + score ** 2, 0) / count;
  const weight = placed.reduce((sum, each) => sum + each.weight, 0);
  const squared = placed.reduce((sum, each) => sum + each.weight ** 2, 0);
  const tau2 = Math.max(0, (count * phi - (count - 1)) / (weight - squared / weight));
  const threshold = 1 + 2 * Math.sqrt(2 / count);
  return { phi, threshold, tau2, isApplied: phi > threshold };
}

/** The lowest and the highest tenth drawn in to the next value. */
function winsorised(scores: readonly number[]): number[] {
  const sorted = [...scores].sort((a, b) => a - b);
  const cut = Math.floor(WINSORISED * scores.length);
  const [low, high] = [sorted[cut] ?? 0, sorted[sorted.length - 1 - cut] ?? 0];
  return scores.map((score) => Math.min(high, Math.max(low, score)));
}
