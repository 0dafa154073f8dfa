import { scaleLinear } from 'd3-scale';
import type { FunnelPosition } from '@/lib/statistics/funnel';
import { type PlacedTick, type Tick, valueAxis } from './axes';
import { tickInWords, valueInWords } from './chart-value';
import type { FunnelChart, FunnelPoint, FunnelStep } from './funnel-chart';
import { LINE_HEIGHT, px, textWidth } from './text-layout';

export interface FunnelMark {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly position: FunnelPosition;
  readonly words: string;
  /** Its name, beside it; null where it lies within the 99.8% limits. */
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' } | null;
  readonly name: string;
}

/** A funnel laid out for one width: every number in the drawing's own pixels. */
export interface FunnelLayout {
  readonly height: number;
  readonly plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly valueTicks: readonly Tick[];
  readonly sizeTicks: readonly PlacedTick[];
  readonly sizeName: { readonly x: number; readonly y: number; readonly words: string };
  readonly target: { readonly y: number };
  /** Each from left to right: lower 99.8, lower 95, upper 95, upper 99.8. */
  readonly limits: readonly { readonly level: '95' | '99.8'; readonly path: string }[];
  /** At the right end: what the upper limits and the line between them are. */
  readonly lineNames: readonly { readonly x: number; readonly y: number; readonly words: string }[];
  readonly marks: readonly FunnelMark[];
}

const TOP = 12;
const BOTTOM = 54;
const BESIDE = 10;

function plotHeight(width: number): number {
  return width < 400 ? 220 : 280;
}

/** Lays out a funnel. Names stand only beside units outside the 99.8% limits, and never upon one another. */
export function layoutFunnel(chart: FunnelChart, width: number): FunnelLayout {
  const height = plotHeight(width);
  const known = chart.points.filter(
    (point): point is FunnelPoint & { value: number } => point.value !== null,
  );
  const edges = chart.curve.flatMap(({ within998 }) => [within998.lower, within998.upper]);
  const top = Math.max(chart.target, ...edges, ...known.map(({ value }) => value));
  const axis = valueAxis([0, top], [TOP + height, TOP], chart.unit);
  const x = Math.ceil(Math.max(...axis.ticks.map(({ words }) => textWidth(words)))) + 10;
  const together = `All ${valueInWords(chart.target, chart.unit)}`;
  const plot = { x, y: TOP, width: width - x - Math.ceil(textWidth(together)) - 8, height };
  const most = Math.max(1, ...known.map(({ size }) => size));
  const scale = scaleLinear([0, most], [x, x + plot.width]);
  const at = (size: number) => scale(size);
  return {
    height: TOP + height + BOTTOM,
    plot,
    valueTicks: axis.ticks,
    sizeTicks: sizeTicks(scale, plot.x + plot.width),
    sizeName: { x: x + plot.width, y: TOP + height + 46, words: chart.sizeName },
    target: { y: px(axis.at(chart.target)) },
    limits: limitPaths(chart.curve, at, axis.at),
    lineNames: lineNames(chart, together, x + plot.width + 6, axis.at),
    marks: placeNames(known, at, axis.at, chart, plot),
  };
}

function sizeTicks(scale: ReturnType<typeof scaleLinear<number, number>>, right: number): PlacedTick[] {
  return scale.ticks(4).map((tick) => {
    const words = tickInWords(tick, 'count');
    const at = scale(tick);
    const isAtEdge = at + textWidth(words) / 2 > right;
    return { at: px(isAtEdge ? right : at), words, anchor: isAtEdge ? 'end' : 'middle' };
  });
}

const LINES = [
  { level: '99.8', of: (step: FunnelStep) => step.within998.lower },
  { level: '95', of: (step: FunnelStep) => step.within95.lower },
  { level: '95', of: (step: FunnelStep) => step.within95.upper },
  { level: '99.8', of: (step: FunnelStep) => step.within998.upper },
] as const;

function limitPaths(
  curve: readonly FunnelStep[],
  at: (size: number) => number,
  atValue: (value: number) => number,
): FunnelLayout['limits'] {
  if (curve.length < 2) return [];
  return LINES.map(({ level, of }) => ({
    level,
    path: `M${curve.map((step) => `${px(at(step.size))} ${px(atValue(of(step)))}`).join('L')}`,
  }));
}

/** They stand apart even where the lines lie close together. */
function lineNames(
  { curve, target }: FunnelChart,
  together: string,
  x: number,
  atValue: (value: number) => number,
): FunnelLayout['lineNames'] {
  const all = atValue(target) + 5;
  const last = curve.at(-1);
  if (last === undefined) return [{ x, y: px(all), words: together }];
  const inner = Math.min(atValue(last.within95.upper) + 5, all - LINE_HEIGHT);
  const outer = Math.min(atValue(last.within998.upper) + 5, inner - LINE_HEIGHT);
  return [
    { x, y: px(outer), words: '99.8%' },
    { x, y: px(inner), words: '95%' },
    { x, y: px(all), words: together },
  ];
}

function placeNames(
  points: readonly (FunnelPoint & { value: number })[],
  at: (size: number) => number,
  atValue: (value: number) => number,
  chart: FunnelChart,
  plot: FunnelLayout['plot'],
): FunnelMark[] {
  const taken: { from: number; to: number; y: number }[] = [];
  return points.map(({ key, label, size, value, position }) => {
    const [x, y] = [at(size), atValue(value)];
    const mark = {
      key,
      x: px(x),
      y: px(y),
      position,
      name: label,
      words: `${label}: ${valueInWords(value, chart.unit)}, ${chart.sizeName.toLowerCase()} ${tickInWords(size, 'count')}`,
    };
    if (position !== 'outside 99.8') return { ...mark, label: null };
    const width = textWidth(label);
    const isRight = x + BESIDE + width <= plot.x + plot.width;
    const from = isRight ? x + BESIDE : x - BESIDE - width;
    const free = freeLine(taken, from, from + width, y + 5, plot.y + plot.height);
    taken.push({ from, to: from + width, y: free });
    const anchor = isRight ? ('start' as const) : ('end' as const);
    return { ...mark, label: { x: px(isRight ? from : from + width), y: px(free), anchor } };
  });
}

/** The line nearest to the one wanted on which no other name stands. */
function freeLine(
  taken: readonly { from: number; to: number; y: number }[],
  from: number,
  to: number,
  wanted: number,
  foot: number,
): number {
  const isFree = (y: number) =>
    taken.every((other) => other.to < from || to < other.from || Math.abs(other.y - y) >= LINE_HEIGHT);
  for (let away = 0; away <= taken.length; away += 1) {
    for (const y of [wanted - away * LINE_HEIGHT, wanted + away * LINE_HEIGHT]) {
      if (y >= LINE_HEIGHT && y <= foot && isFree(y)) return y;
    }
  }
  return wanted;
}
