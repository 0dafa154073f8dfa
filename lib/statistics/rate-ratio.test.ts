import { describe, expect, it } from 'vitest';
import { rateRatio } from './rate-ratio';

describe('the ratio of two rates', () => {
  it('reproduces the worked example of domain 9 for large counts', () => {
    const ratio = rateRatio({ events: 24, people: 3400 }, { events: 5100, people: 1_650_000 });
    expect(ratio?.method).toBe('log');
    expect([ratio?.value, ratio?.lower, ratio?.upper].map(toThree)).toEqual([2.284, 1.529, 3.41]);
  });

  it('reproduces the worked example of domain 9 for small counts, exactly', () => {
    const ratio = rateRatio({ events: 6, people: 900 }, { events: 110, people: 60_000 });
    expect(ratio?.method).toBe('exact');
    expect([ratio?.value, ratio?.lower, ratio?.upper].map(toThree)).toEqual([3.636, 1.306, 8.171]);
  });

  it('is 0 with an upper end where nobody of the group was counted', () => {
    const ratio = rateRatio({ events: 0, people: 900 }, { events: 110, people: 60_000 });
    expect(ratio).toMatchObject({ value: 0, lower: 0, method: 'exact' });
    expect(ratio?.upper).toBeGreaterThan(0);
  });

  it('is exact up to 19 events on either side and logarithmic from 20', () => {
    const people = 1000;
    expect(rateRatio({ events: 50, people }, { events: 19, people })?.method).toBe('exact');
    expect(rateRatio({ events: 20, people }, { events: 20, people })?.method).toBe('log');
  });

  it('cannot be calculated without people, or without events to compare with', () => {
    expect(rateRatio({ events: 3, people: 0 }, { events: 3, people: 10 })).toBeNull();
    expect(rateRatio({ events: 3, people: 10 }, { events: 3, people: 0 })).toBeNull();
    expect(rateRatio({ events: 3, people: 10 }, { events: 0, people: 10 })).toBeNull();
  });
});

function toThree(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Number(value.toFixed(3));
}
