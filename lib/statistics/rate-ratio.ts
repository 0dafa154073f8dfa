import { clopperPearson } from './clopper-pearson';
import { Z_95 } from './distributions';
import type { Estimate, Rate } from './interval';

/** Below this many events on either side the normal approximation of the log ratio is not trusted. */
const EXACT_BELOW = 20;

export interface RateRatio extends Estimate {
  readonly method: 'log' | 'exact';
}

/**
 * How many times as often an event happens to one group as to another, with its 95% interval. With 20 events or more in
 * both, the log ratio's standard error √(1/a + 1/b); with fewer, the exact interval of a given a + b (Clopper–Pearson).
 * Null where it cannot be calculated: no people on either side, or no events in the group compared with. Domain 9.
 */
export function rateRatio(group: Rate, comparison: Rate): RateRatio | null {
  if (group.people <= 0 || comparison.people <= 0 || comparison.events <= 0) return null;
  const value = group.events / group.people / (comparison.events / comparison.people);
  if (Math.min(group.events, comparison.events) < EXACT_BELOW) return exactRatio(value, group, comparison);
  const spread = Math.exp(Z_95 * Math.sqrt(1 / group.events + 1 / comparison.events));
  return { value, lower: value / spread, upper: value * spread, method: 'log' };
}

function exactRatio(value: number, group: Rate, comparison: Rate): RateRatio | null {
  const share = clopperPearson(group.events, group.events + comparison.events);
  if (share === null) return null;
  const scale = comparison.people / group.people;
  return {
    value,
    lower: (share.lower / (1 - share.lower)) * scale,
    upper: (share.upper / (1 - share.upper)) * scale,
    method: 'exact',
  };
}
