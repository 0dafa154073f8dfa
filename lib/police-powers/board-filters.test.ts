import { describe, expect, it } from 'vitest';
import { readBoardFilters } from './board-filters';

const KNOWN = { first: '2019-01', last: '2021-11', areas: [{ areaCode: 'N1', name: 'North' }] };

describe("a board's filters", () => {
  it('are the last twelve months received and every area, unless the address says otherwise', () => {
    const { filters, problems, periods } = readBoardFilters({}, KNOWN);
    expect(filters).toEqual({ period: { from: '2020-12', to: '2021-11' }, areaCode: null, areaName: null });
    expect(problems).toEqual([]);
    expect(periods.map(({ text }) => text)).toContain('12 months to November 2021');
    expect(periods.map(({ text }) => text)).toContain('Calendar year 2020');
  });

  it('read a period and an area from the address', () => {
    const { filters, periods } = readBoardFilters({ period: '2020-02_2020-06', area: 'N1' }, KNOWN);
    expect(filters).toEqual({
      period: { from: '2020-02', to: '2020-06' },
      areaCode: 'N1',
      areaName: 'North',
    });
    expect(periods[0]).toEqual({ value: '2020-02_2020-06', text: 'February 2020 to June 2020' });
  });

  it.each(['abc', '2021-13_2021-14', '2021-05_2021-01', '2021-01_2021-02_2021-03', '0001-01_9999-12'])(
    'say that %s is no period and ignore it',
    (period) => {
      const { filters, problems } = readBoardFilters({ period }, KNOWN);
      expect(filters.period).toEqual({ from: '2020-12', to: '2021-11' });
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain(period);
    },
  );

  it("say that an area is not one of the force's and ignore it", () => {
    const { filters, problems } = readBoardFilters({ area: 'elsewhere' }, KNOWN);
    expect(filters.areaCode).toBeNull();
    expect(problems[0]).toContain('“elsewhere”');
  });
});
