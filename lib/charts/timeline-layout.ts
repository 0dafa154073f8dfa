import type { Tick } from './axes';
import { type Span, takeRow } from './placing';
import { blockWidth, fitStart, LINE_HEIGHT, px, textWidth, wrapWords } from './text-layout';
import { timelineAxis } from './timeline-axis';
import type { TimelineChart, TimelineLane } from './timeline-chart';
import { type PlacedLane, type PlacedText, placeLane } from './timeline-lanes';

/** An attendance laid out for one width, in the drawing's own pixels. */
export interface TimelineLayout {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** The top and foot of the lanes together. */
  readonly top: number;
  readonly foot: number;
  readonly window: { readonly from: number; readonly to: number };
  readonly margins: { readonly from: number; readonly to: number } | null;
  readonly headings: readonly (PlacedText & { readonly isWindow: boolean })[];
  readonly lanes: readonly PlacedLane[];
  readonly deadline: { readonly at: number; readonly text: PlacedText } | null;
  readonly ticks: readonly Tick[];
  readonly ticksAt: number;
}

const STACKED_BELOW = 700;

/** Lays out an attendance. Below 700 pixels each lane's name stands above its bars. */
export function layoutTimeline(chart: TimelineChart, width: number): TimelineLayout {
  const isStacked = width < STACKED_BELOW;
  const labelWidth = isStacked ? width : labelColumn(chart);
  const left = isStacked ? 0 : labelWidth + 12;
  const right = width - 2;
  const axis = timelineAxis(chart, [left, right]);
  const edges = [chart.window.from, chart.deadline?.at, chart.window.to].flatMap((instant) =>
    instant === undefined ? [] : [axis.at(instant)],
  );
  const frame = { axis, left, right, isStacked, labelWidth, edges };
  const headings = placeHeadings(chart, axis.at, left, right);
  const lateLane = laneOfLateness(chart);
  const lanes: PlacedLane[] = [];
  let y = headings.height;
  for (const lane of chart.lanes) {
    const placed = placeLane(lane, y, frame, lane === lateLane ? chart.late : undefined);
    lanes.push(placed);
    y = placed.foot;
  }
  const foot = y;
  const deadline = placeDeadline(chart, axis.at, foot, left, right);
  const ticksAt = foot + 20 + (deadline === null ? 0 : deadline.text.lines.length * LINE_HEIGHT + 4);
  return {
    height: ticksAt + 8,
    left,
    right,
    top: headings.height,
    foot,
    window: { from: axis.at(chart.window.from), to: axis.at(chart.window.to) },
    margins:
      chart.margins === undefined
        ? null
        : { from: axis.at(chart.margins.from), to: axis.at(chart.margins.to) },
    headings: headings.placed,
    lanes,
    deadline,
    ticks: axis.ticks,
    ticksAt,
  };
}

/** How wide the column of the lanes' names is; longer names are broken into lines. */
function labelColumn({ lanes }: TimelineChart): number {
  const widest = Math.max(...lanes.map((lane) => textWidth(lane.label, undefined, true)), 0);
  return Math.min(170, Math.ceil(widest) + 8);
}

function laneOfLateness({ late, lanes }: TimelineChart): TimelineLane | undefined {
  if (late === undefined) return undefined;
  return (
    lanes.find((lane) => lane.key === late.laneKey) ??
    lanes.find((lane) => lane.bars.some((bar) => bar.from === late.to || bar.bufferUntil === late.to)) ??
    lanes.find((lane) => lane.isSubject === true)
  );
}

function placeHeadings(
  chart: TimelineChart,
  at: (instant: number) => number,
  left: number,
  right: number,
): { placed: (PlacedText & { isWindow: boolean })[]; height: number } {
  const { window, margins } = chart;
  const wanted = [
    { words: window.words, from: at(window.from), isWindow: true },
    ...(margins === undefined
      ? []
      : [
          { words: margins.wordsBefore, from: at(margins.from), isWindow: false },
          { words: margins.wordsAfter, from: at(window.to) + 6, isWindow: false },
        ]),
  ].filter((one) => one.words !== '');
  const rows: Span[][] = [];
  const blocks = wanted.map(({ words, from, isWindow }) => {
    const lines = wrapWords(words, right - left, isWindow);
    const width = blockWidth(lines, isWindow);
    const x = px(fitStart(from, width, left, right));
    return { x, lines, isWindow, row: takeRow(rows, { from: x, to: x + width }) };
  });
  const tallest = Math.max(...blocks.map((block) => block.lines.length), 1) * LINE_HEIGHT;
  const height = rows.length * tallest + 8;
  return {
    height,
    placed: blocks.map(({ x, lines, isWindow, row }) => ({
      x,
      y: height - 10 - row * tallest - (lines.length - 1) * LINE_HEIGHT,
      lines,
      isWindow,
      anchor: 'start' as const,
    })),
  };
}

function placeDeadline(
  { deadline }: TimelineChart,
  at: (instant: number) => number,
  foot: number,
  left: number,
  right: number,
): { at: number; text: PlacedText } | null {
  if (deadline === undefined) return null;
  const lines = wrapWords(deadline.words, right - left);
  const x = px(fitStart(at(deadline.at) + 5, blockWidth(lines), left, right));
  return { at: at(deadline.at), text: { x, y: foot + 17, lines, anchor: 'start' } };
}

/** The drawing in sentences: the chart's own summary, then every lane, then what is late. */
export function summariseTimeline(chart: TimelineChart): string {
  const lanes = chart.lanes.map((lane) => {
    const words = [...lane.bars, ...lane.marks].map((one) => one.words);
    return `${lane.label}: ${words.length === 0 ? (lane.whenEmpty ?? 'none found') : words.join('; ')}.`;
  });
  const rest = [chart.deadline?.words, chart.late?.words].filter((words) => words !== undefined);
  return [chart.summary, `${chart.window.words}.`, ...rest.map((words) => `${words}.`), ...lanes].join(' ');
}
