import { type CountedPlace, farLimitOf, isFar, weightedQuantile } from '@/lib/statistics/far-places';
import { HEXAGON_WIDTHS_KM, type HexagonCount, type HexagonWidth, hexagonMiddle } from './hexagons';

/** Which hexagons a map shows, and how many of what is counted lie outside it. */
export interface HexagonFrame {
  readonly inside: readonly HexagonCount[];
  /** Counted in hexagons that the map leaves out. */
  readonly outside: number;
  /** Of those, counted so far away that the coordinates are more likely wrong than right. */
  readonly far: number;
  /** How far from the middle that is, in kilometres. */
  readonly farKm: number;
}

type Placed = HexagonCount & CountedPlace;

/** Left out on each side of the map before its edge is drawn: a few stray counts must not shrink everybody else's. */
const STRAY = 0.005;
/** Around what is left, in metres, so that nothing close by is cut off. */
const MARGIN = 10_000;

/**
 * What a map of counts shows. Public files place some searches hundreds of kilometres from their force, and a map that
 * showed them all would show nothing. Left out are counts far from the middle (the weighted median), and then whatever
 * lies more than 10 km beyond all but a hundredth of the rest. What is left out is counted, never dropped unsaid.
 * What is far is said in lib/statistics/far-places: an import tells the points of its file by the same rule.
 */
export function frameHexagons(counts: readonly HexagonCount[], width: HexagonWidth): HexagonFrame {
  const placed = counts.map((each) => ({ ...each, ...hexagonMiddle(each.cell, width) }));
  const limit = farLimitOf(placed);
  const near = placed.filter((each) => !isFar(each, limit));
  const isWithin = ofAxis(near, ({ easting }) => easting);
  const isWithinNorth = ofAxis(near, ({ northing }) => northing);
  const inside = near.filter((each) => isWithin(each) && isWithinNorth(each));
  const all = total(placed);
  return {
    inside: inside.map(({ cell, count }) => ({ cell, count })),
    outside: all - total(inside),
    far: all - total(near),
    farKm: limit.limit / 1000,
  };
}

function ofAxis(placed: readonly Placed[], along: (each: Placed) => number): (each: Placed) => boolean {
  const from = weightedQuantile(placed, along, STRAY) - MARGIN;
  const to = weightedQuantile(placed, along, 1 - STRAY) + MARGIN;
  return (each) => along(each) >= from && along(each) <= to;
}

function total(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/** A map of this many hexagons across still has them 4 px wide on a narrow phone (288 px); and so many rows, upright. */
const MOST_ACROSS = 72;
const MOST_UP = 100;

/** The narrowest hexagons in which a map of these counts can be read on a phone. `counts` are of the widest hexagons. */
export function hexagonWidthFor(counts: readonly HexagonCount[]): HexagonWidth {
  const widest = HEXAGON_WIDTHS_KM[3];
  const middles = frameHexagons(counts, widest).inside.map(({ cell }) => hexagonMiddle(cell, widest));
  const across = extent(middles.map(({ easting }) => easting)) / 1000 + widest;
  const up = extent(middles.map(({ northing }) => northing)) / 1000 + widest;
  return HEXAGON_WIDTHS_KM.find((width) => across / width <= MOST_ACROSS && up / width <= MOST_UP) ?? widest;
}

function extent(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
}
