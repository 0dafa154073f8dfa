import { describe, expect, it } from 'vitest';
import { addMonths, isMonth, monthInShort, monthInWords } from './month';
import {
  financialYearOf,
  instantsOf,
  lastMonths,
  monthsOf,
  periodInWords,
  previousPeriod,
  reportingPeriod,
} from './reporting-period';

describe('a month', () => {
  it('goes on over the turn of the year, both ways', () => {
    expect(addMonths('2026-11', 3)).toBe('2027-02');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
  });

  it('is said in words and in short', () => {
    expect(monthInWords('2026-10')).toBe('October 2026');
    expect(monthInShort('2009-09')).toBe('Sep 09');
  });

  it('is not any other text', () => {
    for (const text of ['2026-13', '2026-1', '2026-01-01', '']) expect(isMonth(text)).toBe(false);
  });
});

describe('a reporting period', () => {
  it('lists its months, both ends included', () => {
    expect(monthsOf({ from: '2025-11', to: '2026-02' })).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
  });

  it('is not made of a later and an earlier month, nor of other texts', () => {
    expect(reportingPeriod('2026-02', '2026-01')).toBeNull();
    expect(reportingPeriod('2026', '2026-01')).toBeNull();
  });

  it('says its length and its last month, and names a financial year', () => {
    expect(periodInWords(lastMonths(12, '2026-10'))).toBe('12 months to October 2026');
    expect(periodInWords(lastMonths(1, '2026-10'))).toBe('October 2026');
    expect(periodInWords(financialYearOf('2026-03'))).toBe('financial year 2025 to 2026');
    expect(financialYearOf('2026-04')).toEqual({ from: '2026-04', to: '2027-03' });
  });

  it('has one of the same length before it', () => {
    expect(previousPeriod({ from: '2026-01', to: '2026-03' })).toEqual({ from: '2025-10', to: '2025-12' });
  });

  it('runs from midnight to midnight in London', () => {
    expect(instantsOf({ from: '2026-06', to: '2026-11' })).toEqual({
      from: Date.UTC(2026, 4, 31, 23),
      to: Date.UTC(2026, 11, 1),
    });
  });
});
