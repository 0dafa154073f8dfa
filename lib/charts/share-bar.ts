/** How a part of a whole is coloured; the words beside it say what it is. */
export type Tone = 'ink' | 'sky' | 'teal' | 'plum' | 'unusual' | 'pending' | 'unknown';

/** One part of a whole. */
export interface SharePart {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly tone: Tone;
  /** Where the rows behind it are. */
  readonly href?: string | undefined;
}

/** Parts that add up to a whole, as one bar. */
export interface ShareBar {
  /** What the whole is: "41,042 required attendances". */
  readonly whole: string;
  readonly parts: readonly SharePart[];
}

export interface PlacedShare extends SharePart {
  /** Parts of 1, from the left. */
  readonly from: number;
  readonly share: number;
}

/** Where each part lies along the bar; parts with nothing in them are left out of the drawing. None where all are empty. */
export function placeShares(bar: ShareBar): PlacedShare[] {
  const total = bar.parts.reduce((sum, part) => sum + part.count, 0);
  if (total === 0) return [];
  let from = 0;
  return bar.parts.flatMap((part) => {
    const placed = { ...part, from, share: part.count / total };
    from += placed.share;
    return part.count > 0 ? [placed] : [];
  });
}
