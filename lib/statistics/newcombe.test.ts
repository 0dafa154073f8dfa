import { describe, expect, it } from 'vitest';
import { newcombeDifference } from './newcombe';

describe('the difference of two shares', () => {
  it('reproduces the published example of 56/70 against 48/80', () => {
    const difference = newcombeDifference({ count: 56, total: 70 }, { count: 48, total: 80 });
    expect(difference?.value).toBeCloseTo(0.2, 10);
    expect(difference?.lower).toBeCloseTo(0.0524, 4);
    expect(difference?.upper).toBeCloseTo(0.3339, 4);
  });

  it('is wider where less is left beyond its ends, as Python works it out for 17 comparisons', () => {
    const difference = newcombeDifference({ count: 56, total: 70 }, { count: 48, total: 80 }, 0.025 / 17);
    expect(difference?.lower).toBeCloseTo(-0.024748227286248, 10);
    expect(difference?.upper).toBeCloseTo(0.395158663877618, 10);
  });

  it('never goes beyond 1 where the shares are as far apart as they can be', () => {
    const difference = newcombeDifference({ count: 10, total: 10 }, { count: 0, total: 10 });
    expect(difference?.lower).toBeCloseTo(0.6075, 4);
    expect(difference?.upper).toBe(1);
  });

  it('cannot be calculated of nothing', () => {
    expect(newcombeDifference({ count: 0, total: 0 }, { count: 1, total: 2 })).toBeNull();
  });
});
