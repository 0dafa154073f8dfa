import { type Month, monthInWords } from '@/lib/period/month';
import { monthTicks, type PlacedTick, type Tick, valueAxis } from './axes';
import { px, textWidth } from './text-layout';
import { listMonthNames } from './trend-summary';

/** A count by month as bars; a month that was not received has none, and is drawn as a gap, never as an empty bar. */
export interface MonthBars {
  /** What is counted, as the summary's first words: "Records received". */
  readonly measure: string;
  /** In order, one a month. */
  readonly months: readonly { readonly month: Month; readonly count: number | null }[];
}

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly words: string;
}

/** Bars laid out for one width: every number in the drawing's own pixels. */
export interface MonthBarsLayout {
  readonly height: number;
  /** Where the plot begins and ends, and its foot. */
  readonly from: number;
  readonly to: number;
  readonly foot: number;
  readonly valueTicks: readonly Tick[];
  readonly monthTicks: readonly PlacedTick[];
  readonly bars: readonly Bar[];
  readonly gaps: readonly Bar[];
}

const TOP = 12;
const BOTTOM = 30;
/** The white between two bars, in parts of a month's width. */
const BETWEEN = 0.22;

/** Lays out the bars for a drawing of a width. */
export function layoutMonthBars({ months }: MonthBars, width: number): MonthBarsLayout {
  const plotHeight = width < 400 ? 96 : 120;
  const foot = TOP + plotHeight;
  const most = Math.max(1, ...months.map(({ count }) => count ?? 0));
  const axis = valueAxis([0, most], [foot, TOP], 'count');
  const from = Math.ceil(Math.max(...axis.ticks.map(({ words }) => textWidth(words)))) + 10;
  const step = (width - from) / Math.max(1, months.length);
  const placed = months.map(({ month, count }, i) => {
    const top = count === null ? TOP : axis.at(count);
    const words = count === null ? 'not received' : count.toLocaleString('en-GB');
    return {
      isGap: count === null,
      bar: {
        x: px(from + (i + BETWEEN / 2) * step),
        width: px(step * (1 - BETWEEN)),
        y: px(top),
        height: px(foot - top),
        words: `${monthInWords(month)}: ${words}`,
      },
    };
  });
  return {
    height: foot + BOTTOM,
    from,
    to: width,
    foot,
    valueTicks: axis.ticks,
    monthTicks: monthTicks(
      months.map(({ month }) => month),
      (i) => from + (i + 0.5) * step,
      [from, width],
    ),
    bars: placed.flatMap(({ isGap, bar }) => (isGap ? [] : [bar])),
    gaps: placed.flatMap(({ isGap, bar }) => (isGap ? [bar] : [])),
  };
}

/** The bars in sentences: from when to when, between what and what, and which months are missing. */
export function summariseMonthBars({ measure, months }: MonthBars): string {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return `${measure}: no months.`;
  const counts = months.flatMap(({ count }) => (count === null ? [] : [count]));
  const missing = months.filter(({ count }) => count === null).map(({ month }) => month);
  return [
    `${measure} by month, ${monthInWords(first.month)} to ${monthInWords(last.month)}.`,
    counts.length === 0
      ? 'None was received.'
      : `${counts.length} of ${months.length} months received, with ${Math.min(...counts).toLocaleString('en-GB')} to ${Math.max(...counts).toLocaleString('en-GB')} a month.`,
    ...(missing.length === 0 ? [] : [`Not received: ${listMonthNames(missing)}.`]),
  ].join(' ');
}
