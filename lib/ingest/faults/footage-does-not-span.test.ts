import { describe, expect, it } from 'vitest';
import { footageDoesNotSpanFault, footageHoles } from './footage-does-not-span';

const HOUR = 3_600_000;
/** A day of May 2026, or so many days after its first. */
const may = (number: number) => new Date(Date.UTC(2026, 4, number)).toISOString().slice(0, 10);
/** Midnight in London, in summer time. */
const midnight = (number: number) => Date.UTC(2026, 4, number) - HOUR;
const STRETCH = { from: midnight(1), to: midnight(32) };

const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
/** So many recordings on each of these days of May 2026. */
const daysOf = (numbers: readonly number[], recordings = 20) =>
  numbers.map((number) => ({ day: may(number), recordings }));

describe('holes in a stretch that footage is stated to cover', () => {
  it('are found at its end, at its beginning and in between', () => {
    const days = daysOf([...upTo(4, 10), ...upTo(15, 20)]);
    expect(footageHoles([{ ...STRETCH, days }])).toEqual([
      { from: may(1), to: may(3) },
      { from: may(11), to: may(14) },
      { from: may(21), to: may(31) },
    ]);
  });

  it('are not found where every day has recordings, nor in a single day without any', () => {
    expect(footageHoles([{ ...STRETCH, days: daysOf(upTo(1, 31)) }])).toEqual([]);
    expect(footageHoles([{ ...STRETCH, days: daysOf([...upTo(1, 9), ...upTo(11, 31)]) }])).toEqual([]);
    expect(footageHoles([{ ...STRETCH, days: daysOf([...upTo(1, 9), ...upTo(12, 31)]) }])).toHaveLength(1);
  });

  it('are not found where there are fewer than a hundred recordings', () => {
    expect(footageHoles([{ ...STRETCH, days: daysOf(upTo(1, 9), 11) }])).toEqual([]);
    expect(footageHoles([{ ...STRETCH, days: daysOf(upTo(1, 10), 10) }])).toEqual([
      { from: may(11), to: may(31) },
    ]);
  });

  it('must be far longer than the usual gap of a source that records little', () => {
    const quarter = { from: midnight(1), to: midnight(93) };
    // 104 recordings in 92 days: a hole of 18 days is longer than 20 times the usual gap, one of 17 is not.
    const sparse = [...upTo(1, 40), ...upTo(59, 92)].map((day, i) => ({
      day: may(day),
      recordings: i < 30 ? 2 : 1,
    }));
    const filled = [...sparse.slice(0, 40), { day: may(41), recordings: 1 }, ...sparse.slice(40)];
    expect(footageHoles([{ ...quarter, days: sparse }])).toEqual([{ from: may(41), to: may(58) }]);
    expect(footageHoles([{ ...quarter, days: filled }])).toEqual([]);
  });

  it('are whole days that the stretch covers: part of a day is not counted', () => {
    const noon = { from: midnight(1) + 12 * HOUR, to: midnight(13) + 12 * HOUR };
    expect(footageHoles([{ ...noon, days: daysOf(upTo(3, 10)) }])).toEqual([{ from: may(11), to: may(12) }]);
  });

  it('are one hole where two stretches have it', () => {
    const days = daysOf(upTo(1, 20));
    expect(
      footageHoles([
        { ...STRETCH, days },
        { ...STRETCH, days },
      ]),
    ).toHaveLength(1);
  });
});

it('holes are named by their days, the first three of many', () => {
  expect(footageDoesNotSpanFault([])).toBeNull();
  expect(footageDoesNotSpanFault([{ from: may(21), to: may(31) }])?.words).toBe(
    'Footage is stated to be covered where no recording starts: from 21 May 2026 to 31 May 2026.',
  );
  const many = [1, 5, 9, 13].map((day) => ({ from: may(day), to: may(day + 1) }));
  expect(footageDoesNotSpanFault(many)?.words).toMatch(/and in 1 more stretch\.$/);
});
