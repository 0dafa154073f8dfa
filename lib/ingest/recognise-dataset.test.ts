import { describe, expect, it } from 'vitest';
import { DATASETS } from './dataset';
import { ALL_DATASETS } from './datasets/all';
import { recogniseDataset, unrecognisedWords } from './recognise-dataset';

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

describe('why a file is not recognised', () => {
  it('names the datasets that it fits alike', () => {
    expect(unrecognisedWords(shared)).toContain(
      'its columns fit stop-search, use-of-force, arrests and domestic-incidents alike, and its name says none of them.',
    );
  });

  it('names the nearest and what the file lacks of it', () => {
    expect(unrecognisedWords(['recording_id', 'device_id', 'started_at'])).toContain(
      'nearest to bwv-recordings, but it lacks officer_id and ended_at or duration_seconds.',
    );
  });

  it('says what may be wrong with a first line that names no columns at all, without showing it', () => {
    const row = unrecognisedWords(['X1', 'PC1', '2026-05-01T10:00']);
    expect(row).toMatch(/its first line names no columns of any\. Does the file have a header line\?$/);
    expect(unrecognisedWords(['record_id|officer_ids|started_at'])).toContain(
      'It has one cell: cells must stand between commas, semicolons or tabs',
    );
  });
});
