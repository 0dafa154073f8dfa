import type { RegisterEntry } from './register';
import { type Timeline, type TimelineRow, type TimelineTick, timelineOf } from './timeline';

/** How wide a drawing is, in its own units, which are pixels at its full size. */
export interface DrawingShape {
  name: 'wide' | 'middle' | 'narrow';
  width: number;
  chart: { fromX: number; toX: number };
  /** The most characters of a title on a line. */
  titleLength: number;
  /** On a phone the title stands above its line, not beside it. */
  isStacked: boolean;
  tickGap: number;
}

/** Drawn three times, so that text keeps its size: a drawing is redrawn for the width, not scaled down to it. */
export const DRAWING_SHAPES: readonly DrawingShape[] = [
  {
    name: 'wide',
    width: 1180,
    chart: { fromX: 510, toX: 1140 },
    titleLength: 60,
    isStacked: false,
    tickGap: 92,
  },
  {
    name: 'middle',
    width: 700,
    chart: { fromX: 330, toX: 670 },
    titleLength: 34,
    isStacked: false,
    tickGap: 62,
  },
  {
    name: 'narrow',
    width: 340,
    chart: { fromX: 8, toX: 330 },
    titleLength: 36,
    isStacked: true,
    tickGap: 75,
  },
];

const TEXT_LINE = 22;
const TOP = 34;

export interface PlacedRow extends TimelineRow {
  /** The title, broken into lines that fit. */
  titleLines: string[];
  /** The baseline of the first line of the title. */
  titleY: number;
  /** The middle of the row's line in time. */
  lineY: number;
  top: number;
  height: number;
}

export interface Drawing {
  height: number;
  ticks: TimelineTick[];
  todayX: number;
  startX: number;
  groups: { heading: string; headingY: number; rows: PlacedRow[] }[];
}

/** Places every row of the picture of the register on `today` in a drawing of this shape. */
export function layOut(register: readonly RegisterEntry[], today: string, shape: DrawingShape): Drawing {
  const timeline: Timeline = timelineOf(register, today, { ...shape.chart, tickGap: shape.tickGap });
  let y = TOP;
  const groups = timeline.groups.map((group) => {
    const headingY = y + 24;
    y += 34;
    const rows = group.rows.map((row) => {
      const placed = placeRow(row, y, shape);
      y += placed.height;
      return placed;
    });
    y += 12;
    return { heading: group.heading, headingY, rows };
  });
  return { height: y, ticks: timeline.ticks, todayX: timeline.todayX, startX: timeline.startX, groups };
}

function placeRow(row: TimelineRow, top: number, shape: DrawingShape): PlacedRow {
  const titleLines = linesOf(row.title, shape.titleLength);
  const textHeight = titleLines.length * TEXT_LINE;
  if (shape.isStacked) {
    return {
      ...row,
      titleLines,
      titleY: top + 18,
      lineY: top + textHeight + 15,
      top,
      height: textHeight + 34,
    };
  }
  const height = textHeight + 12;
  return { ...row, titleLines, titleY: top + 22, lineY: top + height / 2, top, height };
}

/** Breaks a text between words into lines of at most so many characters; a longer word keeps a line to itself. */
export function linesOf(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
