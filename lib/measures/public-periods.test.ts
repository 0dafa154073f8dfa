import { describe, expect, it } from 'vitest';
import { listMonths, type Month } from '@/lib/period/month';
import { choosePublicPeriod, nothingYet, publicPeriodChoices, publicPeriods } from './public-periods';

const received = (first: Month, last: Month, dataset: 'arrests' | 'bwv-recordings' = 'arrests') =>
  listMonths(first, last).map((month) => ({ dataset, month, rows: 100 }));

describe('the periods that outsiders may choose', () => {
  it('are each whole financial year, and the whole quarters of a year that is not whole', () => {
    expect(publicPeriods(received('2023-01', '2025-10'))).toEqual([
      { from: '2023-01', to: '2023-03' },
      { from: '2023-04', to: '2024-03' },
      { from: '2024-04', to: '2025-03' },
      { from: '2025-04', to: '2025-06' },
      { from: '2025-07', to: '2025-09' },
    ]);
  });

  it('follow the months of everything that is published, and of nothing else', () => {
    const more = [...received('2023-01', '2023-06', 'bwv-recordings'), ...received('2023-04', '2023-09')];
    expect(publicPeriods(more)).toEqual([
      { from: '2023-04', to: '2023-06' },
      { from: '2023-07', to: '2023-09' },
    ]);
    expect(publicPeriods([])).toEqual([]);
  });

  it('are chosen by their value; without one the newest, and no other', () => {
    const offered = publicPeriods(received('2023-04', '2025-06'));
    expect(choosePublicPeriod(offered, undefined)).toEqual({ from: '2025-04', to: '2025-06' });
    expect(choosePublicPeriod(offered, '2023-04_2024-03')).toEqual({ from: '2023-04', to: '2024-03' });
    expect(choosePublicPeriod(offered, '2023-05_2024-03')).toBeNull();
    expect(choosePublicPeriod([], undefined)).toBeNull();
    expect(publicPeriodChoices(offered)).toEqual([
      { value: '2025-04_2025-06', text: '3 months to June 2025' },
      { value: '2024-04_2025-03', text: 'Financial year 2024 to 2025' },
      { value: '2023-04_2024-03', text: 'Financial year 2023 to 2024' },
    ]);
  });

  it('are spoken of where there is none yet', () => {
    expect(nothingYet('records', 'external')).toBe('No whole quarter of records has been received yet');
    expect(nothingYet('records', 'internal')).toBe('No records have been received yet');
  });
});
