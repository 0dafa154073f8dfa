import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '@/lib/period/month';
import { type ComparableView, offerViews, refuseDifference } from './differencing';

const view = (from: string, to: string, counts: Record<string, number>): ComparableView => ({
  period: { from, to },
  counts: new Map(Object.entries(counts)),
});

const year = view('2025-04', '2026-03', { searches: 500, 'searches asian': 40 });

describe('a view beside other views', () => {
  it('is refused where a count that both show differs by 1 to 4, in words without the count', () => {
    const words = refuseDifference(view('2025-05', '2026-04', { searches: 520, 'searches asian': 43 }), [
      year,
    ]);
    expect(words).toBe(
      'The 12 months to April 2026 cannot be shown beside the financial year 2025 to 2026: taking one from the other would give a number under 5 away.',
    );
  });

  it('stands where counts differ by 5 or more, or not at all', () => {
    expect(
      refuseDifference(view('2025-05', '2026-04', { searches: 505, 'searches asian': 40 }), [year]),
    ).toBeNull();
  });

  it('stands where it has no month in common with them, however close the counts are', () => {
    expect(
      refuseDifference(view('2024-04', '2025-03', { searches: 501, 'searches asian': 41 }), [year]),
    ).toBeNull();
  });

  it('is not refused for a count that one of the two does not show for being small', () => {
    const small = view('2025-05', '2026-04', { searches: 500, 'searches asian': 40, 'searches other': 3 });
    expect(refuseDifference(small, [year])).toBeNull();
  });

  it('takes a count that one of them lacks for nought', () => {
    const more = view('2025-05', '2026-04', { searches: 500, 'searches asian': 40, 'searches other': 6 });
    const fewer = view('2025-06', '2026-05', { searches: 500, 'searches asian': 40, 'searches other': 9 });
    expect(refuseDifference(more, [year])).toBeNull();
    expect(refuseDifference(more, [fewer])).not.toBeNull();
  });
});

const anyView = fc
  .record({
    start: fc.integer({ min: 0, max: 40 }),
    months: fc.integer({ min: 1, max: 24 }),
    counts: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 30 })),
  })
  .map(({ start, months, counts }) => {
    const from = addMonths('2022-01', start);
    return view(from, addMonths(from, months - 1), counts);
  });

describe('views that are offered together', () => {
  it('never differ by 1 to 4 in a count that both show, while they share a month', () => {
    fc.assert(
      fc.property(fc.array(anyView, { maxLength: 8 }), (wanted) => {
        const { offered, refusals } = offerViews(wanted);
        expect(offered.length + refusals.length).toBe(wanted.length);
        for (const a of offered)
          for (const b of offered)
            if (a !== b && sharesMonth(a, b)) expect(shownDifferences(a, b).filter(isOneToFour)).toEqual([]);
      }),
    );
  });

  it('keep the first, and refuse whichever of two comes second', () => {
    fc.assert(
      fc.property(anyView, anyView, (a, b) => {
        expect(offerViews([a, b]).offered[0]).toBe(a);
        expect(refuseDifference(a, [b]) === null).toBe(refuseDifference(b, [a]) === null);
        expect(refuseDifference(a, [a])).toBeNull();
      }),
    );
  });
});

function sharesMonth(a: ComparableView, b: ComparableView): boolean {
  return !(a.period.to < b.period.from || b.period.to < a.period.from);
}

function shownDifferences(a: ComparableView, b: ComparableView): number[] {
  return ['a', 'b', 'c']
    .map((key) => [a.counts.get(key) ?? 0, b.counts.get(key) ?? 0] as const)
    .filter((pair) => !pair.some(isOneToFour))
    .map(([one, other]) => Math.abs(one - other));
}

function isOneToFour(count: number): boolean {
  return count > 0 && count < 5;
}
