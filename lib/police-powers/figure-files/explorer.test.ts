import { describe, expect, it } from 'vitest';
import { BARS, RATIOS, TREND } from '../testing/figures';
import { explorerOf, explorerTickInWords } from './explorer';

const PERIOD = { from: '2026-03', to: '2026-04' };

function trend(period = PERIOD) {
  const explorer = explorerOf(TREND, period);
  if (explorer.kind !== 'trend') throw new Error('The find rate by month is a trend.');
  return explorer;
}

function groups(figure: typeof BARS) {
  const explorer = explorerOf(figure, PERIOD);
  if (explorer.kind !== 'groups') throw new Error('These are groups.');
  return explorer;
}

describe('a trend to be explored', () => {
  it('has each month’s value, interval, usual range and counts, and the words of its table', () => {
    expect(trend().months[1]).toEqual({
      month: '2026-02',
      name: 'February 2026',
      value: 0.25,
      isUnusual: false,
      interval: [0.2, 0.31],
      usual: [0.1, 0.4],
      centre: 0.25,
      counted: 50,
      of: 200,
      before: null,
      words: ['Share: 25.0%', '95% interval: 20.0% to 31.0%', 'Counted: 50', 'Of: 200'],
    });
  });

  it('keeps a month that is withheld as a gap with the reason, never as zero', () => {
    const [notReceived, , suppressed] = trend().months;
    expect(notReceived).toMatchObject({ value: null, interval: null, counted: null });
    expect(notReceived?.words).toEqual(['Share: Not received']);
    expect(suppressed?.words[0]).toMatch(/^Share: Not shown: fewer than 5/);
  });

  it('lays the period over the one of the same length before it', () => {
    const { compared, months } = trend();
    expect(compared).toEqual(['2026-03', '2026-04']);
    expect(months.map(({ before }) => before)).toEqual([
      null,
      null,
      { name: 'January 2026', value: null },
      { name: 'February 2026', value: 0.25 },
    ]);
  });

  it('compares nothing where the months before are not in the trend', () => {
    expect(trend({ from: '2026-01', to: '2026-04' }).compared).toEqual([]);
  });
});

describe('groups to be explored', () => {
  it('have the table’s numbers by column, each with its interval', () => {
    const { columns, groups: rows } = groups(RATIOS);
    expect(columns.map(({ label, unit }) => [label, unit])).toEqual([
      ['Searches', 'count'],
      ['Times as often', 'ratio'],
      ['Difference from White', 'points'],
    ]);
    expect(Object.values(rows[0]?.numbers ?? {})).toEqual([
      { value: 320, interval: null },
      { value: 3.2, interval: [2.9, 3.6] },
      { value: 0.023, interval: [0.004, 0.042] },
    ]);
    expect(Object.keys(rows[1]?.numbers ?? {})).toEqual(['column-1']);
  });

  it('keep a suppressed count away', () => {
    const arrest = groups(BARS).groups.find(({ key }) => key === 'arrest');
    expect(arrest?.numbers).toEqual({});
    expect(arrest?.words).toEqual(['Searches: Not shown: fewer than 5, or would give a small number away']);
  });
});

it('an axis says its numbers in their unit', () => {
  expect(explorerTickInWords(0.023, 'points')).toBe('2.3 points');
  expect(explorerTickInWords(0.25, 'share')).toBe('25%');
});
