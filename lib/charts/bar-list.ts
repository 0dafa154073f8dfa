import type { ChartUnit } from './chart-value';
import type { Tone } from './share-bar';

/** One bar: a name and a value. No value is said in words, never drawn as an empty bar. */
export interface BarListRow {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  /** After the value, in grey: an interval, what it is of, or why there is none. */
  readonly note?: string | undefined;
  readonly tone?: Tone | undefined;
  readonly href?: string | undefined;
}

/** Bars in the order given: their makers must not rank officers or areas (domain 11). */
export interface BarListChart {
  readonly measure: string;
  readonly unit: ChartUnit;
  readonly rows: readonly BarListRow[];
  /** The value of a full-width bar; the greatest value where not said. */
  readonly longest?: number | undefined;
}

/** How long a bar is, in parts of 1; 0 where there is no value. */
export function barLength(chart: BarListChart, row: BarListRow): number {
  const longest = chart.longest ?? Math.max(0, ...chart.rows.map((one) => one.value ?? 0));
  if (row.value === null || longest <= 0) return 0;
  return Math.max(0, Math.min(1, row.value / longest));
}
