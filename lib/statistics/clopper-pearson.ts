import { betaQuantile, TAIL_95 } from './distributions';
import type { Estimate } from './interval';

/**
 * The exact 95% interval of a share (Clopper and Pearson 1934), from quantiles of the beta distribution.
 * Null where nothing was counted. Source: domain 9.
 */
export function clopperPearson(count: number, total: number): Estimate | null {
  if (total <= 0) return null;
  return {
    value: count / total,
    lower: count === 0 ? 0 : betaQuantile(TAIL_95, count, total - count + 1),
    upper: count === total ? 1 : betaQuantile(1 - TAIL_95, count + 1, total - count),
  };
}
