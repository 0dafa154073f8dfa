import { expect, it } from 'vitest';
import { RATIOS, TREND } from '../testing/figures';
import { figureColumns, figureRows } from './sortable-figure';

it('a figure’s table is sorted by its rows’ own order and by every column of numbers, not by intervals', () => {
  expect(figureColumns(TREND.table).map(({ label, isSortable }) => [label, isSortable])).toEqual([
    ['Month', true],
    ['Share', true],
    ['95% interval', false],
    ['Counted', true],
    ['Of', true],
  ]);
});

it('a cell is sorted by its number, and one without a number has none', () => {
  const [black, mixed] = figureRows(RATIOS.table, { rows: null });
  expect(black?.cells['column-2']).toEqual({ words: '3.2', value: 3.2 });
  expect(mixed?.cells['column-2']).toEqual({ words: 'Not calculable', value: null });
});
