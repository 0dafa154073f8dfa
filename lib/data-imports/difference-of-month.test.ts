import { describe, expect, it } from 'vitest';
import { ALL_DATASETS } from '@/lib/ingest/datasets/all';
import { differenceCsvHeader, differenceCsvLines } from './difference-csv';
import { narrowed, readDifferenceFilters } from './difference-filters';
import { differenceOfRecords, shownColumns } from './difference-of-month';

const headers = new Map([
  [1, ['area_code', 'name', 'note']],
  [2, ['Name', 'AREA CODE', 'parent_code']],
]);
const difference = differenceOfRecords(ALL_DATASETS.areas, headers, [
  {
    before: { key: '["A1"]', importId: 1, line: 2, raw: 'A1,Ashford,=1+1' },
    after: { key: '["A1"]', importId: 2, line: 7, raw: '"Ashford, Town",A1,' },
  },
]);
const named = (columns: readonly number[]) => columns.map((column) => difference.columns[column]?.header);

describe('Rows set side by side', () => {
  it('come under the same columns, whatever the order and the spelling of the files’ own', () => {
    const [row] = difference.rows;
    expect(named(row?.kind === 'changed' ? row.columns : [])).toEqual(['name', 'note']);
  });

  it('show the columns that changed and those that say which record it is', () => {
    expect(named(shownColumns(difference))).toEqual(['area_code', 'name', 'note']);
  });

  it('are exported as they were and as they are, with formulas disarmed', () => {
    const [row] = difference.rows;
    const lines = row === undefined ? '' : differenceCsvLines(row, difference.columns);
    expect(differenceCsvHeader(difference.columns)).toBe(
      'difference,line_before,line_now,columns_changed,area_code,name,parent_code,note\r\n',
    );
    expect(lines).toBe(
      'changed from,2,7,name; note,A1,Ashford,,\'=1+1\r\nchanged to,2,7,name; note,A1,"Ashford, Town",,\r\n',
    );
    const after = { key: 'k', line: 4, cells: ['A2'] };
    expect(differenceCsvLines({ kind: 'new', after }, difference.columns)).toBe('new,,4,,A2\r\n');
    expect(differenceCsvLines({ kind: 'gone', before: after }, difference.columns)).toBe('gone,4,,,A2\r\n');
  });

  it('are narrowed to a kind and cut into pages', () => {
    const filters = readDifferenceFilters({ show: 'changed', page: '1' });
    expect(narrowed(difference.rows, filters)).toEqual({ ofPage: difference.rows, pages: 1 });
    expect(narrowed(difference.rows, { kind: 'gone', page: 1 })).toEqual({ ofPage: [], pages: 1 });
    expect(readDifferenceFilters({ show: 'lost' }).kind).toBeNull();
  });
});
