import { describe, expect, it } from 'vitest';
import { noneFoundUpperBound } from './none-found-upper-bound';

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
