/** Something a steward should know of a dataset, in words that are no sentence yet. */
export interface QualityFault {
  readonly key: string;
  /** 0 to 100: the worst is said first. From 50 up a board should know before it reads a figure. */
  readonly severity: number;
  /** After "Stop and search: ": `outcome is not recorded`. */
  readonly words: string;
  /** What it stops the boards from saying, as a sentence; null where it stops nothing. */
  readonly stops: string | null;
}

/** From this severity up, a fault changes what a figure means. */
export const SERIOUS_FROM = 50;

/** So many of the months received, in words. */
export function inMonths(months: number, received: number): string {
  return received === 1 ? 'in the one month received' : `in ${months} of ${received} months`;
}
