import { describe, expect, it } from 'vitest';
import { basisOfFile, basisOfOtherMonths, labelledLocalFault, monthsAround } from './label-basis';

const JUNE = '2020-06-01';
const edge = (said: { local?: number; utc?: number; astray?: number } = {}) => ({
  rows: 171,
  local: 0,
  utc: 0,
  astray: 0,
  ...said,
});
const AVON = 'avon-and-somerset';

describe('why a file is read as London’s clock', () => {
  it('is its own rows, where they show it, whatever is known of the force', () => {
    expect(basisOfFile(edge({ local: 1 }), 'kent', JUNE)).toMatchObject({ by: 'rows' });
    expect(basisOfFile(edge({ local: 1 }), AVON, JUNE)).toMatchObject({ by: 'rows' });
  });

  it('is what is known of the force in that month, where no row shows it', () => {
    expect(basisOfFile(edge(), AVON, JUNE)).toMatchObject({ by: 'reference', known: { rows: 27 } });
    expect(basisOfFile(edge(), AVON, '2022-06-01')).toBe('silent');
    expect(basisOfFile(edge(), 'south-wales', JUNE)).toBe('silent');
  });

  it('is none where a row bears the label out, or the rows are of another month', () => {
    expect(basisOfFile(edge({ utc: 1 }), AVON, JUNE)).toBeNull();
    expect(basisOfFile(edge({ local: 2, utc: 1 }), AVON, JUNE)).toBeNull();
    expect(basisOfFile(edge({ astray: 2 }), AVON, JUNE)).toBeNull();
  });

  it('is other months, where one shows it and none the contrary', () => {
    const [may, july] = ['2020-05-01', '2020-07-01'];
    const local = (month: string) => ({ month, local: 2, utc: 0 });
    expect(basisOfOtherMonths([local(july), local(may)])).toEqual({
      by: 'other months',
      months: [may, july],
    });
    expect(basisOfOtherMonths([local(may), { month: july, local: 0, utc: 0 }])).toMatchObject({
      months: [may],
    });
    expect(basisOfOtherMonths([local(may), { month: july, local: 0, utc: 1 }])).toBeNull();
    expect(basisOfOtherMonths([{ month: may, local: 0, utc: 0 }])).toBeNull();
    expect(basisOfOtherMonths([])).toBeNull();
  });

  it('is asked of the months up to a year away', () => {
    expect(monthsAround(JUNE)).toEqual({ from: '2019-06-01', to: '2021-06-01' });
  });
});

describe('the fault in words', () => {
  it('counts the rows that show it', () => {
    const { words, handling } = labelledLocalFault({ by: 'rows', edge: edge({ local: 1 }) }, JUNE);
    expect(words).toContain('1 of 171 rows would fall after the end of June 2020');
    expect(handling).toContain('Other months are judged by their own files.');
  });

  it('says that no row shows it and what is known of the force, and how to say otherwise', () => {
    const known = { forceId: AVON, from: '2019-01', to: '2021-11', rows: 27 };
    const { words, handling } = labelledLocalFault({ by: 'reference', known }, JUNE);
    expect(words).toBe(
      'The times are labelled +00:00. No row of this file shows whether they are that or London’s clock; known of this force: the public files of January 2019 to November 2021 label London’s clock +00:00 (27 rows at the edges of their months show it, and none shows the contrary).',
    );
    expect(handling).toContain('If you know that the label is right, bring the file in again and say so.');
  });

  it('names the months that show it', () => {
    const wordsOf = (...months: string[]) => labelledLocalFault({ by: 'other months', months }, JUNE).words;
    expect(wordsOf('2020-07-01')).toContain('as brought in here, July 2020 shows London’s clock');
    expect(wordsOf('2020-05-01', '2020-07-01')).toContain('May 2020 and July 2020 show London’s clock');
  });

  it('says whose word it is', () => {
    expect(labelledLocalFault({ by: 'statement' }, JUNE).words).toContain('whoever brought the file in');
  });
});
