import { describe, expect, it } from 'vitest';
import { funnelOf } from './funnel';

const EVENTS = [12, 30, 45, 80, 22, 64, 150, 9, 33, 71, 18, 240];
const SIZES = [60, 210, 180, 520, 240, 300, 700, 95, 150, 610, 75, 1500];

function units(events: readonly number[], sizes: readonly number[]) {
  return events.map((numerator, i) => ({
    key: `area ${i + 1}`,
    counted: { numerator, denominator: sizes[i] ?? 0 },
  }));
}

describe('units around what they have in common', () => {
  it('are spread as numpy and scipy work out, whose winsorised phi is 4.685, and the limits are widened for it', () => {
    const funnel = funnelOf(units(EVENTS, SIZES), 'share');
    expect(funnel?.target).toBeCloseTo(0.1668103448, 10);
    expect(funnel?.dispersion?.phi).toBeCloseTo(4.6848804098, 8);
    expect(funnel?.dispersion?.threshold).toBeCloseTo(1.8164965809, 10);
    expect(funnel?.dispersion?.isApplied).toBe(true);
    expect(funnel?.tau2).toBeCloseTo(0.0029332738, 10);
  });

  it('keep exact limits where chance explains how they differ', () => {
    const funnel = funnelOf(units([10, 21, 29, 41, 52, 58], [100, 200, 300, 400, 500, 600]), 'share');
    expect(funnel?.dispersion?.isApplied).toBe(false);
    expect(funnel?.tau2).toBe(0);
    expect(funnel?.units.map(({ position }) => position)).toEqual(Array(6).fill('inside'));
  });

  it('are told by whether chance would put them there, in the order given and never by rank', () => {
    const funnel = funnelOf(units([100, 9, 160, 60, 0], [1000, 40, 1000, 1000, 0]), 'share', 0.1);
    expect(funnel?.units.map(({ key, position, side }) => [key, position, side])).toEqual([
      ['area 1', 'inside', null],
      ['area 2', 'outside 95', 'above'],
      ['area 3', 'outside 99.8', 'above'],
      ['area 4', 'outside 99.8', 'below'],
      ['area 5', 'not calculable', null],
    ]);
  });

  it('may be rates, and ratios to what was expected around 1', () => {
    const funnel = funnelOf(units([10, 22, 17, 0], [10, 10, 10, 0.5]), 'rate', 1);
    expect(funnel?.units.map(({ position }) => position)).toEqual([
      'inside',
      'outside 99.8',
      'inside',
      'inside',
    ]);
  });

  it('are too few below five to say whether they differ by more than chance', () => {
    expect(funnelOf(units([5, 40], [100, 100]), 'share')?.dispersion).toBeNull();
  });

  it('make no funnel where nothing was counted', () => {
    expect(funnelOf([], 'share')).toBeNull();
    expect(funnelOf(units([0, 0], [10, 20]), 'rate')).toBeNull();
    expect(funnelOf(units([1], [0]), 'share')).toBeNull();
  });
});
