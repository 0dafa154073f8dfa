import { overlaps, type Span, takeRow } from './placing';
import { blockWidth, fitStart, LINE_HEIGHT, px, wrapWords } from './text-layout';
import type { TimelineAxis } from './timeline-axis';
import type { TimelineBar, TimelineChart, TimelineLane, TimelineMark } from './timeline-chart';

/** Lines of text at a place. */
export interface PlacedText {
  readonly x: number;
  /** The baseline of the first line. */
  readonly y: number;
  readonly lines: readonly string[];
  readonly anchor: 'start' | 'end';
}

export interface PlacedBar {
  readonly bar: TimelineBar;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The silent buffer at its head: drawn hatched, before the bar. */
  readonly buffer: { readonly x: number; readonly width: number; readonly hatching: string } | null;
  readonly text: PlacedText;
}

interface PlacedMark {
  readonly x: number;
  readonly y: number;
  readonly text: PlacedText;
}

interface PlacedLateness {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly text: PlacedText;
}

export interface PlacedLane {
  readonly lane: TimelineLane;
  readonly label: PlacedText;
  readonly bars: readonly PlacedBar[];
  readonly marks: readonly PlacedMark[];
  readonly late: PlacedLateness | null;
  readonly whenEmpty: PlacedText | null;
  readonly foot: number;
}

export const BAR_HEIGHT = 20;
const PADDING = 9;
const HATCH = 6;
const LEAST_HEIGHT = 46;

interface Frame {
  readonly axis: TimelineAxis;
  readonly left: number;
  readonly right: number;
  /** Where the lane's name stands: beside its bars, or above them on a narrow drawing. */
  readonly isStacked: boolean;
  readonly labelWidth: number;
  /** The lines that run down all lanes, which words should not cross. */
  readonly edges: readonly number[];
}

function labelFoot(lines: number, isEmpty: boolean, start: number, frame: Frame): number {
  const beside = frame.isStacked ? 0 : lines * LINE_HEIGHT;
  return start + Math.max(beside, isEmpty ? LINE_HEIGHT : 0) + PADDING;
}

/** Lays out a lane from `top` down: name, words above each bar, bars, lateness, marks. */
export function placeLane(
  lane: TimelineLane,
  top: number,
  frame: Frame,
  late: TimelineChart['late'],
): PlacedLane {
  const lines = wrapWords(lane.label, frame.labelWidth, lane.isSubject === true);
  const start = top + PADDING + (frame.isStacked ? lines.length * LINE_HEIGHT + 2 : 0);
  const bars = placeBars(lane.bars, start, frame);
  const lateness = late === undefined ? null : placeLateness(late, bars.foot, frame);
  const marks = placeMarks(lane.marks, lateness?.foot ?? bars.foot, frame);
  const middle = bars.placed[0] === undefined ? start + 16 : bars.placed[0].y + 15;
  const labelAt = Math.max(top + PADDING + 12, middle - ((lines.length - 1) * LINE_HEIGHT) / 2);
  const isEmpty = lane.bars.length + lane.marks.length === 0;
  const foot = Math.max(
    marks.foot + PADDING,
    labelFoot(lines.length, isEmpty, start, frame),
    top + LEAST_HEIGHT,
  );
  return {
    lane,
    label: { x: 0, y: frame.isStacked ? top + PADDING + 12 : labelAt, lines, anchor: 'start' },
    bars: bars.placed,
    marks: marks.placed,
    late: lateness?.placed ?? null,
    whenEmpty: isEmpty ? placeWhenEmpty(lane, start, frame) : null,
    foot,
  };
}

function placeBars(
  bars: readonly TimelineBar[],
  top: number,
  frame: Frame,
): { placed: PlacedBar[]; foot: number } {
  if (bars.length === 0) return { placed: [], foot: top };
  const { axis, left, right } = frame;
  const rows: Span[][] = [];
  const words = bars.map((bar) => {
    const lines = wrapWords(bar.words, right - left);
    const width = blockWidth(lines);
    const x = px(fitStart(clearStart(bar, width, frame), width, left, right));
    return { lines, x, row: takeRow(rows, { from: x, to: x + width }) };
  });
  const linesPerRow = Math.max(...words.map((one) => one.lines.length));
  const textHeight = rows.length * linesPerRow * LINE_HEIGHT;
  const y = top + textHeight + 4;
  const placed = bars.map((bar, i) => {
    const { lines = [], x: textAt = left, row = 0 } = words[i] ?? {};
    const bottom = y - 6 - row * linesPerRow * LINE_HEIGHT;
    const baseline = bottom - (lines.length - 1) * LINE_HEIGHT;
    return { ...placeBar(bar, y, axis), text: { x: textAt, y: baseline, lines, anchor: 'start' as const } };
  });
  return { placed, foot: y + BAR_HEIGHT };
}

