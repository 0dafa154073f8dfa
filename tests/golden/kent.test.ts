import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from '@/db/connect';
import { bringIn } from '@/db/journey';
import { listMeasureCounts, listResidents } from '@/db/queries/measures';
import { withScope } from '@/db/scoped';
import { commandLineScope } from '@/lib/access/scope';
import type { DatasetName } from '@/lib/ingest/dataset';
import { UNFILTERED } from '@/lib/measures/count-filter';
import { estimateOf } from '@/lib/measures/estimate';
import type { CountedMeasure, Dimension } from '@/lib/measures/measure';
import { addUp, type MeasureCount, type Residents } from '@/lib/measures/measure-count';
import { ratioFacts, residentsByGroup, searchesByGroup } from '@/lib/measures/residents';
import type { Estimate } from '@/lib/statistics/interval';
import { createTestDatabase, type TestDatabase } from '../support/database';
import * as codes from './kent-codes';
import {
  ARE_KENT_FILES_HERE,
  type CodeOfText,
  countLines,
  FIVE_GROUPS_FILE,
  fileAt,
  type KentLine,
  kentFiles,
  kentLines,
  NINETEEN_GROUPS_FILE,
} from './kent-files';
import expected from './kent-rates.json';

/**
 * The product's whole road, from Kent's 35 published files to its figures, against two calculations that share no code
 * with it: a plain count of the lines (kent-files.ts), and Python with scipy 1.17.1 (kent-rates.py, which wrote
 * kent-rates.json). No figure here is adjusted: what the files say is what the board must say.
 */

const PERIOD = { from: '2019-01', to: '2021-11' };
const GROUPS = ['white', 'asian', 'black', 'mixed', 'other'] as const;
const COMPARED = ['asian', 'black', 'mixed', 'other'] as const;
const ETHNICITIES = ['self_defined_ethnicity', 'officer_defined_ethnicity'] as const;
const SHARES = ['find_rate', 'positive_outcome_rate', 'arrest_rate'] as const;

const MIXES: [Dimension, string, CodeOfText][] = [
  ['outcome', 'Outcome', codes.OUTCOMES],
  ['object_of_search', 'Object of search', codes.OBJECTS],
  ['legislation', 'Legislation', codes.LEGISLATION],
  ['gender', 'Gender', codes.GENDERS],
  ['age_band', 'Age range', codes.AGE_BANDS],
  ['self_defined_ethnicity', 'Self-defined ethnicity', codes.SELF_DEFINED],
  ['officer_defined_ethnicity', 'Officer-defined ethnicity', codes.OFFICER_DEFINED],
];

const scope = commandLineScope('kent');

