import { describe, expect, it } from 'vitest';
import { formatDuration } from './durations';
import {
  formatCount,
  formatNumber,
  formatPercent,
  formatRatio,
  formatRatioInterval,
  formatShareInterval,
} from './numbers';
import { formatClock, formatDate, formatDateTime, formatDay, formatMonth, formatShortMonth } from './times';

describe('numbers in words', () => {
  it('groups thousands and keeps one place of a percentage', () => {
    expect(formatNumber(1214)).toBe('1,214');
    expect(formatPercent(0.2731)).toBe('27.3%');
    expect(formatShareInterval({ lower: 0.249, upper: 0.2987 })).toBe('95% interval 24.9 to 29.9');
  });

  it('keeps two places of a ratio below one', () => {
    expect(formatRatio(3.24)).toBe('3.2');
    expect(formatRatioInterval({ lower: 0.641, upper: 1.02 })).toBe('95% interval 0.64 to 1.0');
  });

  it('says one search and two searches', () => {
    expect(formatCount(1, 'search', 'searches')).toBe('1 search');
    expect(formatCount(1214, 'search', 'searches')).toBe('1,214 searches');
  });
});

describe('times in words', () => {
  it('are London times: an hour before midnight UTC in summer is the next day', () => {
    expect(formatDate(Date.parse('2026-06-30T23:30:00Z'))).toBe('1 July 2026');
    expect(formatDateTime(Date.parse('2026-10-14T14:04:09Z'))).toBe('14 October 2026, 15:04');
    expect(formatClock(Date.parse('2026-10-14T14:04:09Z'))).toBe('15:04:09');
  });

  it('write days and months without a time zone', () => {
    expect(formatDay('2026-10-14')).toBe('14 October 2026');
    expect(formatMonth('2026-10-01')).toBe('October 2026');
    expect(formatMonth('2026-10')).toBe('October 2026');
    expect(formatShortMonth('2026-09-01')).toBe('Sep 2026');
  });
});

describe('lengths of time', () => {
  it.each([
    [0, '0 seconds'],
    [1, '1 second'],
    [90, '1 minute 30 seconds'],
    [3600, '1 hour'],
    [3605, '1 hour'],
    [7500, '2 hours 5 minutes'],
    [200_000, '2 days 7 hours'],
  ])('says %i seconds as %s', (seconds, words) => {
    expect(formatDuration(seconds)).toBe(words);
  });
});
