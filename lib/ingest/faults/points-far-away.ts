import { formatDecimal, formatNumber, formatPercent } from '@/lib/format/numbers';
import { nationalGridOf } from '@/lib/reference/os-grid';
import { farLimitOf, isFar } from '@/lib/statistics/far-places';
import { groupedBy } from '@/lib/tables/grouped-by';
import type { SourceFault } from '../source-fault';

/** A point of a public file, in degrees (WGS84), and how many rows have it. */
export interface CountedPoint {
  readonly latitude: number;
  readonly longitude: number;
  readonly count: number;
}

/** Fewer rows with coordinates than this do not tell where a force works. */
const LEAST_ROWS = 50;
/** Fewer far away than this may be officers who were sent to help another force for a day. */
const LEAST_FAR = 5;
/**
 * In metres. Where more than a quarter of all rows lie farther than this from their middle, the force works all over the
 * country and no place of it is far: British Transport Police. The largest police area is about 200 km long.
 */
const MOST_SPREAD = 100_000;

/**
 * Says that a public file places searches far from its others, by the rule by which the map of searches leaves them out,
 * or off the National Grid altogether. Null where it does not, or too few rows tell where the force works.
 */
export function pointsFarAwayFault(points: readonly CountedPoint[]): SourceFault | null {
  const rows = rowsOf(points);
  const placed = points.map((point) => ({ ...point, grid: nationalGridOf(point.latitude, point.longitude) }));
  const onGrid = placed.flatMap(({ grid, ...point }) => (grid === null ? [] : [{ ...point, ...grid }]));
  const limit = farLimitOf(onGrid);
  const isKnown = rowsOf(onGrid) >= LEAST_ROWS && limit.spread <= MOST_SPREAD;
  const far = isKnown ? onGrid.filter((place) => isFar(place, limit)) : [];
  const [farRows, offGrid] = [rowsOf(far), rows - rowsOf(onGrid)];
  if (rows < LEAST_ROWS || farRows + offGrid < LEAST_FAR) return null;
  const share = (some: number) =>
    `${formatNumber(some)} of ${formatNumber(rows)} rows with coordinates (${formatPercent(some / rows)}) ${some === 1 ? 'is' : 'are'}`;
  const distance = formatNumber(Math.floor(limit.limit / 10_000) * 10);
  return {
    kind: 'points_far_away',
    words: [
      ...(farRows === 0
        ? []
        : [`${share(farRows)} placed more than ${distance} km from the middle of all. ${whereWords(far)}`]),
      ...(offGrid === 0 ? [] : [`${share(offGrid)} placed off the map of Great Britain.`]),
    ].join(' '),
    handling:
      'Every row is kept and counted. The map of searches leaves such places out and says how many. So far away, coordinates are more likely wrong than right; but officers who were sent to help another force search there too. Ask whoever publishes the file.',
  };
}

/** Where most of the far points lie together: the fullest square of one degree, by the middle of what it holds. */
function whereWords(far: readonly CountedPoint[]): string {
  const squares = groupedBy(
    far,
    ({ latitude, longitude }) => `${Math.round(latitude)} ${Math.round(longitude)}`,
  );
  const [fullest = []] = [...squares.values()].sort((a, b) => rowsOf(b) - rowsOf(a));
  const rows = rowsOf(fullest);
  const mean = (degreesOf: (point: CountedPoint) => number) =>
    fullest.reduce((sum, point) => sum + degreesOf(point) * point.count, 0) / rows;
  const longitude = mean((point) => point.longitude);
  const side = longitude < 0 ? 'west' : 'east';
  return `${formatNumber(rows)} of them ${rows === 1 ? 'is' : 'are'} around ${formatDecimal(mean((point) => point.latitude))}° north, ${formatDecimal(Math.abs(longitude))}° ${side}.`;
}

function rowsOf(points: readonly { readonly count: number }[]): number {
  return points.reduce((sum, { count }) => sum + count, 0);
}
