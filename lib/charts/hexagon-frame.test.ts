import { describe, expect, it } from 'vitest';
import { nationalGridOf } from '@/lib/reference/os-grid';
import { frameHexagons, hexagonWidthFor } from './hexagon-frame';
import { type HexagonCount, hexagonOf } from './hexagons';

/** Counts in the hexagons 10 km across of some places: latitude, longitude, count. */
function at(...places: [number, number, number][]): HexagonCount[] {
  return places.map(([latitude, longitude, count]) => {
    const point = nationalGridOf(latitude, longitude);
    return { cell: point === null ? '' : hexagonOf(point, 10), count };
  });
}

const KENT = at([51.27, 0.52, 800], [51.38, 1.38, 300], [51.13, 1.31, 200], [51.44, 0.22, 400]);
const BELFAST: [number, number, number] = [54.6, -5.93, 150];

describe('what a map of counts shows', () => {
  it('leaves out what lies far from the rest, and counts it', () => {
    const { inside, outside, far, farKm } = frameHexagons([...KENT, ...at(BELFAST)], 10);
    expect(inside).toEqual(KENT);
    expect({ outside, far }).toEqual({ outside: 150, far: 150 });
    expect(farKm).toBeGreaterThanOrEqual(100);
    expect(farKm).toBeLessThan(250);
  });

  it('leaves out strays beyond its edge without calling them far', () => {
    const cambridge: [number, number, number] = [52.2, 0.12, 1];
    const { inside, outside, far } = frameHexagons([...KENT, ...at(cambridge)], 10);
    expect(inside).toEqual(KENT);
    expect({ outside, far }).toEqual({ outside: 1, far: 0 });
  });

  it('shows all of a force whose searches are spread over the country', () => {
    const railways = at(
      [51.5, -0.1, 300],
      [53.48, -2.24, 150],
      [52.48, -1.9, 150],
      [55.86, -4.25, 100],
      [50.4, -4.1, 90],
    );
    expect(frameHexagons(railways, 10)).toMatchObject({ inside: railways, outside: 0, far: 0 });
  });

  it('shows nothing of nothing', () => {
    expect(frameHexagons([], 1)).toMatchObject({ inside: [], outside: 0, far: 0 });
  });
});

describe('the width of a map’s hexagons', () => {
  it('is 1 km for a city, 2 km for a county and 10 km for the country', () => {
    expect(hexagonWidthFor(at([51.515, -0.09, 130]))).toBe(1);
    expect(hexagonWidthFor([...KENT, ...at([51.2, -0.05, 40])])).toBe(2);
    expect(hexagonWidthFor(at([51.5, -0.1, 300], [55.86, -4.25, 200], [50.4, -4.1, 200]))).toBe(10);
  });

  it('is not widened by what lies far away', () => {
    expect(hexagonWidthFor([...KENT, ...at(BELFAST)])).toBe(hexagonWidthFor(KENT));
  });

  it('is the narrowest where there is nothing to draw', () => {
    expect(hexagonWidthFor([])).toBe(1);
  });
});
