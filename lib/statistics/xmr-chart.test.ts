import { describe, expect, it } from 'vitest';
import { xmrChart } from './xmr-chart';
import { findSignals } from './xmr-rules';

const STEADY = [50, 52, 49, 51, 48, 52, 50, 49, 51, 50, 52, 48];

describe('the usual range of a series', () => {
  it('reproduces the worked example of domain 9, whose last point lies below the limits', () => {
    const chart = xmrChart([91, 93, 90, 92, 94, 91, 89, 92, 93, 90, 91, 92, 80]);
    expect(chart?.lower).toBeCloseTo(82.857, 3);
    expect(chart?.upper).toBeCloseTo(98.374, 3);
    expect(chart?.isTrial).toBe(false);
    expect(chart?.signals).toEqual([{ rule: 'outside limits', direction: 'down', from: 12, to: 12 }]);
  });

  it('finds nothing in a steady series', () => {
    expect(xmrChart(STEADY)?.signals).toEqual([]);
  });

  it('finds seven in a row on one side of the mean', () => {
    const chart = xmrChart([...STEADY.slice(0, 10), 47, 46, 47, 46, 47, 46, 47]);
    expect(chart?.signals).toContainEqual({ rule: '7 on one side', direction: 'down', from: 10, to: 16 });
  });

  it('finds seven points that each rise, and not six', () => {
    const rising = xmrChart([50, 49, 50, 49, 50, 48, 48.5, 49, 49.5, 50, 50.5, 51]);
    expect(rising?.signals.filter((signal) => signal.rule === 'trend of 7')).toEqual([
      { rule: 'trend of 7', direction: 'up', from: 5, to: 11 },
    ]);
    const shorter = xmrChart([50, 49, 50, 49, 50, 49, 48, 48.5, 49, 49.5, 50, 50.5]);
    expect(shorter?.signals.filter((signal) => signal.rule === 'trend of 7')).toEqual([]);
  });

  it('finds two of three beyond two thirds of the way to the same limit', () => {
    expect(findSignals([0, 1, 0, 2.5, 0.5, 2.2, 0], 0, 3)).toEqual([
      { rule: '2 of 3 near a limit', direction: 'up', from: 3, to: 5 },
    ]);
    expect(findSignals([0, 2.5, 0.5, 0, 2.2, 0], 0, 3)).toEqual([]);
    expect(findSignals([0, 2.5, -2.5, 0, 0], 0, 3)).toEqual([]);
    expect(findSignals([0, 2.5, null, 2.5, 0], 0, 3)).toEqual([]);
  });

  it('takes no moving range and no run across a month that was not received', () => {
    const gap = xmrChart([10, null, 20, 21, 22]);
    expect(gap?.upper).toBeCloseTo(18.25 + 2.66, 10);
    expect(gap?.points).toBe(4);
    const broken = xmrChart([...STEADY.slice(0, 10), 47, 46, 47, null, 46, 47, 46, 47]);
    expect(broken?.signals.filter((signal) => signal.rule === '7 on one side')).toEqual([]);
  });

  it('calls limits from fewer than twelve points trial limits and finds nothing by them', () => {
    const chart = xmrChart([50, 50, 51, 50, 51, 50, 51, 50, 51, 50, 90]);
    expect(chart).toMatchObject({ isTrial: true, points: 11, signals: [] });
  });

  it('finds nothing in a value that never changes, however the computer rounds its mean', () => {
    expect(xmrChart(Array.from({ length: 14 }, () => 0.7))?.signals).toEqual([]);
  });

  it('has no limits without two months in a row', () => {
    expect(xmrChart([5, null, 6])).toBeNull();
    expect(xmrChart([])).toBeNull();
  });
});
