import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenSpreadShare } from './even-spread';

describe('what the busiest places would hold by chance alone', () => {
  // Worked out elsewhere (numpy): four million Poisson counts of each rate, zeros dropped, sorted, the top added up.
  it.each([
    [0.5, 0.1, 0.19],
    [0.5, 0.25, 0.41],
    [2, 0.1, 0.2105],
    [2, 0.25, 0.4332],
    [30, 0.1, 0.1332],
    [30, 0.25, 0.3091],
    [1500, 0.1, 0.10455],
    [1500, 0.25, 0.2582],
  ])('is, at a rate of %f, for the busiest %f of places, %f of events', (rate, part, share) => {
    const places = 1_000_000;
    const events = Math.round((places * rate) / (1 - Math.exp(-rate)));
    expect(evenSpreadShare({ events, places, busiest: places * part })).toBeCloseTo(share, 3);
  });

  it('is the places’ own share where each has one event', () => {
    expect(evenSpreadShare({ events: 40, places: 40, busiest: 4 })).toBeCloseTo(0.1, 9);
  });

  it('is never less than the places’ own share, and never more than all', () => {
    const spread = fc.record({
      places: fc.integer({ min: 1, max: 3000 }),
      more: fc.nat(200_000),
      of: fc.nat(100),
    });
    const check = fc.property(spread, ({ places, more, of }) => {
      const busiest = Math.min(places, Math.ceil((places * of) / 100));
      const share = evenSpreadShare({ events: places + more, places, busiest });
      expect(share).toBeGreaterThanOrEqual(busiest / places - 1e-9);
      expect(share).toBeLessThanOrEqual(1);
    });
    fc.assert(check);
  });

  it('is not calculable without places, or with more places than events', () => {
    expect(evenSpreadShare({ events: 0, places: 0, busiest: 0 })).toBeNull();
    expect(evenSpreadShare({ events: 3, places: 4, busiest: 1 })).toBeNull();
  });
});
