import { describe, expect, it } from 'vitest';
import { UNFILTERED } from '@/lib/measures/count-filter';
import { filterParameters, readBoardFilters } from './board-filters';

const KNOWN = { first: '2019-01', last: '2021-11', areas: [{ areaCode: 'N1', name: 'North' }] };

describe("a board's filters", () => {
  it('are the last twelve months received and every area, unless the address says otherwise', () => {
    const { filters, problems, periods } = readBoardFilters({}, KNOWN);
    expect(filters).toEqual({
      period: { from: '2020-12', to: '2021-11' },
      areaCode: null,
      areaName: null,
      filter: UNFILTERED,
    });
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
      filter: { areaCode: 'N1', team: null, groups: {} },
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

  it('take a first and a last month of one’s own before the period of the list', () => {
    const { filters } = readBoardFilters(
      { period: '2020-01_2020-12', from: '2021-02', to: '2021-04' },
      KNOWN,
    );
    expect(filters.period).toEqual({ from: '2021-02', to: '2021-04' });
  });

  it('offer financial years, calendar years and quarters, each once', () => {
    const { periods } = readBoardFilters({}, KNOWN);
    const words = periods.map(({ text }) => text);
    expect(words).toContain('Financial year 2020 to 2021');
    expect(words).toContain('Quarter, October to December 2021');
    expect(new Set(periods.map(({ value }) => value)).size).toBe(periods.length);
  });

  it('read the narrower filters that the board has, and say plainly which it has not', () => {
    const known = { ...KNOWN, teams: ['R1', 'R2'], dimensions: ['age_band', 'gender'] as const };
    const asked = { team: 'R2', age: '10_17', gender: 'perhaps', object: 'fireworks' };
    const { filters, problems } = readBoardFilters(asked, known);
    expect(filters.filter).toEqual({ areaCode: null, team: 'R2', groups: { age_band: '10_17' } });
    expect(problems).toEqual([
      'Object of search is not recorded for these records, so they cannot be narrowed by it.',
      '“perhaps” is not one of the choices of gender. All are shown.',
    ]);
  });

  it('come back from the parameters that a link carries', () => {
    const known = { ...KNOWN, teams: ['R2'], dimensions: ['age_band', 'legislation'] as const };
    const { filters } = readBoardFilters({ team: 'R2', area: 'N1', age: '18_24' }, known);
    expect(readBoardFilters(filterParameters(filters), known).filters).toEqual(filters);
  });
});
