import { scaleLinear } from 'd3-scale';
import { formatClock, formatTime } from '@/lib/format/times';
import type { Tick } from './axes';
import { px, textWidth } from './text-layout';
import type { Instant, TimelineChart } from './timeline-chart';

const SECOND = 1000;
const STEPS = [5, 10, 30, 60, 120, 240, 300, 600, 900, 1800, 3600, 7200, 14400, 21600, 43200].map(
  (seconds) => seconds * SECOND,
);
/** Room beyond the window and its margins, in parts of their length, for what lies just outside. */
const AROUND = 0.12;
/** What lies further out than this, in parts of that length, does not stretch the drawing: it is cut at its edge. */
const FURTHEST = 0.6;

export interface TimelineAxis {
  /** Where an instant lies; before the first and after the last, at the edge. */
  readonly at: (instant: Instant) => number;
  readonly from: Instant;
  readonly to: Instant;
  readonly ticks: readonly Tick[];
}

/** The time axis of an attendance between two pixels: the window, its margins, and what lies near them. */
export function timelineAxis(chart: TimelineChart, [left, right]: readonly [number, number]): TimelineAxis {
  const { from, to } = domainOf(chart);
  const scale = scaleLinear([from, to], [left, right]).clamp(true);
  return { at: (instant) => px(scale(instant)), from, to, ticks: timeTicks(from, to, scale, right - left) };
}

function domainOf(chart: TimelineChart): { from: Instant; to: Instant } {
  const inner = {
    from: Math.min(chart.window.from, chart.margins?.from ?? chart.window.from),
    to: Math.max(chart.window.to, chart.margins?.to ?? chart.window.to, chart.late?.to ?? chart.window.to),
  };
  const length = Math.max(inner.to - inner.from, 60 * SECOND);
  const shown = chart.lanes.flatMap((lane) => [
    ...lane.bars.flatMap((bar) => [bar.from, bar.to]),
    ...lane.marks.map((mark) => mark.at),
  ]);
  const near = shown.filter(
    (instant) => instant >= inner.from - FURTHEST * length && instant <= inner.to + FURTHEST * length,
  );
  return {
    from: Math.min(inner.from, ...near) - AROUND * length,
    to: Math.max(inner.to, ...near) + AROUND * length,
  };
}

function timeTicks(from: Instant, to: Instant, at: (instant: Instant) => number, width: number): Tick[] {
  const perPixel = (to - from) / width;
  const step =
    STEPS.find((one) => one / perPixel >= textWidth(one < 60 * SECOND ? '00:00:00' : '00:00') + 32) ??
    Math.ceil((to - from) / 2);
  const say = step < 60 * SECOND ? formatClock : formatTime;
  const ticks: Tick[] = [];
  for (let tick = Math.ceil(from / step) * step; tick <= to; tick += step) {
    const words = say(tick);
    const half = textWidth(words) / 2;
    const place = at(tick);
    if (place - half >= at(from) - 4 && place + half <= at(to) + 4) ticks.push({ at: px(place), words });
  }
  return ticks;
}
