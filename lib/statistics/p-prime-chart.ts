import { type LaneyChart, laneyChart } from './laney-limits';
import type { Counted } from './limit-chart';

/**
 * The usual range of a share whose denominators are large or vary: Laney's p′ chart, p̄ ± 3 σz √(p̄(1 − p̄)/n), within
 * 0 and 1. Parts of 1. A null month, or one with nothing to take a share of, is a gap. Source: domain 9; Laney 2002.
 */
export function pPrimeChart(months: readonly (Counted | null)[]): LaneyChart | null {
  return laneyChart(months, (share) => share * (1 - share), 1);
}
