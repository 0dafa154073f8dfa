/** Somewhere on a grid in metres, and how many of what is counted are there. */
export interface CountedPlace {
  readonly easting: number;
  readonly northing: number;
  readonly count: number;
}

/** Where most of what is counted lies, and from how far away on a place is far from it. In metres. */
export interface FarLimit {
  /** The weighted medians of both axes: a stray place, however far, moves them hardly. */
  readonly middle: { readonly easting: number; readonly northing: number };
  /** Three quarters lie within this distance of the middle. */
  readonly spread: number;
  readonly limit: number;
}

/** Nearer to the middle than this nothing is far: the width of a large county. */
const NEAR = 100_000;
/** Beyond so many times the distance within which three quarters lie, it is far. */
const FAR_TIMES = 3;

/** From where on a place is far from the others. The map of searches and the fault of a source both go by it. */
export function farLimitOf(places: readonly CountedPlace[]): FarLimit {
  const middle = {
    easting: weightedQuantile(places, ({ easting }) => easting, 0.5),
    northing: weightedQuantile(places, ({ northing }) => northing, 0.5),
  };
  const spread = weightedQuantile(places, (place) => distanceBetween(place, middle), 0.75);
  return { middle, spread, limit: Math.max(NEAR, FAR_TIMES * spread) };
}

/** Whether a place is farther from the middle than the limit. */
export function isFar(place: Omit<CountedPlace, 'count'>, { middle, limit }: FarLimit): boolean {
  return distanceBetween(place, middle) > limit;
}

/** How far two places of a grid are from one another, in its metres. */
function distanceBetween(a: Omit<CountedPlace, 'count'>, b: Omit<CountedPlace, 'count'>): number {
  return Math.hypot(a.easting - b.easting, a.northing - b.northing);
}

/** The value below which a share of all counts lies; 0 where there are none. */
export function weightedQuantile<Place extends { readonly count: number }>(
  places: readonly Place[],
  measured: (place: Place) => number,
  share: number,
): number {
  const ordered = places
    .map((place) => ({ value: measured(place), count: place.count }))
    .sort((a, b) => a.value - b.value);
  const wanted = ordered.reduce((sum, { count }) => sum + count, 0) * share;
  let passed = 0;
  for (const { value, count } of ordered) {
    passed += count;
    if (passed >= wanted) return value;
  }
  return 0;
}
