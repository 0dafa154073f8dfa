import { describe, expect, it } from 'vitest';
import { DATASETS } from './dataset';
import { ALL_DATASETS } from './datasets/all';
import { recogniseDataset } from './recognise-dataset';

const shared = ['record_id', 'officer_ids', 'started_at', 'ended_at'];

describe('a file without a stated dataset', () => {
  it.each(DATASETS)('is recognised as %s from the full set of its headers, in any spelling', (name) => {
    const headers = ALL_DATASETS[name].columns.map((column) =>
      column.header.toUpperCase().replaceAll('_', ' '),
    );
    expect(recogniseDataset(headers.reverse(), 'extract.csv')).toBe(name);
  });

  it('is recognised by its name where only shared columns are there', () => {
    expect(recogniseDataset(shared, 'Northshire use-of-force 2026-10.csv')).toBe('use-of-force');
    expect(recogniseDataset(shared, 'arrests.csv')).toBe('arrests');
    expect(recogniseDataset(shared, 'extract.csv')).toBeNull();
  });

  it('is recognised by one column of its own', () => {
    expect(recogniseDataset([...shared, 'risk_grade'], 'extract.csv')).toBe('domestic-incidents');
  });

  it('is the population where the national statistics sent it', () => {
    expect(recogniseDataset(['pfa24_code', 'pfa24_name', 'ethnic_group', 'residents'], 'x.csv')).toBe(
      'population',
    );
  });

  it('is nothing that this service knows where required columns are missing', () => {
    expect(recogniseDataset(['record_id', 'started_at'], 'stop-search.csv')).toBeNull();
    expect(recogniseDataset([], 'stop-search.csv')).toBeNull();
  });
});
