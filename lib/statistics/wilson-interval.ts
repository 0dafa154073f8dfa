import { normalBeyond, TAIL_95 } from './distributions';
import type { Estimate } from './interval';

/**
 * How far a share could lie from the one counted: the score interval of Wilson (1927), as shares of 1; 95%, or what leaves
 * `tail` beyond each end. Null where nothing was counted. Source: domain 9.
 */
export function wilsonInterval(count: number, total: number, tail = TAIL_95): Estimate | null {
  if (total <= 0) return null;
  const value = count / total;
  const deviate = normalBeyond(tail);
  const weight = (deviate * deviate) / total;
  const centre = (value + weight / 2) / (1 + weight);
  const half = (deviate * Math.sqrt((value * (1 - value)) / total + weight / (4 * total))) / (1 + weight);
  return {
    value,
    lower: count === 0 ? 0 : centre - half,
    upper: count === total ? 1 : centre + half,
  };
}
