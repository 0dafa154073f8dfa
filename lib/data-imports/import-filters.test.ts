import { describe, expect, it } from 'vitest';
import { datasetOptions, readImportFilters } from './import-filters';

describe('What the list of imports is narrowed to', () => {
  it('is read from the address', () => {
    expect(readImportFilters({ dataset: 'arrests', state: 'refused', page: '3' })).toEqual({
      dataset: 'arrests',
      state: 'refused',
      page: 3,
    });
  });

  it('leaves out what it does not know', () => {
    expect(readImportFilters({ dataset: 'salaries', state: 'lost', page: '-1' })).toEqual({
      dataset: null,
      state: null,
      page: 1,
    });
  });

  it('offers every dataset by its name', () => {
    expect(datasetOptions('All datasets')).toContainEqual({
      value: 'bwv-recordings',
      text: 'BWV recordings',
    });
  });
});
