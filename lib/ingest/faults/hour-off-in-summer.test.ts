import { describe, expect, it } from 'vitest';
import type { HeldClock } from '@/lib/activation/held-clock';
import { hourOffFault } from './hour-off-in-summer';

const clock = (month: string | null, seconds = -3590, pairs = 40): HeldClock => ({
  power: 'stop-search',
  month: month === null ? null : `${month}-01`,
  seconds,
  pairs,
});

describe('Times an hour from the cameras’', () => {
  it('are told with their months as stretches, and with the way they are out', () => {
    expect(hourOffFault([clock('2026-06'), clock('2026-07'), clock('2026-08')])?.words).toBe(
      'Times of stop and search in June to August 2026 are an hour ahead of the cameras: of 120 recordings filed under the same incidents, the median was begun about an hour before the recorded start.',
    );
    expect(
      hourOffFault([clock('2025-12', 3600), clock('2026-01', 3610), clock('2026-03', 3600)])?.words,
    ).toMatch(
      /^Times of stop and search in December 2025 to January 2026 and March 2026 are an hour behind the cameras: of 120 recordings .* about an hour after the recorded start/,
    );
  });

  it('are told of a whole source without its months', () => {
    expect(hourOffFault([clock(null, -3600, 500), clock('2026-06')])?.words).toContain(
      'Times of stop and search, the whole source, are an hour ahead of the cameras: of 500 recordings',
    );
  });

  it('are not told where there are none', () => {
    expect(hourOffFault([])).toBeNull();
  });
});
