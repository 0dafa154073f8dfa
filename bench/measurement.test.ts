import { expect, test } from 'vitest';
import { reportTable } from './measurement';

const import35 = {
  what: 'Import',
  size: '34,170 rows',
  seconds: 3,
  against: { what: 'raw COPY', seconds: 0.5 },
  peakMegabytes: 151.4,
};

test('each line shows its seconds, what it is held against and how many times that it took', () => {
  const table = reportTable({ machine: '2 cores', measurements: [import35] });
  expect(table.split('\n').at(-1)?.split(/ {2,}/)).toEqual([
    'Import',
    '34,170 rows',
    '3.00',
    'raw COPY',
    '0.50',
    '6.0',
    '151 MB',
  ]);
});

test('a line with nothing to hold it against shows no ratio', () => {
  const start = { ...import35, against: null, peakMegabytes: null };
  const table = reportTable({ machine: '2 cores', measurements: [start] });
  expect(table.split('\n').at(-1)?.split(/ {2,}/)).toEqual(['Import', '34,170 rows', '3.00']);
});
