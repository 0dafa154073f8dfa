/** The type size of a drawing's text, in its own pixels; a drawing is never shown smaller than it is drawn. */
export const TEXT_SIZE = 14;
/** From one line of text to the next. */
export const LINE_HEIGHT = 18;

/** Widths of Source Sans 3 in parts of the type size, a little on the wide side so that text never runs out of its place. */
const NARROW = /[ .,:;'’!|()[\]ijlftrI]/;
const WIDE = /[mwMW@%—]/;
const CAPITAL = /[A-Z&]/;

function characterWidth(character: string): number {
  if (NARROW.test(character)) return 0.33;
  if (WIDE.test(character)) return 0.84;
  if (CAPITAL.test(character)) return 0.61;
  return 0.525;
}

/** How wide words will be, in pixels, near enough to place them: the server has no font to measure. */
export function textWidth(words: string, size: number = TEXT_SIZE, isBold = false): number {
  let width = 0;
  for (const character of words) width += characterWidth(character);
  return width * size * (isBold ? 1.06 : 1);
}

/** Words broken into lines no wider than a width; a single word that is wider stands alone. */
export function wrapWords(words: string, width: number, isBold = false): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, TEXT_SIZE, isBold) <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** The widest of some lines. */
export function blockWidth(lines: readonly string[], isBold = false): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, TEXT_SIZE, isBold)));
}

/** Where text of a width must start so that it begins at `wanted` or, where it would run out, ends at `to`. */
export function fitStart(wanted: number, width: number, from: number, to: number): number {
  return Math.max(from, Math.min(wanted, to - width));
}

/** A number for a drawing: to a tenth of a pixel. */
export function px(value: number): number {
  return Math.round(value * 10) / 10;
}
