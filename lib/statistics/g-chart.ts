import type { PointLimits, RareEventChart } from './limit-chart';
import { average, TRIAL_BELOW } from './moving-range';
import { findSignalsAround } from './xmr-rules';

const SIGMAS = 3;

/**
 * The usual number of opportunities between rare events: Benneyan's g chart. Upper limit ḡ + 3 √(ḡ(ḡ + 1)), the geometric
 * distribution's mean and deviation; the centre line is the median, because the distribution leans, and runs are read
 * from it. There is no lower limit above 0, so events that come close together show as a run below the centre, never as
 * one point. A null is an interval that is not known; `running`, what has gone by since the last event, is judged but adds
 * nothing to the limits. Null with fewer than two intervals. A long interval (up) means fewer events. Source: domain 9;
 * Benneyan 2001, Health Care Management Science 4, 305–318; median as centre: Provost and Murray 2011.
 */
export function gChart(
  between: readonly (number | null)[],
  running: number | null = null,
): RareEventChart | null {
  const known = between.filter((value) => value !== null);
  if (known.length < 2) return null;
  const mean = average(known);
  const centre = medianOf(known);
  const usual = { centre, lower: 0, upper: mean + SIGMAS * Math.sqrt(mean * (mean + 1)) };
  const values = running === null ? between : [...between, running];
  const isTrial = known.length < TRIAL_BELOW;
  const distances = values.map((value) => (value === null ? null : distanceIn(value, usual)));
  return {
    values,
    usual,
    limits: values.map((value) => (value === null ? null : usual)),
    known: known.length,
    isTrial,
    signals: isTrial ? [] : findSignalsAround(values, distances, 1),
  };
}

/** Parts of the way to the upper limit. Below the centre only the side counts: there is no limit to be near. */
function distanceIn(value: number, { centre, upper }: PointLimits): number {
  if (value > centre) return (value - centre) / (upper - centre);
  return value < centre ? -Number.EPSILON : 0;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return average(sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1));
}
