import { describe, expect, it } from 'vitest';
import { comparisonFor, isRiseTooGreat, type MonthFindings } from './circuit-breaker';

const month = (name: string, notFound: number, determinable: number, awaited = 0): MonthFindings => ({
  month: `2026-${name}-01`,
  notFound,
  determinable,
  awaited,
});

describe('the share that a month is compared with', () => {
  it('is its own, where 50 of its attendances could be determined before', () => {
    const before = [month('05', 1, 500), month('06', 5, 50)];
    expect(comparisonFor('2026-06-01', before)).toEqual({
      month: '2026-06-01',
      notFound: 5,
      determinable: 50,
    });
  });

  it('is the nearest earlier month’s where its own has 49', () => {
    const before = [month('03', 1, 500), month('05', 2, 500), month('06', 5, 49), month('07', 9, 500)];
    expect(comparisonFor('2026-06-01', before)?.month).toBe('2026-05-01');
  });

  it('is the nearest later month’s where there is no earlier one', () => {
    const before = [month('09', 3, 500), month('07', 9, 500)];
    expect(comparisonFor('2026-06-01', before)?.month).toBe('2026-07-01');
  });

  it('is never of a month whose footage is still awaited', () => {
    const before = [month('05', 20, 500), month('06', 0, 490, 11)];
    expect(comparisonFor('2026-06-01', before)?.month).toBe('2026-05-01');
    expect(comparisonFor('2026-06-01', [month('06', 0, 490, 10)])?.month).toBe('2026-06-01');
  });

  it('is none at a first import', () => {
    expect(comparisonFor('2026-06-01', [])).toBeNull();
  });
});

describe('the circuit breaker', () => {
  const before = { month: '2026-05-01', notFound: 5, determinable: 100 };

  it('trips on a rise of more than the limit, and not on one of exactly the limit', () => {
    expect(isRiseTooGreat(before, { notFound: 20, determinable: 100 }, 15)).toBe(false);
    expect(isRiseTooGreat(before, { notFound: 21, determinable: 100 }, 15)).toBe(true);
    expect(isRiseTooGreat(before, { notFound: 21, determinable: 100 }, 16)).toBe(false);
  });

  it('never trips on a fall', () => {
    expect(isRiseTooGreat({ ...before, notFound: 100 }, { notFound: 0, determinable: 100 }, 15)).toBe(false);
  });

  it('never trips on fewer than 50 attendances on either side, or with nothing to compare with', () => {
    expect(isRiseTooGreat(before, { notFound: 49, determinable: 49 }, 15)).toBe(false);
    expect(isRiseTooGreat(before, { notFound: 50, determinable: 50 }, 15)).toBe(true);
    const few = { ...before, notFound: 0, determinable: 49 };
    expect(isRiseTooGreat(few, { notFound: 100, determinable: 100 }, 15)).toBe(false);
    expect(isRiseTooGreat(null, { notFound: 100, determinable: 100 }, 15)).toBe(false);
  });
});
