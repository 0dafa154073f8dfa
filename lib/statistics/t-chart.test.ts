import { describe, expect, it } from 'vitest';
import { tChart } from './t-chart';

/** Days between 68 events: the t example that PowerBI-SPC publishes with its limits; worked out again with numpy. */
const DAYS = [
  16, 20, 5, 13, 1, 26, 46, 12, 12, 5, 19, 4, 3, 15, 14, 9, 8, 15, 21, 6, 3, 1, 56, 117, 1, 33, 9, 9, 19, 12,
  1, 16, 13, 18, 1, 35, 16, 5, 21, 38, 3, 25, 3, 11, 13, 20, 9, 3, 8, 21, 24, 38, 8, 13, 9, 1, 30, 23, 3, 7,
  22, 19, 11, 31, 6, 1, 1,
];

describe('the usual time between rare events (t)', () => {
  it('reproduces the published limits for days between events', () => {
    const chart = tChart(DAYS);
    expect(chart?.usual.upper).toBeCloseTo(106.0418, 4);
    expect(chart?.usual.lower).toBeCloseTo(0.0079, 4);
    expect(chart?.usual.centre).toBeCloseTo(11.2051, 4);
    expect(chart?.known).toBe(67);
    expect(chart?.signals.filter(({ rule }) => rule === 'outside limits')).toEqual([
      { rule: 'outside limits', direction: 'up', from: 23, to: 23 },
    ]);
  });

  it('judges the time since the last event without letting it move the limits', () => {
    const chart = tChart(DAYS, 120);
    expect(chart?.usual).toEqual(tChart(DAYS)?.usual);
    expect(chart?.signals).toContainEqual({ rule: 'outside limits', direction: 'up', from: 67, to: 67 });
  });

  it('does not bridge an interval that is not known', () => {
    const chart = tChart([4, null, 16, 25]);
    expect(chart?.limits.map((limits) => limits === null)).toEqual([false, true, false, false]);
    expect(chart?.known).toBe(3);
    expect(tChart([4, null, 16])).toBeNull();
  });

  it('refuses a time of 0, which no event can wait', () => {
    expect(() => tChart([4, 0, 16])).toThrow(RangeError);
  });

  it('finds nothing by trial limits', () => {
    expect(tChart(DAYS.slice(0, 11), 400)).toMatchObject({ isTrial: true, signals: [] });
  });
});
