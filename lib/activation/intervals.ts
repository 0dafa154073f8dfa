import type { Instant } from './finding';

/** A stretch of time that holds its start and not its end. One whose end is its start is empty. */
export interface Interval {
  from: Instant;
  to: Instant;
}

/** Whether two stretches share any time: an instant, or an empty stretch, shares none. */
export function overlaps(a: Interval, b: Interval): boolean {
  return Math.max(a.from, b.from) < Math.min(a.to, b.to);
}

/** The parts of `window` that the stretches cover together, in order and without overlap; stretches that touch are one. */
export function coveredParts(window: Interval, stretches: readonly Interval[]): Interval[] {
  const parts: Interval[] = [];
  const inside = stretches.filter((stretch) => overlaps(stretch, window)).sort((a, b) => a.from - b.from);
  for (const stretch of inside) {
    const from = Math.max(stretch.from, window.from);
    const to = Math.min(stretch.to, window.to);
    const last = parts.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else parts.push({ from, to });
  }
  return parts;
}

/** The longest hole between covered parts, in milliseconds; 0 where there is none. */
export function longestHole(parts: readonly Interval[]): number {
  let longest = 0;
  for (let i = 1; i < parts.length; i += 1) {
    const before = parts[i - 1];
    const after = parts[i];
    if (before && after) longest = Math.max(longest, after.from - before.to);
  }
  return longest;
}

/**
 * How much of `window` the parts cover, from 0 to 1 and to four places, a tie rounded up: in whole numbers, since 1,009 of
 * 4,000 as a binary fraction lies below the tie that it is. An empty window has nothing to cover.
 */
export function coveredShare(window: Interval, parts: readonly Interval[]): number {
  const length = window.to - window.from;
  if (length <= 0) return 0;
  const covered = parts.reduce((sum, part) => sum + (part.to - part.from), 0);
  return Math.floor((20_000 * covered + length) / (2 * length)) / 10_000;
}
