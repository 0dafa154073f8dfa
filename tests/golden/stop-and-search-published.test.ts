import { describe, expect, it } from 'vitest';
import { formatRatio } from '@/lib/format/numbers';
import { type Comparison, compareGroups } from '@/lib/measures/disproportionality';
import { estimateOf } from '@/lib/measures/estimate';
import { NOT_STATED } from '@/lib/measures/measure';
import { rateRatio } from '@/lib/statistics/rate-ratio';
import { numberIn, type PublishedRow, tableHere } from './published-table';

/**
 * Published counts through the product's own rules, against the rates that were published with them. Where each figure
 * was published, and how it was come by, is said in README.md beside this file.
 */

const RATES = tableHere('stop-and-search-rates.csv');

describe('“Stop and search”, Ethnicity facts and figures, England and Wales 2009/10 to 2019/20', () => {
  it('has 84 published rates per 1,000 people, each equal to ours at two decimal places', () => {
    expect(RATES).toHaveLength(84);
    for (const row of RATES) {
      const fraction = { numerator: numberIn(row, 'searches'), denominator: numberIn(row, 'population') };
      const rate = estimateOf({ kind: 'rate' }, fraction);
      expect(rate?.value.toFixed(2), `${row.year} ${row.ethnicity}`).toBe(row.rate);
    }
  });

  it('publishes whole rates of 2019/20, 6 for White people and 54 for Black people, that are ours', () => {
    const whole = (group: string) => {
      const row = published('2019/20', group);
      const fraction = { numerator: numberIn(row, 'searches'), denominator: numberIn(row, 'population') };
      return estimateOf({ kind: 'rate' }, fraction)?.value.toFixed(0);
    };
    expect([whole('White'), whole('Black'), whole('All')]).toEqual(['6', '54', '11']);
  });

  it('gives the disparities of 2019/20 that the Inspectorate published: almost nine, and over four', () => {
    const black = comparedIn('2019/20').find(({ group }) => group === 'black');
    expect(formatRatio(black?.ratio?.value ?? Number.NaN)).toBe('8.9');
    const groups = ['Asian', 'Black', 'Mixed', 'Other'].map((group) => published('2019/20', group));
    const together = rateRatio(
      { events: total(groups, 'searches'), people: total(groups, 'population') },
      rateOf(published('2019/20', 'White')),
    );
    expect(formatRatio(together?.value ?? Number.NaN)).toBe('4.1');
  });

  it('says what the published disparity does not: how far 97,775 searches without ethnicity could move it', () => {
    // In Python: 96905/1790793 ÷ ((280661 + 97775)/45961272), and (96905 + 97775)/1790793 ÷ (280661/45961272).
    const black = comparedIn('2019/20').find(({ group }) => group === 'black');
    expect(black?.lowest).toBeCloseTo(6.572042962834521, 9);
    expect(black?.highest).toBeCloseTo(17.802701936198154, 9);
  });

  it('differs for 2018/19: 9.5 was first published, of 38 over 4 rounded; the later counts give 9.7', () => {
    const black = comparedIn('2018/19').find(({ group }) => group === 'black');
    expect(formatRatio(black?.ratio?.value ?? Number.NaN)).toBe('9.7');
    expect(rateRatio({ events: 38, people: 1000 }, { events: 4, people: 1000 })?.value).toBe(9.5);
  });
});

describe('“Police powers and procedures”, Home Office', () => {
  it.each([
    ['searches in the year to March 2020 that led to an arrest', 73_423, 558_973, 13],
    ['searches in the year to March 2020 with no further action', 437_139, 577_054, 76],
    ['searches in the year to March 2022 that led to an arrest', 66_772, 526_024, 13],
  ])('%s: %i of %i is the published %i%%', (_, numerator, denominator, percent) => {
    const share = estimateOf({ kind: 'share' }, { numerator, denominator });
    expect(Math.round((share?.value ?? 0) * 100)).toBe(percent);
  });

  it.each([
    ['searches, year to March 2020 (without Greater Manchester)', 366_912, 558_973, 52],
    ['searches, year to March 2022', 526_024 + 179_888, 526_024, -25],
    ['arrests, year to March 2022', 645_225, 663_036, 3],
  ])('%s: from %i to %i is the published change of %i%%', (_, before, after, percent) => {
    const ratio = rateRatio({ events: after, people: 1 }, { events: before, people: 1 });
    expect(Math.round(((ratio?.value ?? 0) - 1) * 100)).toBe(percent);
  });
});

function published(year: string, ethnicity: string): PublishedRow {
  const row = RATES.find((each) => each.year === year && each.ethnicity === ethnicity);
  if (row === undefined) throw new RangeError(`No row for ${ethnicity} in ${year}`);
  return row;
}

function rateOf(row: PublishedRow) {
  return { events: numberIn(row, 'searches'), people: numberIn(row, 'population') };
}

function total(rows: readonly PublishedRow[], column: string): number {
  return rows.reduce((sum, row) => sum + numberIn(row, column), 0);
}

/** The groups against White people; searches that are of none of the five groups are those without ethnicity. */
function comparedIn(year: string): Comparison[] {
  const other = year === '2019/20' ? 'Other' : 'Other inc Chinese';
  const names = { white: 'White', asian: 'Asian', black: 'Black', mixed: 'Mixed', other };
  const rows = Object.entries(names).map(([group, name]) => [group, published(year, name)] as const);
  const withEthnicity = total(
    rows.map(([, row]) => row),
    'searches',
  );
  const events = new Map(rows.map(([group, row]) => [group, numberIn(row, 'searches')]));
  events.set(NOT_STATED, numberIn(published(year, 'All'), 'searches') - withEthnicity);
  return compareGroups(events, new Map(rows.map(([group, row]) => [group, numberIn(row, 'population')])));
}
