import { scaleLinear } from 'd3-scale';
import { type Month, monthInWords } from '@/lib/period/month';
import { valueInWords } from './chart-value';
import type { SparkChart } from './spark-chart';
import { px } from './text-layout';
import { layoutBands, type TrendBand } from './trend-bands';
import { trendPath } from './trend-layout';

export const SPARK_WIDTH = 260;
export const SPARK_HEIGHT = 54;
const MARGIN = 7;

export interface SparkLayout {
  readonly path: string;
  readonly bands: readonly TrendBand[];
  readonly unusual: readonly { readonly x: number; readonly y: number }[];
  /** Where something changed. */
  readonly breaks: readonly number[];
  /** Values that stand alone between gaps, which a line cannot show, and the newest value. */
  readonly dots: readonly { readonly x: number; readonly y: number }[];
}

/** A trend in small. Its axis need not begin at zero: it shows the shape against the usual range, not the size. */
export function layoutSpark(chart: SparkChart): SparkLayout {
  const { points, usualRanges } = chart;
  const values = points.flatMap((point) => (point.value === null ? [] : [point.value]));
  const all = [...values, ...usualRanges.flatMap(({ lower, upper }) => [Math.max(0, lower), upper])];
  const [low, high] = all.length === 0 ? [0, 1] : [Math.min(...all), Math.max(...all)];
  const scale = scaleLinear([low, high > low ? high : low + 1], [SPARK_HEIGHT - MARGIN, MARGIN]);
  const step = (SPARK_WIDTH - 2 * MARGIN) / Math.max(1, points.length - 1);
  const at = (index: number) => MARGIN + index * step;
  const monthStart = (month: Month) => {
    const index = points.findIndex((point) => point.month === month);
    return index <= 0 ? 0 : px(at(index) - step / 2);
  };
  const newest = points.findLastIndex((point) => point.value !== null);
  const place = (index: number) => ({ x: px(at(index)), y: px(scale(points[index]?.value ?? 0)) });
  const isUnusual = (index: number) => points[index]?.isUnusual === true && points[index]?.value !== null;
  const isAlone = (index: number) =>
    points[index]?.value !== null &&
    (points[index - 1]?.value ?? null) === null &&
    (points[index + 1]?.value ?? null) === null;
  const indexes = points.map((_, i) => i);
  return {
    path: trendPath(points, at, scale),
    bands: layoutBands(chart, {
      plot: { x: 0, width: SPARK_WIDTH },
      step,
      atMonth: (month) => at(points.findIndex((point) => point.month === month)),
      atValue: scale,
    }),
    breaks: (chart.breaks ?? []).map(monthStart).filter((x) => x > 0),
    unusual: indexes.filter(isUnusual).map(place),
    dots: indexes.filter((i) => !isUnusual(i) && (i === newest || isAlone(i))).map(place),
  };
}

/** A spark line in a sentence: how many months, from where to where, and what is unusual in them. */
export function summariseSpark(measure: string, chart: SparkChart): string {
  const known = chart.points.flatMap((point) =>
    point.value === null ? [] : [{ ...point, value: point.value }],
  );
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return `${measure}: no data.`;
  const missing = chart.points.length - known.length;
  const unusual = known.filter((point) => point.isUnusual === true).length;
  const say = (point: typeof first) =>
    `${valueInWords(point.value, chart.unit)} in ${monthInWords(point.month)}`;
  return [
    `${measure}: ${say(first)}, ${say(last)}.`,
    missing === 0 ? '' : ` No data for ${missing} of ${chart.points.length} months.`,
    unusual === 0 ? '' : ` ${unusual} of ${known.length} months marked as unusual.`,
  ].join('');
}
