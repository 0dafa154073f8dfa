import { describe, expect, it } from 'vitest';
import { type CountedPoint, pointsFarAwayFault } from './points-far-away';

const at = (latitude: number, longitude: number, count = 1): CountedPoint => ({ latitude, longitude, count });
/** Sixty rows in and around Maidstone. */
const MAIDSTONE = Array.from({ length: 60 }, (_, i) => at(51.27 + (i % 10) / 100, 0.5 + i / 1000));
const wordsOf = (...far: CountedPoint[]) => pointsFarAwayFault([...MAIDSTONE, ...far])?.words;

describe('points far from the others', () => {
  it('are a fault from five rows on, with their number, the limit and where most of them are', () => {
    expect(wordsOf(at(54.8, -5.7, 4))).toBeUndefined();
    expect(wordsOf(at(54.8, -5.7, 4), at(50.5, -4.7))).toBe(
      '5 of 65 rows with coordinates (7.7%) are placed more than 100 km from the middle of all. 4 of them are around 54.8° north, 5.7° west.',
    );
  });

  it('say what becomes of the rows, and that they may be right', () => {
    const { handling } = pointsFarAwayFault([...MAIDSTONE, at(54.8, -5.7, 5)]) ?? {};
    expect(handling).toContain('Every row is kept and counted.');
    expect(handling).toContain('more likely wrong than right; but officers');
  });

  it('are none within the limit', () => {
    expect(wordsOf(at(51.5, -0.1, 30))).toBeUndefined();
  });

  it('are told apart from points that are not in Great Britain at all', () => {
    expect(wordsOf(at(0, 0, 5))).toBe(
      '5 of 65 rows with coordinates (7.7%) are placed off the map of Great Britain.',
    );
    expect(wordsOf(at(54.8, -5.7, 4), at(0, 0))).toMatch(
      /^4 of 65 rows .* 1 of 65 rows .* is placed off the map/,
    );
    const exchanged = MAIDSTONE.map(({ latitude, longitude }) => at(longitude, latitude));
    expect(pointsFarAwayFault(exchanged)?.words).toContain('60 of 60 rows');
  });

  it('are not claimed of fewer than fifty rows', () => {
    expect(pointsFarAwayFault([...MAIDSTONE.slice(0, 44), at(54.8, -5.7, 5)])).toBeNull();
    expect(pointsFarAwayFault([...MAIDSTONE.slice(0, 45), at(54.8, -5.7, 5)])).not.toBeNull();
    expect(pointsFarAwayFault([])).toBeNull();
  });

  it('are not claimed of a force that works all over the country', () => {
    const everywhere = Array.from({ length: 60 }, (_, i) => at(50.5 + i / 10, -3 + (i % 6) / 2));
    expect(pointsFarAwayFault([...everywhere, at(57.5, -6.5, 9)])).toBeNull();
  });
});
