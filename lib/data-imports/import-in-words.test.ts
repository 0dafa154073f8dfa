import { describe, expect, it } from 'vitest';
import {
  type ImportOutcome,
  importHeading,
  importLead,
  importsHeading,
  monthsInWords,
  sizeInWords,
} from './import-in-words';

const OUTCOME: ImportOutcome = {
  fileName: 'arrests.csv',
  state: 'accepted',
  read: 1200,
  accepted: 1190,
  rejected: 10,
  inserted: 1000,
  updated: 90,
  unchanged: 100,
  removed: 0,
};

describe('An import in words', () => {
  it('says how many rows were accepted and how many were not', () => {
    expect(importHeading(OUTCOME)).toBe('arrests.csv: 1,190 of 1,200 rows accepted, 10 rejected');
    expect(importHeading({ ...OUTCOME, accepted: 1200, rejected: 0 })).toBe(
      'arrests.csv: all 1,200 rows accepted',
    );
    expect(importHeading({ ...OUTCOME, read: 1, accepted: 1, rejected: 0 })).toBe(
      'arrests.csv: its one row accepted',
    );
  });

  it('says that a file was refused or withdrawn, whatever it held', () => {
    expect(importHeading({ ...OUTCOME, state: 'refused' })).toBe('arrests.csv was refused');
    expect(importHeading({ ...OUTCOME, state: 'withdrawn' })).toBe('arrests.csv was withdrawn');
    expect(importLead({ ...OUTCOME, state: 'refused' })).toBeNull();
  });

  it('says what the accepted rows did', () => {
    expect(importLead(OUTCOME)).toBe(
      'Of the accepted rows, 1,000 are new, 90 changed what was here and 100 were here already.',
    );
    expect(importLead({ ...OUTCOME, removed: 2 })).toContain('2 earlier rows removed');
  });

  it('says that a file brought in again changed nothing', () => {
    expect(importLead({ ...OUTCOME, inserted: 0, updated: 0, unchanged: 1190 })).toBe(
      'Every accepted row was here already: nothing changed.',
    );
  });
});

describe('The list of imports', () => {
  it('leads with what needs a look', () => {
    expect(importsHeading({ files: 0, refused: 0, withRejected: 0 })).toBe('No file has been brought in yet');
    expect(importsHeading({ files: 2, refused: 0, withRejected: 0 })).toBe(
      'Every row of 2 files was accepted',
    );
    expect(importsHeading({ files: 3, refused: 1, withRejected: 1 })).toBe(
      '1 file was refused and 1 file has rejected rows',
    );
  });
});

describe('A file’s size', () => {
  it.each([
    [1, '1 byte'],
    [412, '412 bytes'],
    [1340, '1.3 kB'],
    [52_400, '52 kB'],
    [271_000_000, '271 MB'],
    [2_000_000_000, '2 GB'],
  ])('of %i bytes is %s', (bytes, words) => {
    expect(sizeInWords(bytes)).toBe(words);
  });
});

describe('The months of a file', () => {
  it('are told as stretches, so that a gap shows', () => {
    expect(monthsInWords(['2025-11-01', '2025-12-01', '2026-01-01', '2026-03-01'])).toBe(
      'November 2025 to January 2026; March 2026',
    );
    expect(monthsInWords([])).toBe('');
  });
});
