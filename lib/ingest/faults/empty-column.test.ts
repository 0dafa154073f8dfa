import { describe, expect, it } from 'vitest';
import { DATASETS } from '../dataset';
import { ALL_DATASETS } from '../datasets/all';
import { emptyColumnFault } from './empty-column';
import { columnsThatBoardsUse } from './what-boards-lose';

describe('columns that are empty throughout', () => {
  it('are named, with what the boards cannot say', () => {
    const fault = emptyColumnFault(
      'police-uk-stop-search',
      2162,
      new Set(['gender', 'legislation', 'policingOperation']),
    );
    expect(fault?.words).toBe('“Gender” and “Legislation” are not recorded in any of 2,162 rows.');
    expect(fault?.handling).toBe(
      'Not recorded is never counted as zero or as no. Without “Gender”: no figure by gender. Without “Legislation”: no figure by power searched under, and every search counts as one on suspicion.',
    );
  });

  it('are no fault where boards do not use them, or the file has fewer than twenty rows', () => {
    expect(emptyColumnFault('police-uk-stop-search', 2162, new Set(['policingOperation']))).toBeNull();
    expect(emptyColumnFault('police-uk-stop-search', 19, new Set(['gender']))).toBeNull();
  });

  it('are none where another fact is read from the same column', () => {
    expect(emptyColumnFault('arrests', 50, new Set(['ageYears']))).toBeNull();
    expect(emptyColumnFault('arrests', 50, new Set(['ageYears', 'ageBand']))?.words).toContain('“age”');
  });
});

it.each(DATASETS)('the columns that boards use of %s are columns and facts that it has', (name) => {
  const headers = new Set(ALL_DATASETS[name].columns.map(({ header }) => header));
  const facts = new Set(ALL_DATASETS[name].factColumns.map((column) => column.name));
  for (const column of columnsThatBoardsUse(name)) {
    for (const header of column.header.split(' and ')) expect(headers).toContain(header);
    for (const fact of column.facts) expect(facts).toContain(fact);
  }
});
