import type { Funnel, FunnelPosition } from '@/lib/statistics/funnel';
import { type FunnelLimits, funnelLimits } from '@/lib/statistics/funnel-limits';
import type { ChartUnit } from './chart-value';

/** One unit of a funnel: where it stands, and whether chance alone would put it there. */
export interface FunnelPoint {
  readonly key: string;
  readonly label: string;
  readonly size: number;
  /** Null where it cannot be calculated. */
  readonly value: number | null;
  readonly position: FunnelPosition;
  readonly side: 'above' | 'below' | null;
}

/** The limits for units of one size. */
export interface FunnelStep extends FunnelLimits {
  readonly size: number;
}

/** Units around what they have in common: one description for the drawing, its table and its summary. */
export interface FunnelChart {
  /** What is compared: "Share of searches that found something, by area". */
  readonly measure: string;
  readonly unit: ChartUnit;
  /** What a unit's size is: "Searches". */
  readonly sizeName: string;
  readonly target: number;
  /** The limits from the smallest unit to the largest. */
  readonly curve: readonly FunnelStep[];
  /** In alphabetical order, which is not a rank. */
  readonly points: readonly FunnelPoint[];
  /** Whether the limits were widened because units differ by more than chance. */
  readonly isWidened: boolean;
}

export interface FunnelWords {
  readonly measure: string;
  readonly unit: ChartUnit;
  readonly sizeName: string;
  readonly labelOf: (key: string) => string;
  /** What values are given per, for rates; 1 where not said. */
  readonly per?: number;
}

/** So many steps from the smallest unit to the largest draw limits that look smooth. */
const STEPS = 60;

/** A funnel as a chart: its units by name, and its limits over their sizes. */
export function funnelChart(funnel: Funnel, { labelOf, per = 1, ...words }: FunnelWords): FunnelChart {
  const points = funnel.units.map(({ key, counted, value, position, side }) => ({
    key,
    label: labelOf(key),
    size: counted.denominator,
    value: value === null ? null : value * per,
    position,
    side,
  }));
  const scale = ({ lower, upper }: { lower: number; upper: number }) => ({
    lower: lower * per,
    upper: upper * per,
  });
  return {
    ...words,
    target: funnel.target * per,
    curve: sizesOf(points).map((size) => {
      const { within95, within998 } = funnelLimits(funnel, size);
      return { size, within95: scale(within95), within998: scale(within998) };
    }),
    points: points.sort((a, b) => a.label.localeCompare(b.label, 'en-GB')),
    isWidened: funnel.dispersion?.isApplied === true,
  };
}

/** Sizes from the smallest unit to the largest, closer together where small, where limits change most. */
function sizesOf(points: readonly FunnelPoint[]): number[] {
  const sizes = points.flatMap(({ value, size }) => (value === null ? [] : [size]));
  if (sizes.length === 0) return [];
  const most = Math.max(...sizes);
  // Units all of one size still need limits to lie between.
  const least = Math.min(...sizes, most / 2);
  return Array.from({ length: STEPS + 1 }, (_, i) => least * (most / least) ** (i / STEPS));
}
