import { describe, expect, it } from 'vitest';
import { clopperPearson } from './clopper-pearson';

/** Lower and upper ends from scipy 1.17.1, stats.beta.ppf. */
const CONSTANTS = [
  [6, 116, 0.019215813706, 0.109184771967],
  [0, 40, 0, 0.088097302879],
  [3, 12, 0.054860644528, 0.571858461878],
  [161, 421, 0.335782752687, 0.430727831628],
  [1, 100_000, 0.000000253178, 0.00005571516],
  [500, 1000, 0.468549172972, 0.531450827028],
  [19, 5000, 0.002289351384, 0.005927837307],
  [0, 1_000_000, 0, 0.000003688873],
  [99_999, 100_000, 0.99994428484, 0.999999746822],
  [2, 3, 0.09429932405, 0.99159624134],
] as const;

describe('the exact interval of a share', () => {
  it.each(CONSTANTS)('agrees for %i of %i with values worked out elsewhere', (count, total, lower, upper) => {
    const estimate = clopperPearson(count, total);
    expect(relativeError(estimate?.lower ?? Number.NaN, lower)).toBeLessThan(3e-6);
    expect(Math.abs((estimate?.lower ?? Number.NaN) - lower)).toBeLessThan(1e-6);
    expect(Math.abs((estimate?.upper ?? Number.NaN) - upper)).toBeLessThan(1e-6);
  });

  it('cannot be calculated of nothing', () => {
    expect(clopperPearson(0, 0)).toBeNull();
  });
});

function relativeError(value: number, truth: number): number {
  return truth === 0 ? Math.abs(value) : Math.abs(value / truth - 1);
}
