import { describe, expect, it } from 'vitest';
import { wilsonInterval } from './wilson-interval';

describe('the Wilson interval of a share', () => {
  it('reproduces the worked examples of domain 9', () => {
    expect(rounded(161, 421)).toEqual([0.3824, 0.3373, 0.4297]);
    expect(rounded(0, 40)).toEqual([0, 0, 0.0876]);
    expect(rounded(3, 12)).toEqual([0.25, 0.0889, 0.5323]);
  });

  it('agrees with values worked out elsewhere to the twelfth figure', () => {
    const estimate = wilsonInterval(15, 50);
    expect(estimate?.lower).toBeCloseTo(0.19103553500880954, 12);
    expect(estimate?.upper).toBeCloseTo(0.437503504644534, 12);
  });

  it('cannot be calculated of nothing', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it('ends at exactly 1 where every one was counted', () => {
    expect(wilsonInterval(12, 12)?.upper).toBe(1);
  });
});

function rounded(count: number, total: number): (number | undefined)[] {
  const estimate = wilsonInterval(count, total);
  return [estimate?.value, estimate?.lower, estimate?.upper].map((each) => each && Number(each.toFixed(4)));
}
