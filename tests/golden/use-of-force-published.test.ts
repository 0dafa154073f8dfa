import { describe, expect, it } from 'vitest';
import { compareGroups } from '@/lib/measures/disproportionality';
import { estimateOf } from '@/lib/measures/estimate';
import { addUp } from '@/lib/measures/measure-count';
import { ARE_SHARED_TABLES_HERE, numberIn, type PublishedRow, sharedTable } from './published-table';

/**
 * “Police use of force statistics, England and Wales, April 2019 to March 2020” (Home Office, 17 December 2020): counts
 * of tactics by force and perceived ethnicity, through the product's own comparison. Sources: README.md.
 */

const COLUMNS = {
  white: 'White',
  black: 'Black (or Black British)',
  asian: 'Asian (or Asian British)',
  mixed: 'Mixed',
  other: 'Other',
} as const;

const NATIONAL = 'Total England and Wales';
const ALL_TACTICS = '*Total Tactics';
const TASER = 'CED of which';

describe.skipIf(!ARE_SHARED_TABLES_HERE)('use of force in the tables of ../shared/data/use-of-force', () => {
  const tactics = ARE_SHARED_TABLES_HERE
    ? sharedTable('use-of-force/by-ethnicity-force/april2019-march2020.csv')
    : [];
  const residents = ARE_SHARED_TABLES_HERE ? sharedTable('population/pfa_police_groups_census2011.csv') : [];

  it.each([
    [ALL_TACTICS, 'without the Metropolitan Police, “five times”', withoutMet, 4.668, 5],
    [ALL_TACTICS, 'in the Metropolitan Police, “four times”', isMet, 3.883, 4],
    [TASER, 'without the Metropolitan Police, “seven times”', withoutMet, 7.118, 7],
    [TASER, 'in the Metropolitan Police, “five times”', isMet, 5.238, 5],
    [TASER, 'in England and Wales, “more than eight times”', () => true, 8.182, 8],
  ])('%s, Black against White people %s', (tactic, _, isIncluded, ratio, published) => {
    const found = blackAgainstWhite(tactic, isIncluded);
    expect(found).toBeCloseTo(ratio, 3);
    expect(Math.round(found)).toBe(published);
  });

  it('has the “over 5.5 times” of the Inspectorate for all forces together', () => {
    expect(blackAgainstWhite(ALL_TACTICS, () => true)).toBeCloseTo(5.654, 3);
  });

  it('adds up: groups to each row’s total, and 43 forces to each national row', () => {
    expect(tactics).toHaveLength(44 * 38);
    for (const row of tactics) {
      const groups = [...Object.values(COLUMNS), 'Not reported'].map((column) => fraction(row, column));
      const total = fraction(row, 'Number of times tactic reported');
      expect(addUp(groups), `${row['Police Force']}: ${row.Tactic}`).toEqual(total);
    }
    for (const national of tactics.filter((row) => row['Police Force'] === NATIONAL)) {
      const forces = tactics.filter(
        (row) => row.Tactic === national.Tactic && row['Police Force'] !== NATIONAL,
      );
      for (const column of Object.values(COLUMNS)) {
        expect(addUp(forces.map((row) => fraction(row, column)))).toEqual(fraction(national, column));
      }
    }
  });

  it.each([
    ['april2017-march2018', 313_137, 12_436],
    ['april2018-march2019', 427_725, 12_745],
    ['april2019-march2020', 491_984, 14_936],
  ])('has the published national total of incidents in %s, Kent’s among them', (year, national, kent) => {
    const rows = sharedTable(`use-of-force/incidents/${year}.csv`);
    const forces = rows.filter((row) => !row['Police Force']?.startsWith('Total'));
    expect(forces).toHaveLength(43);
    expect(addUp(forces.map((row) => fraction(row, 'Total'))).numerator).toBe(national);
    expect(forces.find((row) => row['Police Force'] === 'Kent')?.Total).toBe(`${kent}.0`);
  });

  /** Forces that sent no ethnicity for a tactic (two, for Tasers) are left out, and their residents with them. */
  function blackAgainstWhite(tactic: string, isIncluded: (force: string) => boolean): number {
    const uses = tactics.filter((row) => {
      const force = row['Police Force'] ?? '';
      return row.Tactic === tactic && force !== NATIONAL && isIncluded(force) && row[COLUMNS.white] !== '';
    });
    const forces = new Set(uses.map((row) => row['Police Force']));
    const people = residents.filter((row) => forces.has(row['Police force']));
    const black = compareGroups(byGroup(uses), byGroup(people)).find(({ group }) => group === 'black');
    return black?.ratio?.value ?? Number.NaN;
  }
});

describe('key results of the same bulletin, in thousands as published', () => {
  it.each([
    ['restraint tactics', 385, 78],
    ['to protect themselves', 335, 68],
    ['under the influence of alcohol', 180, 37],
    ['person arrested', 376, 76],
    ['perceived as White', 341, 69],
    ['perceived as male', 408, 83],
    ['perceived as 18 to 34', 266, 54],
    ['no physical or mental health condition', 397, 81],
  ])('%s: %i of 492 is the published %i%%', (_, numerator, percent) => {
    const share = estimateOf({ kind: 'share' }, { numerator, denominator: 492 });
    expect(Math.round((share?.value ?? 0) * 100)).toBe(percent);
  });
});

function byGroup(rows: readonly PublishedRow[]): Map<string, number> {
  const columns = Object.entries(COLUMNS);
  return new Map(
    columns.map(([group, column]) => [group, addUp(rows.map((row) => fraction(row, column))).numerator]),
  );
}

/** A blank is a count that the force did not send. */
function fraction(row: PublishedRow, column: string) {
  return { numerator: row[column] === '' ? 0 : numberIn(row, column), denominator: 0 };
}

function isMet(force: string): boolean {
  return force === 'Metropolitan';
}

function withoutMet(force: string): boolean {
  return !isMet(force);
}