/** How many of the lines that run down all lanes a stretch lies across. */
function crossings(span: Span, edges: readonly number[]): number {
  return edges.filter((edge) => edge > span.from - 2 && edge < span.to + 2).length;
}

/** Where a bar's words begin: at its start or, where a line would run through them, behind that line, still above the bar. */
function clearStart(bar: TimelineBar, width: number, { axis, edges }: Frame): number {
  const start = axis.at(bar.from);
  const behind = edges.map((edge) => edge + 6).filter((x) => x > start && x + width < axis.at(bar.to));
  const isClear = (x: number) => crossings({ from: x, to: x + width }, edges) === 0;
  return [start, ...behind.sort((a, b) => a - b)].find(isClear) ?? start;
}

function placeWhenEmpty(lane: TimelineLane, top: number, { edges, left }: Frame): PlacedText {
  return { x: (edges[0] ?? left) + 8, y: top + 14, lines: [lane.whenEmpty ?? 'none found'], anchor: 'start' };
}

function placeBar(bar: TimelineBar, y: number, axis: TimelineAxis): Omit<PlacedBar, 'text'> {
  const x = axis.at(bar.from);
  const end = Math.max(axis.at(bar.to), x + 2);
  const pressed = bar.bufferUntil === undefined ? x : Math.min(axis.at(bar.bufferUntil), end);
  return {
    bar,
    x: pressed,
    y,
    width: px(Math.max(end - pressed, 1)),
    buffer: pressed <= x ? null : { x, width: px(pressed - x), hatching: hatching(x, y, pressed - x) },
  };
}

/** Slanting strokes that fill a box, as a path: a pattern would need an id, and ids must be unique on a page. */
function hatching(x: number, y: number, width: number): string {
  const strokes: string[] = [];
  for (let offset = HATCH; offset < width + BAR_HEIGHT; offset += HATCH) {
    const startX = Math.min(offset, width);
    const startY = offset - startX;
    const endY = Math.min(offset, BAR_HEIGHT);
    strokes.push(`M${px(x + startX)} ${px(y + startY)}L${px(x + offset - endY)} ${px(y + endY)}`);
  }
  return strokes.join('');
}

function placeLateness(
  late: NonNullable<TimelineChart['late']>,
  top: number,
  { axis, left, right }: Frame,
): { placed: PlacedLateness; foot: number } {
  const [from, to] = [axis.at(late.from), axis.at(late.to)];
  const lines = wrapWords(late.words, right - left, true);
  const width = blockWidth(lines, true);
  const isBeside = to + 6 + width <= right;
  const y = top + 11;
  const textY = isBeside ? y + 5 : y + 19;
  const x = isBeside ? to + 6 : px(fitStart(from, width, left, right));
  return {
    placed: { from, to, y, text: { x, y: textY, lines, anchor: 'start' } },
    foot: textY + (lines.length - 1) * LINE_HEIGHT + 4,
  };
}

function placeMarks(
  marks: readonly TimelineMark[],
  top: number,
  { axis, left, right, edges }: Frame,
): { placed: PlacedMark[]; foot: number } {
  const rows: Span[][] = [];
  const placed = marks.map((mark) => {
    const x = axis.at(mark.at);
    const lines = wrapWords(mark.words, Math.max(right - x, x - left) - 12);
    const width = blockWidth(lines);
    const sides = [
      { anchor: 'start' as const, from: x - 6, to: x + 12 + width },
      { anchor: 'end' as const, from: x - 12 - width, to: x + 6 },
    ].filter((side) => side.from >= left - 8 && side.to <= right + 8);
    const free = sides.filter((side) => rows[0]?.every((other) => !overlaps(other, side)) ?? true);
    const side = free.find((one) => crossings(one, edges) === 0) ??
      free[0] ??
      sides[0] ?? { anchor: 'start' as const, from: x - 6, to: x + 12 + width };
    const row = takeRow(rows, side);
    return { x, lines, anchor: side.anchor, row };
  });
  const perRow = Math.max(0, ...placed.map((one) => one.lines.length)) * LINE_HEIGHT;
  return {
    foot: top + rows.length * perRow + (rows.length > 0 ? 8 : 0),
    placed: placed.map(({ x, lines, anchor, row }) => {
      const y = top + 16 + row * perRow;
      return { x, y: y - 5, text: { x: anchor === 'start' ? x + 11 : x - 11, y, lines, anchor } };
    }),
  };
}
