import { expect, test } from 'vitest';
import { RandomSource, WeightedTable } from './random-source';

test('the same words give the same numbers, other words others', () => {
  const draw = (words: string) => {
    const random = new RandomSource(words);
    return Array.from({ length: 5 }, () => random.next());
  };
  expect(draw('x')).toEqual(draw('x'));
  expect(draw('x')).not.toEqual(draw('y'));
});

test('numbers are spread evenly between 0 and 1', () => {
  const random = new RandomSource('even');
  const tenths = new Array(10).fill(0);
  for (let i = 0; i < 100_000; i += 1) tenths[Math.floor(random.next() * 10)] += 1;
  for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(500);
});

test('whole numbers reach both ends of their range and nothing beyond', () => {
  const random = new RandomSource('whole');
  const seen = new Set(Array.from({ length: 1000 }, () => random.between(3, 6)));
  expect([...seen].sort()).toEqual([3, 4, 5, 6]);
});

test('things are drawn as often as they weigh', () => {
  const random = new RandomSource('weights');
  const table = new WeightedTable([
    ['often', 9],
    ['seldom', 1],
  ]);
  const seldom = Array.from({ length: 10_000 }, () => table.draw(random)).filter(
    (x) => x === 'seldom',
  ).length;
  expect(seldom).toBeGreaterThan(850);
  expect(seldom).toBeLessThan(1150);
});
