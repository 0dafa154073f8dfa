import { describe, expect, test } from 'vitest';
import { areaChoices, periodChoices, readHateIncidentFilters } from './hate-incident-filters';

const HELD = { first: '2023-11', last: '2026-10', areas: [{ areaCode: 'N1', name: 'Alderby' }] };

describe('the filters of the hate incidents page', () => {
  test('open at the last 36 months of all areas', () => {
    expect(readHateIncidentFilters({}, HELD)).toEqual({
      filters: { period: { from: '2023-11', to: '2026-10' }, areaCode: null, areaName: null },
      problems: [],
    });
  });

  test('are read from the address', () => {
    const { filters } = readHateIncidentFilters({ period: '2025-01_2025-12', area: 'N1' }, HELD);
    expect(filters).toEqual({
      period: { from: '2025-01', to: '2025-12' },
      areaCode: 'N1',
      areaName: 'Alderby',
    });
  });

  test.each(['2025-13_2026-01', '2026-01_2025-01', '0001-01_9999-12', 'x'])(
    'say that they cannot read the period %s',
    (period) => {
      const { filters, problems } = readHateIncidentFilters({ period, area: 'S9' }, HELD);
      expect(filters).toMatchObject({ period: { to: '2026-10' }, areaCode: null });
      expect(problems).toHaveLength(2);
    },
  );

  test('offer what is chosen, each period once', () => {
    const chosen = { from: '2025-01', to: '2025-06' };
    const values = periodChoices(HELD, chosen).map(({ value }) => value);
    expect(values).toContain('2025-01_2025-06');
    expect(new Set(values).size).toBe(values.length);
    expect(areaChoices(HELD)[0]).toEqual({ value: '', text: 'All areas' });
  });
});
