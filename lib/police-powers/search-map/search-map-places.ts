import { type HexagonWidth, hexagonMiddle } from '@/lib/charts/hexagons';
import { gridSquareOf } from '@/lib/reference/os-grid';
import { groupedBy } from '@/lib/tables/grouped-by';

/** Up to so many hexagons are named one by one; of more, the squares of 10 km that they lie in. */
const MOST_NAMED = 8;
const MOST_SQUARES = 10;

/**
 * Where hexagons lie, in words, for those who do not see the map: `TQ7555, TQ7657`, the squares of 1 km that their
 * middles lie in, or, of many, `TQ76 (9), TQ75 (6) and 12 other squares`, the squares of 10 km with most of them first.
 */
export function placesInWords(cells: readonly string[], width: HexagonWidth): string {
  const middles = cells.map((cell) => hexagonMiddle(cell, width));
  if (middles.length <= MOST_NAMED) {
    return middles
      .map((middle) => gridSquareOf(middle, '1 km'))
      .sort()
      .join(', ');
  }
  const squares = busiestSquares(cells, width);
  const named = squares
    .slice(0, MOST_SQUARES)
    .map(({ square, hexagons }) => (hexagons === 1 ? square : `${square} (${hexagons})`));
  const others = squares.length - named.length;
  if (others === 0) return named.join(', ');
  return `${named.join(', ')} and ${others} other ${others === 1 ? 'square' : 'squares'}`;
}

/** The squares of 10 km that hexagons lie in, those with most first. */
export function busiestSquares(
  cells: readonly string[],
  width: HexagonWidth,
): { square: string; hexagons: number }[] {
  const squares = groupedBy(cells, (cell) => gridSquareOf(hexagonMiddle(cell, width), '10 km'));
  return [...squares]
    .map(([square, members]) => ({ square, hexagons: members.length }))
    .sort((a, b) => b.hexagons - a.hexagons || a.square.localeCompare(b.square));
}
