import { breslowDay, type Cells, type Homogeneity } from './breslow-day';
import { Z_95 } from './distributions';
import type { Estimate } from './interval';
import type { Share } from './newcombe';

/** One part of the data in which like is compared with like: searches under one power for one object. */
export interface Stratum {
  readonly key: string;
  readonly group: Share;
  readonly comparison: Share;
}

export interface MantelHaenszel {
  /** How much more often, as a difference of shares; the variance is Sato's. */
  readonly difference: Estimate | null;
  /** How many times as often; the variance is Greenland and Robins'. */
  readonly ratio: Estimate | null;
  /** The odds ratio; the variance is Robins, Breslow and Greenland's. */
  readonly oddsRatio: Estimate | null;
  /** Whether the odds ratios of the strata could be one; null with fewer than two strata that speak of it. */
  readonly homogeneity: Homogeneity | null;
  /** The strata that the difference is made from. */
  readonly used: readonly string[];
  /** Strata without anyone on one side: they contribute nothing. */
  readonly oneSided: readonly string[];
  /** Strata in which nobody, or everybody, had the outcome: they say nothing of the ratios, and count as no difference. */
  readonly unvaried: readonly string[];
}

/**
 * How a share differs between a group and the one compared with when only like is compared with like: each stratum's
 * comparison, weighted by what it can say, with 95% intervals. Null where a figure cannot be calculated. Source: domain 9;
 * Mantel and Haenszel 1959; Sato 1989; Greenland and Robins 1985; Robins, Breslow and Greenland 1986.
 */
export function mantelHaenszel(strata: readonly Stratum[]): MantelHaenszel {
  const used = strata.filter(({ group, comparison }) => group.total > 0 && comparison.total > 0);
  const tables = used.map(cellsOf);
  return {
    difference: commonDifference(tables),
    ratio: commonRatio(tables),
    oddsRatio: commonOddsRatio(tables),
    homogeneity: breslowDay(tables, oddsRatioOf(tables)),
    used: used.map(({ key }) => key),
    oneSided: strata.filter((stratum) => !used.includes(stratum)).map(({ key }) => key),
    unvaried: used.filter((_, i) => !isVaried(tables[i])).map(({ key }) => key),
  };
}

function cellsOf({ group, comparison }: Stratum): Cells {
  return {
    a: group.count,
    b: group.total - group.count,
    c: comparison.count,
    d: comparison.total - comparison.count,
    groupTotal: group.total,
    comparisonTotal: comparison.total,
    total: group.total + comparison.total,
  };
}

function isVaried(cells: Cells | undefined): boolean {
  return cells !== undefined && cells.a + cells.c > 0 && cells.b + cells.d > 0;
}

function sumOf(tables: readonly Cells[], part: (cells: Cells) => number): number {
  return tables.reduce((sum, cells) => sum + part(cells), 0);
}

function commonDifference(tables: readonly Cells[]): Estimate | null {
  if (!tables.some(isVaried)) return null;
  const weight = sumOf(
    tables,
    ({ groupTotal, comparisonTotal, total }) => (groupTotal * comparisonTotal) / total,
  );
  const value =
    sumOf(
      tables,
      ({ a, c, groupTotal, comparisonTotal, total }) => (a * comparisonTotal - c * groupTotal) / total,
    ) / weight;
  const first = sumOf(tables, ({ a, c, groupTotal, comparisonTotal, total }) => {
    const [own, other] = [groupTotal / total, comparisonTotal / total];
    return c * own ** 2 - a * other ** 2 + (own * other * (comparisonTotal - groupTotal)) / 2;
  });
  const second = sumOf(tables, ({ a, b, c, d, total }) => (a * d + c * b) / total) / 2;
  const variance = (value * first + second) / weight ** 2;
  if (!(variance > 0)) return null;
  const reach = Z_95 * Math.sqrt(variance);
  return { value, lower: Math.max(-1, value - reach), upper: Math.min(1, value + reach) };
}

function commonRatio(tables: readonly Cells[]): Estimate | null {
  const own = sumOf(tables, ({ a, comparisonTotal, total }) => (a * comparisonTotal) / total);
  const other = sumOf(tables, ({ c, groupTotal, total }) => (c * groupTotal) / total);
  const spread = sumOf(
    tables,
    ({ a, c, groupTotal, comparisonTotal, total }) =>
      (groupTotal * comparisonTotal * (a + c) - a * c * total) / total ** 2,
  );
  return onLogScale(own / other, spread / (own * other));
}

function oddsRatioOf(tables: readonly Cells[]): number {
  return (
    sumOf(tables, ({ a, d, total }) => (a * d) / total) / sumOf(tables, ({ b, c, total }) => (b * c) / total)
  );
}

function commonOddsRatio(tables: readonly Cells[]): Estimate | null {
  const along = ({ a, d, total }: Cells) => (a * d) / total;
  const across = ({ b, c, total }: Cells) => (b * c) / total;
  const shareAlong = ({ a, d, total }: Cells) => (a + d) / total;
  const shareAcross = ({ b, c, total }: Cells) => (b + c) / total;
  const [r, s] = [sumOf(tables, along), sumOf(tables, across)];
  const variance =
    sumOf(tables, (cells) => shareAlong(cells) * along(cells)) / (2 * r ** 2) +
    sumOf(tables, (cells) => shareAlong(cells) * across(cells) + shareAcross(cells) * along(cells)) /
      (2 * r * s) +
    sumOf(tables, (cells) => shareAcross(cells) * across(cells)) / (2 * s ** 2);
  return onLogScale(r / s, variance);
}

/** A ratio with the interval of its logarithm; null where a side has no events and there is none. */
function onLogScale(value: number, variance: number): Estimate | null {
  if (!(value > 0) || !Number.isFinite(value) || !(variance > 0)) return null;
  const spread = Math.exp(Z_95 * Math.sqrt(variance));
  return { value, lower: value / spread, upper: value * spread };
}
