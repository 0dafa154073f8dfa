import { scaleLog } from 'd3-scale';
import { formatRatio } from '@/lib/format/numbers';
import type { Tick } from './axes';
import type { IntervalPlotChart, IntervalRow } from './interval-plot';
import { px, TEXT_SIZE, textWidth } from './text-layout';

export interface IntervalMark {
  readonly at: number;
  readonly low: number;
  readonly high: number;
  readonly outerLow: number;
  readonly outerHigh: number;
  readonly words: string;
}

export interface IntervalRowLayout {
  readonly row: IntervalRow;
  /** The middle of the interval's line. */
  readonly y: number;
  readonly label: { readonly x: number; readonly y: number };
  readonly mark: IntervalMark | null;
  readonly whyAt: number;
}

/** Ratios laid out for one width, in the drawing's own pixels. */
export interface IntervalLayout {
  readonly height: number;
  readonly top: number;
  readonly foot: number;
  readonly reference: number;
  readonly ticks: readonly Tick[];
  readonly rows: readonly IntervalRowLayout[];
}

const FURTHEST = 6;

/** The doubling steps that an axis covers: from a half to two at least, to 1/64 and 64 at most. */
function doublings(chart: IntervalPlotChart): [number, number] {
  const ends = chart.rows.flatMap((row) => [row.value, row.low, row.high, row.outerLow, row.outerHigh]);
  const known = ends
    .filter((end) => end !== null && end !== undefined)
    .filter((end) => end > 0 && Number.isFinite(end));
  const low = Math.floor(Math.log2(Math.min(0.5, ...known)));
  const high = Math.ceil(Math.log2(Math.max(2, ...known)));
  return [Math.max(-FURTHEST, low), Math.min(FURTHEST, high)];
}

/** Lays out ratios on a doubling scale. On a narrow drawing each name stands above its line. */
export function layoutIntervals(chart: IntervalPlotChart, width: number): IntervalLayout {
  const labelWidth = Math.max(0, ...chart.rows.map((row) => textWidth(row.label, TEXT_SIZE))) + 16;
  const isStacked = labelWidth > width * 0.32;
  const [from, to] = doublings(chart);
  const left = isStacked ? 14 : labelWidth + 10;
  const right = width - 18;
  const scale = scaleLog([2 ** from, 2 ** to], [left, right])
    .base(2)
    .clamp(true);
  const rowHeight = isStacked ? 62 : 46;
  const top = 6;
  const foot = top + rowHeight * chart.rows.length;
  const step = Math.ceil((to - from) / Math.max(1, Math.floor((right - left) / 44)));
  const powers = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter(
    (power) => power % step === 0,
  );
  return {
    height: foot + 30,
    top,
    foot,
    reference: px(scale(1)),
    ticks: powers.map((power) => ({ at: px(scale(2 ** power)), words: tickWords(power) })),
    rows: chart.rows.map((row, i) => {
      const y = top + i * rowHeight + (isStacked ? 46 : 28);
      return {
        row,
        y,
        label: isStacked ? { x: 0, y: y - 28 } : { x: 0, y: y + 5 },
        mark: layoutMark(row, scale),
        whyAt: isStacked ? 0 : left,
      };
    }),
  };
}

function tickWords(power: number): string {
  if (power >= -1) return String(2 ** power);
  return `1/${2 ** -power}`;
}

function layoutMark(row: IntervalRow, at: (ratio: number) => number): IntervalMark | null {
  if (row.value === null) return null;
  // A ratio of 0 has no place on a doubling scale; the axis's end stands for it.
  const place = (ratio: number) => px(at(Math.max(ratio, Number.MIN_VALUE)));
  const low = row.low ?? row.value;
  const high = row.high ?? row.value;
  return {
    at: place(row.value),
    low: place(low),
    high: place(high),
    outerLow: place(Math.min(row.outerLow ?? low, low)),
    outerHigh: place(Math.max(row.outerHigh ?? high, high)),
    words: formatRatio(row.value),
  };
}

/** The ratios in sentences. */
export function summariseIntervals(chart: IntervalPlotChart): string {
  const rows = chart.rows.map((row) => {
    if (row.value === null) return `${row.label}: ${row.why ?? 'not calculable'}.`;
    const interval =
      row.low === null || row.high === null
        ? ''
        : `, 95% interval ${formatRatio(row.low)} to ${formatRatio(row.high)}`;
    const outer =
      row.outerLow === undefined || row.outerHigh === undefined
        ? ''
        : `, outer bounds ${formatRatio(row.outerLow)} to ${formatRatio(row.outerHigh)}`;
    return `${row.label}: ${formatRatio(row.value)}${interval}${outer}.`;
  });
  return `${chart.measure}; 1 is ${chart.reference}. ${rows.join(' ')}`;
}
