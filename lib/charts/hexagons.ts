import type { GridPoint } from '@/lib/reference/os-grid';

/**
 * How wide hexagons are, in kilometres from one's middle to its neighbour's. Counts are kept at each width. 1 km is a walk
 * across a town centre, several times wider than the distance that public coordinates are moved to hide addresses; the
 * wider ones are for areas so large that 1 km would be a speck on a phone.
 */
export const HEXAGON_WIDTHS_KM = [1, 2, 4, 10] as const;
export type HexagonWidth = (typeof HEXAGON_WIDTHS_KM)[number];

/** How many there are of something in a hexagon. */
export interface HexagonCount {
  readonly cell: string;
  readonly count: number;
}

/** The cell of a place without coordinates, or with some that are off the National Grid. */
export const NO_CELL = '';

/** From one row of hexagons to the next, in parts of their width. */
const ROW = Math.sqrt(3) / 2;

/**
 * The hexagon that a place lies in, as `column:row`. Hexagons of a width stand on a corner, in rows counted from the
 * National Grid's false origin, odd rows half a width to the east: the same cells for every force and month. A hexagon's
 * places are those nearer to its middle than to any other. The database has the same formula in `hexagon_of`.
 */
export function hexagonOf({ easting, northing }: GridPoint, width: HexagonWidth): string {
  const x = easting / (width * 1000);
  const y = northing / (width * 1000 * ROW * 2);
  // The middles form two lattices of rectangles, of even rows and of odd ones: the nearest of each is near by rounding.
  const even = { column: Math.floor(x + 0.5), row: Math.floor(y + 0.5) };
  const odd = { column: Math.floor(x), row: Math.floor(y) };
  const toEven = (x - even.column) ** 2 + 3 * (y - even.row) ** 2;
  const toOdd = (x - odd.column - 0.5) ** 2 + 3 * (y - odd.row - 0.5) ** 2;
  return toEven <= toOdd ? `${even.column}:${even.row * 2}` : `${odd.column}:${odd.row * 2 + 1}`;
}

/** The middle of a hexagon. Throws where the cell is none. */
export function hexagonMiddle(cell: string, width: HexagonWidth): GridPoint {
  const [column, row] = cell.split(':').map(Number);
  if (column === undefined || row === undefined || !Number.isInteger(column) || !Number.isInteger(row)) {
    throw new RangeError(`Not a hexagon: ${cell}`);
  }
  const shift = Math.abs(row % 2) / 2;
  return { easting: (column + shift) * width * 1000, northing: row * ROW * width * 1000 };
}

/** What a hexagon of a width covers, in square kilometres. */
export function hexagonArea(width: HexagonWidth): number {
  return ROW * width * width;
}
