import { line } from 'd3-shape';
import { type Month, monthInWords, monthsBetween } from '@/lib/period/month';
import { type PlacedAnnotation, placeAnnotations } from './annotation-layout';
import { monthTicks, type PlacedTick, type Tick, valueAxis } from './axes';
import { valueInWords } from './chart-value';
import { px, textWidth } from './text-layout';
import { layoutBands, type TrendBand } from './trend-bands';
import type { TrendChart, TrendPoint } from './trend-chart';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TrendDot {
  readonly x: number;
  readonly y: number;
  readonly isUnusual: boolean;
  /** True between two months without a value, where a line cannot show it. */
  readonly isAlone: boolean;
  readonly words: string;
  readonly interval: { readonly top: number; readonly bottom: number } | null;
}

/** A trend laid out for one width: every number in the drawing's own pixels. */
export interface TrendLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  readonly valueTicks: readonly Tick[];
  readonly monthTicks: readonly PlacedTick[];
  readonly bands: readonly TrendBand[];
  /** One path; it lifts at every month without a value. */
  readonly path: string;
  readonly dots: readonly TrendDot[];
  readonly gaps: readonly (Box & { readonly words: string | null })[];
  readonly annotations: readonly PlacedAnnotation[];
  readonly target: { readonly y: number; readonly words: string } | null;
  readonly last: { readonly x: number; readonly y: number; readonly words: string } | null;
}

const BOTTOM = 30;
/** Closer together than this, in pixels, a dot for every month would hide the line. */
const DOTS_FROM = 8;
const GAP_WORDS = 'no data';

function plotHeight(width: number): number {
  if (width < 400) return 160;
  return width < 700 ? 180 : 220;
}

function valueRange(chart: TrendChart): [number, number] {
  const values = chart.points.flatMap((point) => [point.value, point.low, point.high]);
  const edges = chart.usualRanges.flatMap((range) => [Math.max(0, range.lower), range.upper]);
  const all = [...values, ...edges, chart.target?.value, chart.axisTop].filter(
    (value) => value !== null && value !== undefined,
  );
  const low = chart.startsAtZero === false ? Math.min(...all) : Math.min(0, ...all);
  return [Number.isFinite(low) ? low : 0, Math.max(0, ...all)];
}

/** The months of a chart's points; throws a RangeError where they are not one a month, in order. */
function monthsOf(chart: TrendChart): Month[] {
  const months = chart.points.map((point) => point.month);
  months.forEach((month, i) => {
    const before = months[i - 1];
    if (before !== undefined && monthsBetween(before, month) !== 1) {
      throw new RangeError(`A trend needs every month: ${before} is followed by ${month}`);
    }
  });
  return months;
}

/** The newest value, which is written at the line's end. */
function newestOf({ points, unit }: TrendChart): { month: Month; value: number; words: string } | null {
  const point = points.findLast(({ value }) => value !== null);
  if (point === undefined || point.value === null) return null;
  return { month: point.month, value: point.value, words: valueInWords(point.value, unit) };
}

/** How wide the value axis' words are, with the room beside them. */
function tickColumn(range: [number, number], height: number, { unit }: TrendChart): number {
  const { ticks } = valueAxis(range, [height, 0], unit);
  return Math.ceil(Math.max(...ticks.map((tick) => textWidth(tick.words)))) + 10;
}

/** Lays out a trend for a drawing of a width. Throws a RangeError where a month is left out. */
export function layoutTrend(chart: TrendChart, width: number): TrendLayout {
  const months = monthsOf(chart);
  const range = valueRange(chart);
  const height = plotHeight(width);
  const last = newestOf(chart);
  const x = tickColumn(range, height, chart);
  const plotWidth = width - x - Math.ceil(textWidth(last?.words ?? '', undefined, true)) - 12;
  const step = plotWidth / Math.max(1, months.length - 1);
  const at = (index: number) => x + (months.length === 1 ? plotWidth / 2 : index * step);
  const first = months[0];
  const atMonth = (month: Month) => (first === undefined ? x : at(monthsBetween(first, month)));
  const inside = chart.annotations.filter(
    ({ month }) => atMonth(month) >= x && atMonth(month) <= x + plotWidth,
  );
  const marks = placeAnnotations(
    inside.map(({ month, words }) => ({ at: Math.max(x, atMonth(month) - step / 2), words })),
    [x, width],
  );
  const y = marks.height + 10;
  const axis = valueAxis(range, [y + height, y], chart.unit);
  const plot = { x, y, width: plotWidth, height };
  return {
    width,
    height: y + height + BOTTOM,
    plot,
    valueTicks: axis.ticks,
    monthTicks: monthTicks(months, at, [x - 4, width]),
    bands: layoutBands(chart, { plot, step, atMonth, atValue: axis.at }),
    path: trendPath(chart.points, at, axis.at),
    dots: layoutDots(chart, at, axis.at).filter((dot) => dot.isUnusual || dot.isAlone || step >= DOTS_FROM),
    gaps: layoutGaps(chart.points, plot, at, step),
    annotations: marks.annotations,
    target:
      chart.target === undefined ? null : { y: px(axis.at(chart.target.value)), words: chart.target.words },
    last:
      last === null
        ? null
        : { x: px(atMonth(last.month) + 9), y: px(axis.at(last.value)), words: last.words },
  };
}

/** The line through the values. It is lifted at every month without one: a gap is never bridged. */
export function trendPath(
  points: readonly TrendPoint[],
  at: (index: number) => number,
  atValue: (value: number) => number,
): string {
  return (
    line<TrendPoint>()
      .defined((point) => point.value !== null)
      .x((_, i) => px(at(i)))
      .y((point) => px(atValue(point.value ?? 0)))([...points]) ?? ''
  );
}

function layoutDots(
  chart: TrendChart,
  at: (index: number) => number,
  atValue: (value: number) => number,
): TrendDot[] {
  return chart.points.flatMap((point, i) => {
    if (point.value === null) return [];
    const { low, high } = point;
    return [
      {
        x: px(at(i)),
        y: px(atValue(point.value)),
        isUnusual: point.isUnusual === true,
        isAlone:
          (chart.points[i - 1]?.value ?? null) === null && (chart.points[i + 1]?.value ?? null) === null,
        words: `${monthInWords(point.month)}: ${valueInWords(point.value, chart.unit)}`,
        interval:
          low === undefined || high === undefined
            ? null
            : { top: px(atValue(high)), bottom: px(atValue(low)) },
      },
    ];
  });
}

/** Runs of months without a value, each a stretch from half a month before to half a month after; named where there is room. */
function layoutGaps(
  points: readonly TrendPoint[],
  plot: Box,
  at: (index: number) => number,
  step: number,
): (Box & { words: string | null })[] {
  const gaps: (Box & { words: string | null })[] = [];
  let from = 0;
  for (let i = 0; i <= points.length; i += 1) {
    const isMissing = points[i]?.value === null;
    if (isMissing) continue;
    if (i > from) {
      const x = Math.max(plot.x, at(from) - step / 2);
      const width = Math.min(plot.x + plot.width, at(i - 1) + step / 2) - x;
      const words = textWidth(GAP_WORDS) + 4 <= width ? GAP_WORDS : null;
      gaps.push({ x: px(x), y: plot.y, width: px(width), height: plot.height, words });
    }
    from = i + 1;
  }
  return gaps;
}
