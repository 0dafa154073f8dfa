import { describe, expect, it } from 'vitest';
import { RateLimit } from './rate-limit';

describe('a limit per minute', () => {
  it('lets so many through in any minute, and says how long the next must wait', () => {
    const limit = new RateLimit(2);
    expect([limit.take('a', 0), limit.take('a', 10_000), limit.take('a', 20_000)]).toEqual([0, 0, 40]);
    expect(limit.take('a', 59_999)).toBe(1);
    expect(limit.take('a', 60_000)).toBe(0);
    expect(limit.take('a', 60_001)).toBe(10);
  });

  it('counts each key by itself, and a refused request not at all', () => {
    const limit = new RateLimit(1);
    expect([limit.take('a', 0), limit.take('b', 0), limit.take('a', 1), limit.take('a', 60_000)]).toEqual([
      0, 0, 60, 0,
    ]);
  });
});
