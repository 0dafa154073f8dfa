import { describe, expect, it } from 'vitest';
import { casesHref, readCaseFilters } from './case-filters';

describe('the filters of the cases list', () => {
  it('shows open cases of every power unless the address says otherwise', () => {
    expect(readCaseFilters({})).toEqual({
      filters: { state: 'open', power: null, areaCode: null, page: 1 },
      problems: [],
    });
  });

  it('says in words what it cannot use, and goes on without it', () => {
    const { filters, problems } = readCaseFilters({ state: 'shut', power: 'parking', page: '-3' });
    expect(filters).toEqual({ state: 'open', power: null, areaCode: null, page: 1 });
    expect(problems).toHaveLength(2);
  });

  it('gives an address that reads back to the same filters', () => {
    const filters = { state: null, power: 'arrests', areaCode: 'N 1&2', page: 3 } as const;
    const address = new URL(casesHref('northshire', filters, 3), 'http://x');
    expect(readCaseFilters(Object.fromEntries(address.searchParams)).filters).toEqual(filters);
  });
});
