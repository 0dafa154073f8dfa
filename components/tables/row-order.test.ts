import { describe, expect, it } from 'vitest';
import { rowOrder } from './row-order';

const COLUMNS = [
  { key: 'name', label: 'Name', isNumeric: false, isSortable: true },
  { key: 'share', label: 'Share', isNumeric: true, isSortable: true },
  { key: 'interval', label: 'Interval', isNumeric: false, isSortable: false },
];

const row = (key: string, value: number | null) => ({
  key,
  cells: { name: { words: key, value: null }, share: { words: String(value), value } },
});

const ROWS = [row('a', 3), row('none', null), row('b', 12), row('c', 3), row('d', -1)];

describe('the order of a table’s rows', () => {
  it('is their own where nothing is asked, and by the first column', () => {
    const own = ROWS.map(({ key }) => key);
    expect(rowOrder(COLUMNS, ROWS, null)).toEqual(own);
    expect(rowOrder(COLUMNS, ROWS, { key: 'name', isDescending: false })).toEqual(own);
    expect(rowOrder(COLUMNS, ROWS, { key: 'name', isDescending: true })).toEqual([...own].reverse());
  });

  it('goes by number rather than by digit; equal rows keep their own order', () => {
    expect(rowOrder(COLUMNS, ROWS, { key: 'share', isDescending: false })).toEqual([
      'd',
      'a',
      'c',
      'b',
      'none',
    ]);
  });

  it('puts cells without a number last, whichever way', () => {
    expect(rowOrder(COLUMNS, ROWS, { key: 'share', isDescending: true })).toEqual([
      'b',
      'a',
      'c',
      'd',
      'none',
    ]);
  });

  it('is their own where a column has no order', () => {
    expect(rowOrder(COLUMNS, ROWS, { key: 'interval', isDescending: true })).toEqual(
      ROWS.map(({ key }) => key),
    );
  });

  it('is of no rows where there are none', () => {
    expect(rowOrder(COLUMNS, [], { key: 'share', isDescending: true })).toEqual([]);
  });
});
