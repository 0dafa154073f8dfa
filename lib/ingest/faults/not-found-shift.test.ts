import { describe, expect, it } from 'vitest';
import type { Shift } from '@/lib/activation/finding-hold';
import { notFoundShiftFault } from './not-found-shift';

const shift = (month: string, comparedWith: string): Shift => ({
  power: 'stop-search',
  month: `2026-${month}-01`,
  before: { month: `2026-${comparedWith}-01`, notFound: 41, determinable: 812 },
  after: { notFound: 758, determinable: 790 },
});

describe('A shift of what is not found', () => {
  it('is told with both shares, the month, and the month it is compared with where that is another', () => {
    expect(notFoundShiftFault([shift('06', '06'), shift('07', '06')])?.words).toBe(
      'With this file, far more attendances would be without the officer’s own footage than before. Their share, stop and search, June 2026: from 5.0% (41 of 812) to 95.9% (758 of 790); stop and search, July 2026: from 5.0% (41 of 812) in June 2026 to 95.9% (758 of 790).',
    );
  });

  it('names six months and counts the rest', () => {
    const shifts = ['01', '02', '03', '04', '05', '06', '07', '08'].map((month) => shift(month, month));
    expect(notFoundShiftFault(shifts)?.words).toMatch(/June 2026: [^;]*; 2 other months\.$/);
  });

  it('is not told where there is none', () => {
    expect(notFoundShiftFault([])).toBeNull();
  });
});
