import type { DisclosureClass } from '@/lib/access/scope';
import type { HexagonCount } from '@/lib/charts/hexagons';
import { formatNumber } from '@/lib/format/numbers';
import { evenSpreadShare } from '@/lib/statistics/even-spread';

/** Hexagons with about as many searches. */
export interface CountClass {
  readonly from: number;
  /** The most; null in the class of the most, which is open, so that it gives no single hexagon's count away. */
  readonly to: number | null;
  readonly cells: readonly string[];
  readonly searches: number;
}

/** The least that outsiders are shown of one place, and what their counts are rounded to: domain 10. */
const LEAST_SHOWN = 5;
const ROUNDED_TO = 5;

/** Where one class ends and the next begins, in parts of the hexagons: the last is the busiest tenth. */
const QUANTILES = [0.4, 0.7, 0.9] as const;

/**
 * The hexagons that a viewer may see, in up to four classes from the fewest searches to the most, of about 40, 30, 20 and 10 in
 * a hundred hexagons; equal counts stand in one class. Outsiders see no hexagon with fewer than 5 searches, and classes
 * that begin at multiples of 5.
 */
export function countClasses(counts: readonly HexagonCount[], disclosure: DisclosureClass): CountClass[] {
  const least = disclosure === 'external' ? LEAST_SHOWN : 1;
  const step = disclosure === 'external' ? ROUNDED_TO : 1;
  const seen = counts.filter(({ count }) => count >= least).sort((a, b) => a.count - b.count);
  if (seen.length === 0) return [];
  const edges = QUANTILES.map((part) => seen[Math.ceil(part * seen.length)]?.count ?? least);
  const starts = [...new Set([least, ...edges.map((edge) => Math.ceil(edge / step) * step)])];
  return starts.flatMap((from, i) => {
    const next = starts[i + 1];
    const members = seen.filter(({ count }) => count >= from && (next === undefined || count < next));
    if (members.length === 0) return [];
    return [
      {
        from,
        to: next === undefined ? null : next - 1,
        cells: members.map(({ cell }) => cell),
        searches: total(members),
      },
    ];
  });
}

/** A class in words: "1 search", "1 or 2 searches", "8 to 29 searches", "30 or more searches". */
export function classWords({ from, to }: Pick<CountClass, 'from' | 'to'>): string {
  if (to === null) return `${formatNumber(from)} or more searches`;
  if (to === from) return from === 1 ? '1 search' : `${formatNumber(from)} searches`;
  const between = to === from + 1 ? 'or' : 'to';
  return `${formatNumber(from)} ${between} ${formatNumber(to)} searches`;
}

/** How much of all searches the busiest hexagons hold, and how much they would by chance alone. */
export interface Concentration {
  readonly busiest: number;
  readonly places: number;
  readonly share: number;
  readonly byChance: number;
}

/** With fewer searches or hexagons than this, nothing is said of how searches are spread. */
const LEAST_SEARCHES = 100;
const LEAST_PLACES = 20;
/** The busiest hexagons hold clearly more than chance would give them from this difference on, in parts of 1. */
const CLEAR_DIFFERENCE = 0.1;

/** How searches are spread over the hexagons that have any; null where there are too few to say. */
export function concentrationOf(counts: readonly HexagonCount[]): Concentration | null {
  const events = total(counts);
  const places = counts.length;
  if (events < LEAST_SEARCHES || places < LEAST_PLACES) return null;
  const classes = countClasses(counts, 'internal');
  const top = classes.at(-1);
  if (top === undefined) return null;
  const busiest = top.cells.length;
  const byChance = evenSpreadShare({ events, places, busiest });
  return byChance === null ? null : { busiest, places, share: top.searches / events, byChance };
}

/** Whether searches are clearly more concentrated than chance alone would have them. */
export function isClear({ share, byChance }: Concentration): boolean {
  return share - byChance >= CLEAR_DIFFERENCE;
}

/** How many searches there are in some hexagons. */
export function total(counts: readonly HexagonCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
