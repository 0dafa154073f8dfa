import type { DisclosureClass } from '@/lib/access/scope';
import { type Disclosed, shown, withheld } from './disclosed';

/** Counts from 1 to this are small enough to point at a person. */
const SMALL = 4;
const ROUNDED_TO = 5;

export interface DisclosedTable {
  readonly cells: readonly Disclosed<number>[];
  readonly total: Disclosed<number>;
}

/** True where a count is so small that it might point at a person. Zero points at nobody. */
export function isSmall(count: number): boolean {
  return count >= 1 && count <= SMALL;
}

/** A count as outsiders see it: to the nearest 5. */
function roundedCount(count: number): number {
  return Math.round(count / ROUNDED_TO) * ROUNDED_TO;
}

/**
 * The counts of a table with one row of cells and their total, as a viewer may see them. Internal views see all. External
 * views see counts to the nearest 5; a count of 1 to 4 is suppressed, and the smallest other counts with it until what
 * is hidden is more than one count and adds up to 5, so that none can be had by subtraction. A table whose total is 1 to 4 is
 * suppressed whole. Source: domain 10.
 */
export function discloseTable(cells: readonly number[], disclosure: DisclosureClass): DisclosedTable {
  const total = cells.reduce((sum, count) => sum + count, 0);
  if (disclosure === 'internal') return { cells: cells.map(shown), total: shown(total) };
  if (isSmall(total))
    return { cells: cells.map(() => withheld('suppressed')), total: withheld('suppressed') };
  const hidden = new Set(cells.flatMap((count, i) => (isSmall(count) ? [i] : [])));
  while (isAnyGivenAway(cells, hidden)) {
    const next = smallestOf(cells, hidden);
    if (next.length === 0) break;
    for (const i of next) hidden.add(i);
  }
  return {
    cells: cells.map((count, i) => (hidden.has(i) ? withheld('suppressed') : shown(roundedCount(count)))),
    total: shown(roundedCount(total)),
  };
}

/** True where what is hidden, alone or adding up to less than 5, could be had by taking the shown counts from the total. */
function isAnyGivenAway(cells: readonly number[], hidden: ReadonlySet<number>): boolean {
  const sum = [...hidden].reduce((all, i) => all + (cells[i] ?? 0), 0);
  return hidden.size === 1 || (hidden.size > 1 && sum <= SMALL);
}

/** The shown cells with the smallest count above 0. All of equal count go together: which came first would tell. */
function smallestOf(cells: readonly number[], hidden: ReadonlySet<number>): number[] {
  const candidates = cells.flatMap((count, i) => (count === 0 || hidden.has(i) ? [] : [i]));
  const least = Math.min(...candidates.map((i) => cells[i] ?? 0));
  return candidates.filter((i) => cells[i] === least);
}
