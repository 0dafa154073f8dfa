import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingBounds } from './missing-bounds';

const rate = fc.record({
  events: fc.integer({ min: 0, max: 5000 }),
  people: fc.integer({ min: 1, max: 2_000_000 }),
});

describe('the bounds of a rate ratio for missing ethnicity', () => {
  it('move the worked example of domain 9 from 2.284 to between 1.909 and 97.439 for 1,000 missing, as by hand', () => {
    const bounds = missingBounds({ events: 24, people: 3400 }, { events: 5100, people: 1_650_000 }, 1000);
    expect(bounds.known).toBeCloseTo((24 / 3400) * (1_650_000 / 5100), 12);
    expect(bounds.known).toBeCloseTo(2.284, 3);
    expect(bounds.lowest).toBeCloseTo((24 / 3400) * (1_650_000 / 6100), 12);
    expect(bounds.highest).toBeCloseTo((1024 / 3400) * (1_650_000 / 5100), 12);
    expect(bounds.lowest).toBeCloseTo(1.909, 3);
    expect(bounds.highest).toBeCloseTo(97.439, 3);
  });

  it('are the ratio itself where nothing is missing', () => {
    const bounds = missingBounds({ events: 24, people: 3400 }, { events: 5100, people: 1_650_000 }, 0);
    expect(bounds.lowest).toBe(bounds.known);
    expect(bounds.highest).toBe(bounds.known);
    expect(bounds.outer?.lower).toBeCloseTo(1.529, 3);
    expect(bounds.outer?.upper).toBeCloseTo(3.41, 2);
  });

  it('are never narrower than the point estimate, nor than what sharing the missing out gives', () => {
    fc.assert(
      fc.property(rate, rate, fc.nat({ max: 20_000 }), (group, comparison, missing) => {
        const { known, lowest, highest, outer } = missingBounds(group, comparison, missing);
        if (known === null || lowest === null || highest === null || outer === null) return;
        expect(lowest).toBeLessThanOrEqual(known);
        expect(highest).toBeGreaterThanOrEqual(known);
        expect(outer.lower).toBeLessThanOrEqual(lowest);
        expect(outer.upper).toBeGreaterThanOrEqual(highest);
        const all = group.events + comparison.events;
        const shared = (events: number) => events + (missing * events) / all;
        const sharedRatio =
          shared(group.events) / group.people / (shared(comparison.events) / comparison.people);
        expect(sharedRatio).toBeCloseTo(known, 9 - Math.ceil(Math.log10(known + 1)));
      }),
    );
  });

  it('have a lowest and no highest where nobody compared with was counted', () => {
    expect(missingBounds({ events: 3, people: 10 }, { events: 0, people: 10 }, 6)).toEqual({
      known: null,
      lowest: 0.5,
      highest: null,
      outer: null,
    });
  });

  it('cannot be calculated without people', () => {
    expect(missingBounds({ events: 3, people: 0 }, { events: 3, people: 10 }, 6).known).toBeNull();
  });
});
