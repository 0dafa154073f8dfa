import { describe, expect, it } from 'vitest';
import { countDifference, hasDifference, monthHeading, recordsHeading } from './difference-in-words';

const COUNTS = { same: 1257, changed: 736, new: 181, gone: 59 };
const heading = (counts: Partial<typeof COUNTS>) =>
  monthHeading('South Yorkshire Police', '2020-01-01', { same: 0, changed: 0, new: 0, gone: 0, ...counts });

describe('What an import changed, in words', () => {
  it('says how many more or fewer rows a month came again with, and what they are', () => {
    expect(heading(COUNTS)).toBe(
      'South Yorkshire Police’s January 2020 came again with 122 more searches: 1,257 the same, 736 changed, 181 new and 59 gone',
    );
    expect(heading({ same: 5, gone: 1 })).toContain('with 1 fewer search: 5 the same and 1 gone');
    expect(heading({ same: 5, changed: 1 })).toContain('with as many searches: 5 the same and 1 changed');
  });

  it('says that a month came as it was, or for the first time', () => {
    expect(heading({ same: 5 })).toContain('came again as it was: 5 searches');
    expect(heading({ new: 5 })).toContain('came for the first time');
  });

  it('says how many records a file changed', () => {
    expect(recordsHeading('arrests.csv', 1)).toBe('arrests.csv changed 1 record that was here before it');
    expect(recordsHeading('arrests.csv', 0)).toBe('arrests.csv changed no record that was here before it');
  });

  it('counts rows by what became of them', () => {
    const after = { key: 'k', line: 2, cells: [] };
    expect(countDifference([{ kind: 'new', after }], 3)).toEqual({ same: 3, changed: 0, gone: 0, new: 1 });
  });

  it('is offered for an import that stands and met rows that were here', () => {
    const summary = {
      importId: 1,
      fileName: 'arrests.csv',
      finishedAt: new Date(0),
      importedBy: 'a steward',
      dataset: 'arrests' as const,
      state: 'accepted' as const,
      ...{ read: 2, accepted: 2, rejected: 0, inserted: 1, updated: 1, unchanged: 0, removed: 0 },
    };
    expect(hasDifference(summary)).toBe(true);
    expect(hasDifference({ ...summary, state: 'withdrawn' })).toBe(false);
    expect(hasDifference({ ...summary, updated: 0, unchanged: 1 })).toBe(false);
    expect(hasDifference({ ...summary, dataset: 'police-uk-stop-search', updated: 0, unchanged: 1 })).toBe(
      true,
    );
  });
});
