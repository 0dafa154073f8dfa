import { expect, test } from 'vitest';
import { localTime, londonInstant, monthsUpTo, offsetTime, utcTime } from './calendar';

test('months run up to the last one and begin at midnight in London', () => {
  const months = monthsUpTo('2026-04', 3);
  expect(months.map((month) => month.text)).toEqual(['2026-02', '2026-03', '2026-04']);
  expect(utcTime(months[2]?.from ?? 0)).toBe('2026-03-31T23:00:00Z');
  expect(months[0]?.to).toBe(months[1]?.from);
});

test('times are written in summer with an hour’s offset, in winter without one', () => {
  expect(offsetTime(londonInstant(2026, 7, 1, 3600), true)).toBe('2026-07-01T01:00:00+01:00');
  expect(offsetTime(londonInstant(2026, 1, 1, 3600), true)).toBe('2026-01-01T01:00:00+00:00');
  expect(localTime(londonInstant(2026, 7, 1, 3660), false)).toBe('2026-07-01T01:01');
});

test('a time that the clocks repeat in autumn is the first of the two', () => {
  expect(utcTime(londonInstant(2026, 10, 25, 5400))).toBe('2026-10-25T00:30:00Z');
});

test('a month that is none is refused', () => {
  expect(() => monthsUpTo('2026-13', 1)).toThrow(/not a month/);
});
