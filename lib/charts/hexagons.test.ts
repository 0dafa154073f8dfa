import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEXAGON_WIDTHS_KM, hexagonArea, hexagonMiddle, hexagonOf } from './hexagons';

const point = fc.record({
  easting: fc.double({ min: 0, max: 700_000, noNaN: true }),
  northing: fc.double({ min: 0, max: 1_300_000, noNaN: true }),
});
const width = fc.constantFrom(...HEXAGON_WIDTHS_KM);

describe('a hexagon', () => {
  it('holds its own middle', () => {
    for (const cell of ['0:0', '588:197', '3:8', '699:1501']) {
      for (const each of HEXAGON_WIDTHS_KM) expect(hexagonOf(hexagonMiddle(cell, each), each)).toBe(cell);
    }
  });

  it('is the one whose middle is nearest, of all there are around', () => {
    const check = fc.property(point, width, (place, km) => {
      const cell = hexagonOf(place, km);
      const [column = 0, row = 0] = cell.split(':').map(Number);
      const distanceTo = (c: number, r: number) => {
        const middle = hexagonMiddle(`${c}:${r}`, km);
        return Math.hypot(middle.easting - place.easting, middle.northing - place.northing);
      };
      for (const c of [-1, 0, 1]) {
        for (const r of [-2, -1, 0, 1, 2]) {
          expect(distanceTo(column, row)).toBeLessThanOrEqual(distanceTo(column + c, row + r) + 1e-6);
        }
      }
      // No place is farther from its middle than a corner is.
      expect(distanceTo(column, row)).toBeLessThanOrEqual((km * 1000) / Math.sqrt(3) + 1e-6);
    });
    fc.assert(check, { numRuns: 3000 });
  });

  it('is as far from each of its six neighbours as it is wide', () => {
    const { easting, northing } = hexagonMiddle('5:7', 2);
    for (const neighbour of ['4:7', '6:7', '5:6', '6:6', '5:8', '6:8']) {
      const other = hexagonMiddle(neighbour, 2);
      expect(Math.hypot(other.easting - easting, other.northing - northing)).toBeCloseTo(2000, 6);
    }
  });

  it('covers what a hexagon of its width does', () => {
    expect(hexagonArea(1)).toBeCloseTo(0.866, 3);
    expect(hexagonArea(2)).toBeCloseTo(3.464, 3);
  });

  it('has a middle only where it is one', () => {
    expect(() => hexagonMiddle('', 1)).toThrow(RangeError);
    expect(() => hexagonMiddle('TQ 75', 1)).toThrow(RangeError);
  });
});
