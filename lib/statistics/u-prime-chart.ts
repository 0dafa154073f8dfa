import { type LaneyChart, laneyChart } from './laney-limits';
import type { Counted } from './limit-chart';

/**
 * The usual range of a rate whose denominators are large or vary: Laney's u′ chart, ū ± 3 σz √(ū/n), not below 0. Events
 * per one of the denominator. A null month, or one with an empty denominator, is a gap. Source: domain 9; Laney 2002.
 */
export function uPrimeChart(months: readonly (Counted | null)[]): LaneyChart | null {
  return laneyChart(months, (rate) => rate, Number.POSITIVE_INFINITY);
}
