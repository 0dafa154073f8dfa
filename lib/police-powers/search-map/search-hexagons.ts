import type { HexagonCount, HexagonWidth } from '@/lib/charts/hexagons';
import type { Month } from '@/lib/period/month';

/** Where the searches of a period were recorded, as the public files have it: counts by hexagon, and what has none. */
export interface SearchHexagons {
  readonly width: HexagonWidth;
  /** The hexagons with searches, in the order of their cells. */
  readonly cells: readonly HexagonCount[];
  /** Searches without coordinates, or with some that are off the National Grid. */
  readonly unlocated: number;
  /** The months of the period that a public file was received for, in order. */
  readonly months: readonly Month[];
}
