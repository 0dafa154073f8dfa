import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FootageCoverage } from './finding';
import type { Interval } from './intervals';
import { newestExtractOver } from './newest-extract';

const instant = fc.integer({ min: 0, max: 60 });
const stretch = fc.tuple(instant, instant).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const coverages = fc.array(
  fc
    .tuple(stretch, instant)
    .map(([{ from, to }, extractedAt]) => ({ coversFrom: from, coversTo: to, extractedAt })),
  { maxLength: 40 },
);

/** Every row looked at. */
function newestOfAll(window: Interval, coverage: readonly FootageCoverage[]): number | null {
  const spanning = coverage.filter((each) => each.coversFrom <= window.from && each.coversTo >= window.to);
  return spanning.length === 0 ? null : Math.max(...spanning.map((each) => each.extractedAt));
}

describe('the newest extract over a window', () => {
  it('is the one that looking at every row finds', () => {
    fc.assert(
      fc.property(coverages, fc.array(stretch, { minLength: 1 }), (coverage, windows) => {
        for (const window of windows) {
          expect(newestExtractOver(window, coverage)).toBe(newestOfAll(window, coverage));
        }
      }),
    );
  });

  it('is none where there is no coverage, or none spans the whole window', () => {
    expect(newestExtractOver({ from: 1, to: 2 }, [])).toBeNull();
    const halves = [
      { coversFrom: 0, coversTo: 5, extractedAt: 9 },
      { coversFrom: 5, coversTo: 10, extractedAt: 9 },
    ];
    expect(newestExtractOver({ from: 4, to: 6 }, halves)).toBeNull();
  });
});
