import { describe, expect, it } from 'vitest';
import { type HexagonMap, layoutHexagonMap, levelOf } from './hexagon-map';

const WIDTHS = [288, 350, 540, 800, 1100];

/** Kent: Dartford, Maidstone and Thanet in hexagons 2 km across. */
const KENT: HexagonMap = {
  summary: '',
  width: 2,
  classes: [
    { words: '1 or 2 searches', cells: ['272:100', '300:80'] },
    { words: '3 or more searches', cells: ['288:90', '317:99'] },
  ],
};

/** Great Britain, upright. */
const BRITAIN: HexagonMap = {
  summary: '',
  width: 10,
  classes: [{ words: '1 search', cells: ['18:3', '53:20', '25:80'] }],
};

/** Every point that a path of hexagons goes through. */
function pointsOf(path: string): { x: number; y: number }[] {
  const points: { x: number; y: number }[] = [];
  let [x, y] = [0, 0];
  for (const [, command, numbers = ''] of path.matchAll(/([MlvVhz])([^MlvVhz]*)/g)) {
    const values = numbers.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
    if (command === 'M') [x = 0, y = 0] = values;
    else if (command === 'l') [x, y] = [x + (values[0] ?? 0), y + (values[1] ?? 0)];
    else if (command === 'v') y += values[0] ?? 0;
    else continue;
    points.push({ x, y });
  }
  return points;
}

describe('a map in hexagons', () => {
  it.each([KENT, BRITAIN])('draws every hexagon once, within its ground, at every width', (map) => {
    for (const width of WIDTHS) {
      const { ground, classes, height } = layoutHexagonMap(map, width);
      expect(ground.x + ground.width).toBeLessThanOrEqual(width + 0.1);
      expect(height).toBeLessThan(760);
      for (const [i, { path }] of classes.entries()) {
        expect(path.match(/M/g)).toHaveLength(map.classes[i]?.cells.length ?? 0);
        for (const { x, y } of pointsOf(path)) {
          expect(x).toBeGreaterThanOrEqual(ground.x);
          expect(x).toBeLessThanOrEqual(ground.x + ground.width);
          expect(y).toBeGreaterThanOrEqual(ground.y);
          expect(y).toBeLessThanOrEqual(ground.y + ground.height);
        }
      }
    }
  });

  it('keeps directions and distances: what is east is right, what is north is up, and the bar is as long as it says', () => {
    const { classes, scale } = layoutHexagonMap(KENT, 800);
    const [maidstone, margate] = pointsOf(classes[1]?.path ?? '').filter((_, i) => i % 6 === 0);
    if (maidstone === undefined || margate === undefined) throw new Error('Two hexagons were drawn.');
    expect(margate.x).toBeGreaterThan(maidstone.x);
    expect(margate.y).toBeLessThan(maidstone.y);
    // 317.5 − 288 columns of 2 km, and 9 rows of 1.732 km.
    const pixelsPerKm = scale.length / Number.parseFloat(scale.words);
    expect((margate.x - maidstone.x) / pixelsPerKm).toBeCloseTo(59, 0);
    expect((maidstone.y - margate.y) / pixelsPerKm).toBeCloseTo(15.6, 0);
  });

  it('names the squares that its table names: letters inside, digits of columns and rows outside', () => {
    const { letters, columns, rows } = layoutHexagonMap(KENT, 800);
    expect(letters.map(({ words }) => words)).toEqual(['TQ', 'TR']);
    expect(columns.map(({ words }) => words).join('')).toMatch(/^4?567890123$/);
    expect(rows.map(({ words }) => words).join('')).toMatch(/^3?4567$/);
    expect(layoutHexagonMap(BRITAIN, 288).columns).toEqual([]);
    expect(layoutHexagonMap(BRITAIN, 288).letters.length).toBeGreaterThan(10);
  });

  it('draws the fewest faintest and the most strongest, whatever the number of classes', () => {
    expect([0].map((i) => levelOf(i, 1))).toEqual([4]);
    expect([0, 1].map((i) => levelOf(i, 2))).toEqual([1, 4]);
    expect([0, 1, 2].map((i) => levelOf(i, 3))).toEqual([1, 3, 4]);
    expect([0, 1, 2, 3].map((i) => levelOf(i, 4))).toEqual([1, 2, 3, 4]);
  });

  it('draws a stronger class larger, so that nothing hangs on colour', () => {
    const { classes } = layoutHexagonMap(KENT, 800);
    const sides = classes.map(({ path }) => Number(/v(\d+(\.\d+)?)/.exec(path)?.[1]));
    expect(sides[1]).toBeGreaterThan((sides[0] ?? 0) * 1.4);
  });
});
