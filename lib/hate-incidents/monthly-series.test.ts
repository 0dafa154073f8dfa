import { describe, expect, test } from 'vitest';
import { listMonths } from '@/lib/period/month';
import { monthlySeries, presentRanges } from './monthly-series';
import { cutAtBreaks, regimeBreaks } from './regimes';

const PERIOD = { from: '2024-11', to: '2026-10' };
const MONTHS = listMonths(PERIOD.from, PERIOD.to);
const everyMonth = (reportsAt: (i: number) => number) =>
  new Map(MONTHS.map((month, i) => [month, reportsAt(i)]));
const FRAME = { period: PERIOD, received: new Set(MONTHS), breaks: [] };

describe('a series by month', () => {
  test('has no value in a month that was not received, and zero in one that was received without such a report', () => {
    const received = new Set(MONTHS.filter((month) => month !== '2025-03'));
    const { points } = monthlySeries(new Map([['2025-01', 4]]), { ...FRAME, received });
    const valueIn = (month: string) => points.find((point) => point.month === month)?.value;
    expect(valueIn('2025-03')).toBeNull();
    expect(valueIn('2025-04')).toBe(0);
    expect(valueIn('2025-01')).toBe(4);
  });

  test('works its usual range out anew where the rules changed, and never across', () => {
    const counts = everyMonth((i) => (i < 12 ? 60 + (i % 2) : 20 + (i % 2)));
    const breaks = [{ month: '2025-11', words: 'Reform' }];
    const { usualRanges, verdict, points } = monthlySeries(counts, { ...FRAME, breaks });
    expect(usualRanges.map(({ from, to }) => [from, to])).toEqual([
      ['2024-11', '2025-10'],
      ['2025-11', '2026-10'],
    ]);
    expect(usualRanges[0]?.lower).toBeGreaterThan(usualRanges[1]?.upper ?? 0);
    expect(points.some((point) => point.isUnusual === true)).toBe(false);
    expect(verdict.clause).toBe('show no clear change since the rules changed in November 2025');
  });

  test('says nothing of a change while there are fewer than 12 months under the present rules', () => {
    const breaks = [{ month: '2026-04', words: 'Reform' }];
    const series = monthlySeries(
      everyMonth((i) => (i < 17 ? 60 : 20)),
      { ...FRAME, breaks },
    );
    expect(series.verdict.tone).toBe('unknown');
    expect(presentRanges(series)).toEqual([]);
    expect(series.usualRanges).toHaveLength(1);
  });

  test('names the month since which the counts have been out of the ordinary, without praise or blame', () => {
    const { verdict } = monthlySeries(
      everyMonth((i) => (i < 16 ? 50 + (i % 2) : 40 + (i % 2))),
      FRAME,
    );
    expect(verdict.words).toBe('Lower since March 2026');
    expect(verdict.tone).toBe('unusual');
  });

  test('has no newest value where no month of the period was received', () => {
    const series = monthlySeries(new Map(), { ...FRAME, received: new Set() });
    expect(series.latest).toBeNull();
    expect(series.verdict.tone).toBe('unknown');
  });
});

describe('the breaks of the rules', () => {
  test('are the dated regimes that begin within the period', () => {
    const breaks = regimeBreaks([], { from: '2021-06', to: '2023-12' });
    expect(breaks.map(({ month }) => month)).toEqual(['2021-12', '2022-07', '2023-06']);
  });

  test('take an undated regime from the first month in which the force’s reports name it', () => {
    const [only, ...others] = regimeBreaks([{ regime: 'later_reform', firstMonth: '2026-05' }], PERIOD);
    expect(only).toEqual({ month: '2026-05', words: 'Later reform, from May 2026' });
    expect(others).toEqual([]);
  });

  test('leave out what begins with the period: nothing lies before it', () => {
    expect(regimeBreaks([], { from: '2023-06', to: '2024-06' })).toEqual([]);
  });

  test('cut a period into parts that leave no month out', () => {
    const breaks = [
      { month: '2025-01', words: 'one' },
      { month: '2026-01', words: 'two' },
    ];
    const parts = cutAtBreaks(PERIOD, breaks);
    expect(parts.flatMap(({ from, to }) => listMonths(from, to))).toEqual(MONTHS);
    expect(parts).toHaveLength(3);
  });
});
