import { describe, expect, it } from 'vitest';
import { noneFoundSampleNeeded, noneFoundUpperBound } from './none-found-upper-bound';

describe('what finding none still allows', () => {
  it('reproduces the worked example of domain 9: none in 60 allows 4.9%', () => {
    expect(noneFoundUpperBound(60)?.toFixed(3)).toBe('0.049');
  });

  it('allows nearly anything after a sample of one', () => {
    expect(noneFoundUpperBound(1)).toBeCloseTo(0.95, 12);
  });

  it('cannot be calculated of no sample', () => {
    expect(noneFoundUpperBound(0)).toBeNull();
  });
});

describe('the sample in which finding none would show little', () => {
  it('is 59 to claim at most 5%, and 299 to claim at most 1%', () => {
    expect(noneFoundSampleNeeded(0.05)).toBe(59);
    expect(noneFoundSampleNeeded(0.01)).toBe(299);
  });

  it.each([0.5, 0.1, 0.02, 0.001])('is the smallest whose bound is no more than %d', (share) => {
    const needed = noneFoundSampleNeeded(share);
    expect(noneFoundUpperBound(needed)).toBeLessThanOrEqual(share);
    expect(noneFoundUpperBound(needed - 1)).toBeGreaterThan(share);
  });
});
