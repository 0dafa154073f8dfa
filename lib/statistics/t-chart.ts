import type { RareEventChart } from './limit-chart';
import { average, movingRangeSigma, TRIAL_BELOW } from './moving-range';
import { findSignals } from './xmr-rules';

/** Times between events that happen by chance at a steady rate become nearly normal when raised to 1/3.6. */
const POWER = 3.6;

const SIGMAS = 3;

/**
 * The usual time between rare events: an individuals chart of y = t^(1/3.6), turned back into time. A null is an interval
 * that is not known. `running`, the time since the last event, is judged after the others but adds nothing to the limits:
 * it is not over. Null without two intervals in a row. A long interval (up) means fewer events. Throws a RangeError for a
 * time that is not above 0. Source: domain 9; Nelson 1994, A control chart for parts-per-million nonconforming items,
 * Journal of Quality Technology 26(3), 239–240.
 */
export function tChart(
  times: readonly (number | null)[],
  running: number | null = null,
): RareEventChart | null {
  const values = running === null ? times : [...times, running];
  if (values.some((time) => time !== null && time <= 0)) throw new RangeError('A time must be above 0');
  const closed = times.map(transformed);
  const sigma = movingRangeSigma(closed);
  if (sigma === null) return null;
  const known = closed.filter((value) => value !== null);
  const mean = average(known);
  const reach = SIGMAS * sigma;
  const usual = {
    centre: mean ** POWER,
    lower: Math.max(0, mean - reach) ** POWER,
    upper: (mean + reach) ** POWER,
  };
  const isTrial = known.length < TRIAL_BELOW;
  return {
    values,
    usual,
    limits: values.map((value) => (value === null ? null : usual)),
    known: known.length,
    isTrial,
    signals: isTrial ? [] : findSignals(values.map(transformed), mean, reach),
  };
}

function transformed(time: number | null): number | null {
  return time === null ? null : time ** (1 / POWER);
}
