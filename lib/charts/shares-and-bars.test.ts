import { describe, expect, test } from 'vitest';
import { barLength } from './bar-list';
import { placeShares, type SharePart } from './share-bar';
import { layoutSpark, summariseSpark } from './spark-layout';
import { textWidth, wrapWords } from './text-layout';

const part = (key: string, count: number): SharePart => ({ key, label: key, count, tone: 'ink' });

describe('a share bar', () => {
  test('lays its parts end to end, and they fill it', () => {
    const placed = placeShares({
      whole: '10',
      parts: [part('a', 5), part('none', 0), part('b', 3), part('c', 2)],
    });
    expect(placed.map(({ key, from, share }) => [key, from, share])).toEqual([
      ['a', 0, 0.5],
      ['b', 0.5, 0.3],
      ['c', 0.8, 0.2],
    ]);
  });

  test('draws nothing where nothing was counted', () => {
    expect(placeShares({ whole: '0', parts: [part('a', 0)] })).toEqual([]);
  });
});

describe('a bar', () => {
  const chart = {
    measure: 'Reports',
    unit: 'count' as const,
    rows: [
      { key: 'a', label: 'A', value: 40 },
      { key: 'b', label: 'B', value: null },
    ],
  };

  test('is as long as its value is of the greatest', () => {
    expect(barLength({ ...chart, longest: 80 }, { key: 'a', label: 'A', value: 40 })).toBe(0.5);
    expect(barLength(chart, { key: 'a', label: 'A', value: 40 })).toBe(1);
  });

  test('has no length without a value', () => {
    expect(barLength(chart, { key: 'b', label: 'B', value: null })).toBe(0);
  });
});

describe('a spark line', () => {
  const points = [5, null, 7, null, 6, 8].map((value, i) => ({ month: `2026-0${i + 1}`, value }));

  test('lifts at gaps and dots what stands alone', () => {
    const layout = layoutSpark({ unit: 'count', points, usualRanges: [] });
    expect(layout.path.match(/M/g)).toHaveLength(3);
    expect(layout.dots).toHaveLength(3);
  });

  test('shows a range that holds only since a break from there on', () => {
    const usualRanges = [{ lower: 4, upper: 9, centre: 6, from: '2026-05', to: '2026-06' }];
    const layout = layoutSpark({ unit: 'count', points, usualRanges, breaks: ['2026-05'] });
    expect(layout.breaks).toEqual([layout.bands[0]?.x]);
    expect(layout.bands[0]?.x).toBeGreaterThan(100);
  });

  test('is summarised with its ends and its missing months', () => {
    expect(summariseSpark('Searches', { unit: 'count', points, usualRanges: [] })).toBe(
      'Searches: 5 in January 2026, 8 in June 2026. No data for 2 of 6 months.',
    );
  });
});

describe('words', () => {
  test('are broken into lines that fit', () => {
    const lines = wrapWords('Court of Appeal judgment, December 2021', 150);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(150);
    expect(lines.join(' ')).toBe('Court of Appeal judgment, December 2021');
  });
});
