import { TEXT_SIZE, wrapWords } from './text-layout';

/** A paragraph of a picture: what it says and how large. */
export interface PictureText {
  readonly words: string;
  /** In the drawing's own pixels. */
  readonly size: number;
  readonly isBold?: boolean;
  readonly isQuiet?: boolean;
}

/** A line of text with its place: the left end of its foot. */
interface PlacedLine extends PictureText {
  readonly x: number;
  readonly y: number;
}

/** A drawing with words above and below it, laid out as one picture. */
export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PlacedLine[];
  /** Where the drawing's upper left corner stands. */
  readonly drawing: { readonly x: number; readonly y: number };
}

const MARGIN = 24;
const AROUND_DRAWING = 16;
const BETWEEN = 6;

/** The width that a drawing has within a picture of a width. */
export function drawingWidth(width: number): number {
  return width - 2 * MARGIN;
}

/** Places the words of a picture above and below its drawing, broken into lines that fit. */
export function layoutPicture(
  width: number,
  drawingHeight: number,
  above: readonly PictureText[],
  below: readonly PictureText[],
): PictureLayout {
  const lines: PlacedLine[] = [];
  const place = (texts: readonly PictureText[], from: number): number => {
    let y = from;
    for (const text of texts) {
      const room = (drawingWidth(width) * TEXT_SIZE) / text.size;
      for (const words of wrapWords(text.words, room, text.isBold)) {
        y += text.size * 1.32;
        lines.push({ ...text, words, x: MARGIN, y: Math.round(y - text.size * 0.3) });
      }
      y += BETWEEN;
    }
    return y;
  };
  const top = Math.round(place(above, MARGIN) + AROUND_DRAWING);
  const foot = place(below, top + drawingHeight + AROUND_DRAWING);
  return { width, height: Math.ceil(foot + MARGIN - BETWEEN), lines, drawing: { x: MARGIN, y: top } };
}
