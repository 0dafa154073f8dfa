import { blockWidth, LINE_HEIGHT, wrapWords } from './text-layout';

export interface AnnotationAt {
  readonly at: number;
  readonly words: string;
}

/** An event's line and its label: lines of text above the plot, beginning or ending at the line. */
export interface PlacedAnnotation {
  readonly at: number;
  /** Where the first line of text has its top, from the top of the drawing. */
  readonly top: number;
  readonly lines: readonly string[];
  readonly textAt: number;
  readonly anchor: 'start' | 'end';
}

interface Label {
  at: number;
  lines: string[];
  anchor: 'start' | 'end';
  from: number;
  to: number;
  /** How high above the plot its bottom stands. */
  bottom: number;
}

const BESIDE = 5;

/**
 * Places event labels above a plot that lies from `from` to `to`, so that none overlaps another and no event's line runs
 * through another's label: the later of two neighbours stands lower, and its line begins below the earlier one's label.
 * Returns the labels in order, and the height they need.
 */
export function placeAnnotations(
  annotations: readonly AnnotationAt[],
  [from, to]: readonly [number, number],
): { annotations: PlacedAnnotation[]; height: number } {
  const labels = [...annotations].sort((a, b) => a.at - b.at).map((one) => makeLabel(one, from, to));
  const placed: Label[] = [];
  for (const label of labels.toReversed()) {
    label.bottom = lowestFree(label, placed);
    placed.unshift(label);
  }
  const height = Math.max(0, ...placed.map((label) => label.bottom + heightOf(label)));
  return {
    height,
    annotations: placed.map((label) => ({
      at: label.at,
      top: height - label.bottom - heightOf(label),
      lines: label.lines,
      textAt: label.anchor === 'start' ? label.at + BESIDE : label.at - BESIDE,
      anchor: label.anchor,
    })),
  };
}

function makeLabel({ at, words }: AnnotationAt, from: number, to: number): Label {
  const rightRoom = to - at - BESIDE;
  const leftRoom = at - from - BESIDE;
  const widest = Math.min(300, Math.max(rightRoom, leftRoom));
  const lines = wrapWords(words, widest);
  const width = blockWidth(lines);
  const anchor = width <= rightRoom || rightRoom >= leftRoom ? 'start' : 'end';
  const spanFrom = anchor === 'start' ? at : at - BESIDE - width;
  return { at, lines, anchor, from: spanFrom, to: spanFrom + width + BESIDE, bottom: 0 };
}

function heightOf(label: Label): number {
  return label.lines.length * LINE_HEIGHT + 4;
}

function lowestFree(label: Label, placed: readonly Label[]): number {
  const inTheWay = placed.filter((other) => other.from < label.to + 6 && label.from < other.to + 6);
  return Math.max(0, ...inTheWay.map((other) => other.bottom + heightOf(other)));
}
