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
 * Places event labels above a plot that lies from `from` to `to`, so that none overlaps another. Of two neighbours whose
 * labels begin at their lines the later stands lower, and of two whose labels end there the earlier, so that neither's line
 * runs through the other's label. Returns the labels in order, and the height they need.
 */
export function placeAnnotations(
  annotations: readonly AnnotationAt[],
  [from, to]: readonly [number, number],
): { annotations: PlacedAnnotation[]; height: number } {
  const labels = [...annotations].sort((a, b) => a.at - b.at).map((one) => makeLabel(one, from, to));
  const placed: Label[] = [];
  const beginning = labels.filter(({ anchor }) => anchor === 'start').reverse();
  const ending = labels.filter(({ anchor }) => anchor === 'end');
  for (const label of [...beginning, ...ending]) {
    label.bottom = lowestFree(label, placed);
    placed.push(label);
  }
  const height = Math.max(0, ...placed.map((label) => label.bottom + heightOf(label)));
  return {
    height,
    annotations: labels.map((label) => ({
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
