import { chiSquaredAbove } from './distributions';

/** A stratum as the four cells of its table: with the outcome and without, in the group (a, b) and compared with (c, d). */
export interface Cells {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly groupTotal: number;
  readonly comparisonTotal: number;
  readonly total: number;
}

/** Whether strata could share one odds ratio. */
export interface Homogeneity {
  readonly statistic: number;
  readonly degrees: number;
  /** How often strata that do share one would differ by as much. */
  readonly probability: number;
  /** True below 5%: the result differs between strata, and one figure for all of them hides it. */
  readonly differs: boolean;
}

const DIFFERS_BELOW = 0.05;

/**
 * The Breslow–Day test with Tarone's correction. Strata in which nobody, or everybody, had the outcome say nothing and
 * are left out. Null with fewer than two others, or without a common odds ratio. Source: domain 9; Breslow and Day 1980,
 * Statistical methods in cancer research I, 4.4; Tarone 1985, Biometrika 72, 91–95.
 */
export function breslowDay(tables: readonly Cells[], oddsRatio: number): Homogeneity | null {
  const speaking = tables.filter(({ a, b, c, d }) => a + c > 0 && b + d > 0);
  if (speaking.length < 2 || !(oddsRatio > 0) || !Number.isFinite(oddsRatio)) return null;
  const fitted = speaking.map((cells) => fittedCount(cells, oddsRatio));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const deviations = fitted.map(({ expected }, i) => (speaking[i]?.a ?? 0) - expected);
  const variances = fitted.map(({ variance }) => variance);
  const statistic =
    sum(deviations.map((deviation, i) => deviation ** 2 / (variances[i] ?? 1))) -
    sum(deviations) ** 2 / sum(variances);
  const degrees = speaking.length - 1;
  const probability = chiSquaredAbove(statistic, degrees);
  return { statistic, degrees, probability, differs: probability < DIFFERS_BELOW };
}

/** What the group's count would be, and how much it varies, if the stratum's margins stood and its odds ratio were this. */
function fittedCount(cells: Cells, oddsRatio: number): { expected: number; variance: number } {
  const { groupTotal, comparisonTotal } = cells;
  const events = cells.a + cells.c;
  const expected = expectedCount(groupTotal, comparisonTotal, events, oddsRatio);
  const parts = [expected, groupTotal - expected, events - expected, comparisonTotal - events + expected];
  return { expected, variance: 1 / parts.reduce((sum, part) => sum + 1 / part, 0) };
}

/** The count x with x (n₂ − m + x) = ψ (n₁ − x)(m − x): the root of a quadratic that lies within the margins. */
function expectedCount(
  groupTotal: number,
  comparisonTotal: number,
  events: number,
  oddsRatio: number,
): number {
  const square = 1 - oddsRatio;
  const linear = comparisonTotal - events + oddsRatio * (groupTotal + events);
  const constant = -oddsRatio * groupTotal * events;
  // This form of the root loses no figures, and is right where the odds ratio is 1 and the square falls away.
  return (-2 * constant) / (linear + Math.sqrt(linear ** 2 - 4 * square * constant));
}
