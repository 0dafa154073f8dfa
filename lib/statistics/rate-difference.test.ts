import { describe, expect, it } from 'vitest';
import { rateDifference } from './rate-difference';

describe('the difference of two rates', () => {
  it('gives the rates of the worked example of domain 9 per 1,000 people', () => {
    const difference = rateDifference(
      { events: 24, people: 3400 },
      { events: 5100, people: 1_650_000 },
      1000,
    );
    expect(difference?.value).toBeCloseTo(3.9679144385, 8);
    expect(difference?.lower).toBeCloseTo(1.43035444, 6);
    expect(difference?.upper).toBeCloseTo(7.4130911979, 6);
  });

  it('is wider where less is left beyond its ends, as scipy works it out for 17 comparisons', () => {
    const one = { events: 24, people: 3_400 };
    const difference = rateDifference(one, { events: 5_100, people: 1_650_000 }, 1000, 0.025 / 17);
    expect(difference?.lower).toBeCloseTo(0.435647556579, 8);
    expect(difference?.upper).toBeCloseTo(9.411062924066, 8);
  });

  it('has an interval where one group has no events', () => {
    const difference = rateDifference({ events: 0, people: 900 }, { events: 110, people: 60_000 }, 1000);
    expect(difference?.lower).toBeCloseTo(-2.20966245, 6);
    expect(difference?.upper).toBeCloseTo(2.2784097457, 6);
  });

  it('cannot be calculated where a group has no people', () => {
    expect(rateDifference({ events: 1, people: 0 }, { events: 1, people: 10 }, 1000)).toBeNull();
  });
});
