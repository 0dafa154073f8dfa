import { describe, expect, it } from 'vitest';
import { nextSort, readTableView, tableViewParameters } from './table-view';

const COLUMNS = [
  { key: 'name', isSortable: true },
  { key: 'share', isSortable: true },
  { key: 'interval', isSortable: false },
];

describe('a table’s view in an address', () => {
  it('is the table as it is where the address says nothing', () => {
    expect(readTableView({}, COLUMNS)).toEqual({ sort: null, hidden: [] });
    expect(tableViewParameters({ sort: null, hidden: [] }, COLUMNS)).toEqual([]);
  });

  it('comes back as it went out', () => {
    const view = { sort: { key: 'share', isDescending: true }, hidden: ['interval'] };
    const parameters = tableViewParameters(view, COLUMNS);
    expect(parameters).toEqual([
      ['sort', 'share'],
      ['order', 'descending'],
      ['column', 'share'],
    ]);
    expect(readTableView(Object.fromEntries(parameters), COLUMNS)).toEqual(view);
  });

  it('leaves out columns that do not exist, or cannot be sorted by', () => {
    expect(readTableView({ sort: 'interval', column: ['nothing'] }, COLUMNS)).toEqual({
      sort: null,
      hidden: [],
    });
  });

  it('never puts the first column away', () => {
    expect(readTableView({ column: ['share', 'interval'] }, COLUMNS).hidden).toEqual([]);
  });
});

describe('a heading', () => {
  it('sorts numbers from the greatest, names from the first, and the second time the other way', () => {
    expect(nextSort(null, { key: 'share', isNumeric: true })).toEqual({ key: 'share', isDescending: true });
    expect(nextSort(null, { key: 'name', isNumeric: false })).toEqual({ key: 'name', isDescending: false });
    expect(nextSort({ key: 'share', isDescending: true }, { key: 'share', isNumeric: true })).toEqual({
      key: 'share',
      isDescending: false,
    });
  });
});
