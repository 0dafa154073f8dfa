import { describe, expect, it } from 'vitest';
import { coverageInWords, coverageOf } from './coverage';
import { measureOf } from './measures';

describe('how much of a period was received', () => {
  it('is the months with rows of any dataset the measure is counted from', () => {
    const coverage = coverageOf(
      measureOf('searches'),
      [
        { dataset: 'stop-search', month: '2026-01', rows: 4 },
        { dataset: 'police-uk-stop-search', month: '2026-02', rows: 4 },
        { dataset: 'arrests', month: '2026-03', rows: 4 },
      ],
      { from: '2026-01', to: '2026-04' },
    );
    expect(coverage).toEqual({
      received: ['2026-01', '2026-02'],
      missing: ['2026-03', '2026-04'],
      share: 0.5,
    });
    expect(coverageInWords(coverage)).toBe('2 of 4 months received.');
  });
});