describe.skipIf(!ARE_KENT_FILES_HERE)('Kent, from the files in ../shared/data', () => {
  let database: TestDatabase;
  let opened: OpenDatabase;
  let lines: KentLine[];
  let counts: MeasureCount[];
  let residents: Residents[];

  beforeAll(async () => {
    database = await createTestDatabase();
    opened = openDatabase(database.url, { connections: 1 });
    lines = kentLines();
    for (const path of kentFiles()) await bring(path, 'police-uk-stop-search');
    await bring(FIVE_GROUPS_FILE, 'population');
    counts = await withScope(opened.db, scope, (db) =>
      listMeasureCounts(db, scope, {
        measures: ['searches', ...SHARES],
        dimensions: ['all', ...MIXES.map(([dimension]) => dimension)],
        period: PERIOD,
        filter: UNFILTERED,
      }),
    );
    residents = await readResidents();
  });

  afterAll(async () => {
    await opened.close();
    await database.drop();
  });

  it('has as many searches in each of 35 months as the month’s file has lines', () => {
    const inFiles = countLines(lines, 'Type', codes.TYPES_TOGETHER);
    expect(Object.keys(inFiles)).toHaveLength(35);
    expect(searchesByMonth('all')).toEqual(inFiles);
    expect(addUp(of('searches', 'all')).numerator).toBe(34_170);
  });

  it.each(MIXES)('has in each month the %s mix of a plain count of the lines', (dimension, column, code) => {
    expect(searchesByMonth(dimension)).toEqual(countLines(lines, column, code));
  });

  it('has the residents of the Census 2021 table', () => {
    const all = Object.values(expected.people).reduce((sum, people) => sum + people, 0);
    expect(Object.fromEntries(residentsByGroup(residents))).toEqual({ ...expected.people, all });
  });

  it('has the search rate that scipy gives, with its exact Poisson interval', () => {
    expectClose(ratePerThousand(addUp(of('searches', 'all')).numerator, 'all'), expected.all.rate);
  });

  describe.each(ETHNICITIES)('by %s', (dimension) => {
    const wanted = expected[dimension];

    it('has the searches that Python counts, those without ethnicity among them', () => {
      expect(Object.fromEntries(searchesByGroup(counts, dimension))).toEqual(wanted.searches);
    });

    it('has the rate per 1,000 residents of each group that scipy gives, with its interval', () => {
      const searches = searchesByGroup(counts, dimension);
      expectClose(ratePerThousand(searches.get('white'), 'white'), wanted.white);
      for (const group of COMPARED) {
        expectClose(ratePerThousand(searches.get(group), group), wanted.compared[group].rate);
      }
    });

    it.each(COMPARED)(
      'has the rate ratio and difference of %s and White people that scipy gives',
      (group) => {
        const comparison = ratioFacts(counts, residents, dimension).find((each) => each.group === group);
        const { events, people, ratio, difference, lowest, highest } = wanted.compared[group];
        expect(comparison).toMatchObject({ events, people });
        expectClose(comparison?.ratio ?? null, ratio);
        expectClose(comparison?.difference ?? null, difference);
        expect(comparison?.lowest).toBeCloseTo(lowest, 9);
        expect(comparison?.highest).toBeCloseTo(highest, 9);
      },
    );

    it.each(SHARES)(
      'has the %s of each group that Python counts, with scipy’s Wilson interval',
      (measure) => {
        for (const group of GROUPS) {
          const found = of(measure, dimension).filter((count) => count.group === group);
          expectShare(found, wanted.shares[group][measure]);
        }
      },
    );
  });

  it.each(SHARES)('has the %s over all that Python counts, with scipy’s Wilson interval', (measure) => {
    expectShare(of(measure, 'all'), expected.all.shares[measure]);
  });

  it('compares groups alike where the 19-group census table is held too', async () => {
    const before = ratioFacts(counts, residents, 'self_defined_ethnicity');
    await bring(NINETEEN_GROUPS_FILE, 'population');
    const both = await readResidents();
    const nineteen = both.filter(({ group }) => !GROUPS.some((five) => five === group));
    expect(nineteen).toHaveLength(19);
    expect(ratioFacts(counts, both, 'self_defined_ethnicity')).toEqual(before);
    expect(ratioFacts(counts, nineteen, 'self_defined_ethnicity')).toEqual(before);
  });

  async function bring(path: string, dataset: DatasetName): Promise<void> {
    const report = await bringIn(database.url, scope, fileAt(path), dataset, { timeZone: 'Europe/London' });
    if (report.refusal !== null) throw new Error(report.refusal);
    expect(report.rejected).toBe(0);
  }

  function readResidents(): Promise<Residents[]> {
    return withScope(opened.db, scope, (db) => listResidents(db, scope, null));
  }

  function of(measure: CountedMeasure, dimension: Dimension): MeasureCount[] {
    return counts.filter((count) => count.measure === measure && count.dimension === dimension);
  }

  function searchesByMonth(dimension: Dimension): Record<string, number> {
    const found = of('searches', dimension);
    return Object.fromEntries(found.map(({ month, group, numerator }) => [`${month} ${group}`, numerator]));
  }

  function ratePerThousand(searches: number | undefined, group: string): Estimate | null {
    const denominator = residentsByGroup(residents).get(group) ?? 0;
    return estimateOf({ kind: 'rate' }, { numerator: searches ?? Number.NaN, denominator });
  }
});

type Share = Estimate & { readonly count: number; readonly total: number };

function expectShare(found: readonly MeasureCount[], wanted: Share): void {
  const { numerator, denominator } = addUp(found);
  expect([numerator, denominator]).toEqual([wanted.count, wanted.total]);
  expectClose(estimateOf({ kind: 'share' }, { numerator, denominator }), wanted);
}

function expectClose(found: Estimate | null, wanted: Estimate): void {
  expect(found?.value).toBeCloseTo(wanted.value, 9);
  expect(found?.lower).toBeCloseTo(wanted.lower, 9);
  expect(found?.upper).toBeCloseTo(wanted.upper, 9);
}
