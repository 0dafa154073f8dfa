import { describe, expect, it } from 'vitest';
import { listMonths } from '@/lib/period/month';
import type { MeasureCount } from './measure-count';
import { choosePublicPeriod, publicPeriodChoices, publicPeriods } from './public-periods';

const searches = (month: string, numerator: number): MeasureCount => ({
  measure: 'searches',
  dimension: 'all',
  group: 'all',
  month,
  numerator,
  denominator: numerator,
  source: 'police-uk-stop-search',
});

const steady = listMonths('2023-01', '2025-10').map((month) => searches(month, 100));

describe('the periods that outsiders may choose', () => {
  it('are the last 12 months and each whole financial year, newest first', () => {
    const held = { first: '2023-01', last: '2025-10' };
    expect(publicPeriods(held, steady)).toEqual({
      offered: [
        { from: '2024-11', to: '2025-10' },
        { from: '2024-04', to: '2025-03' },
        { from: '2023-04', to: '2024-03' },
      ],
      refusals: [],
    });
  });

  it('leave the last 12 months out where taking them from a year would give a small number away', () => {
    const counts = steady.map((count) => (count.month === '2025-10' ? searches('2025-10', 103) : count));
    const { offered, refusals } = publicPeriods({ first: '2023-01', last: '2025-10' }, counts);
    expect(offered).toEqual([
      { from: '2024-04', to: '2025-03' },
      { from: '2023-04', to: '2024-03' },
    ]);
    expect(refusals).toHaveLength(1);
  });

  it('are the last 12 months alone where no financial year is whole', () => {
    expect(publicPeriods({ first: '2025-06', last: '2025-10' }, []).offered).toEqual([
      { from: '2024-11', to: '2025-10' },
    ]);
  });

  it('hold the last 12 months once where they are a financial year', () => {
    const { offered } = publicPeriods({ first: '2023-04', last: '2025-03' }, steady);
    expect(offered.map(({ from }) => from)).toEqual(['2024-04', '2023-04']);
  });

  it('are chosen by their value; without one the newest, and no other', () => {
    const periods = publicPeriods({ first: '2023-04', last: '2025-03' }, steady);
    expect(choosePublicPeriod(periods, undefined)).toEqual({ from: '2024-04', to: '2025-03' });
    expect(choosePublicPeriod(periods, '2023-04_2024-03')).toEqual({ from: '2023-04', to: '2024-03' });
    expect(choosePublicPeriod(periods, '2023-05_2024-03')).toBeNull();
    expect(publicPeriodChoices(periods)[0]).toEqual({
      value: '2024-04_2025-03',
      text: 'Financial year 2024 to 2025',
    });
  });
});
