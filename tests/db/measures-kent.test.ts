import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from '@/db/connect';
import { bringIn } from '@/db/journey';
import type { FileSource } from '@/db/mutations/data-imports/file-source';
import { listMeasureCounts } from '@/db/queries/measures';
import { withScope } from '@/db/scoped';
import { commandLineScope } from '@/lib/access/scope';
import type { Dimension } from '@/lib/measures/measure';
import { addUp, groupedBy, type MeasureCount } from '@/lib/measures/measure-count';
import { ratioFacts } from '@/lib/measures/residents';
import type { CodeList } from '@/lib/reference/code-list';
import { LEGISLATION, SEARCH_OBJECTS, SEARCH_OUTCOMES } from '@/lib/reference/stop-search-codes';
import { createTestDatabase, type TestDatabase } from '../support/database';

const FOLDER = fileURLToPath(new URL('../../../shared/data/police-uk/kent', import.meta.url));
const CENSUS_2021 = { white: 1_644_756, black: 56_757, asian: 86_424, mixed: 44_627, other: 23_286 };
const PERIOD = { from: '2019-01', to: '2021-11' };
const scope = commandLineScope('kent');

type Line = Record<string, string>;

describe.skipIf(!existsSync(FOLDER))('the counts of the Kent files in ../shared/data/police-uk', () => {
  let database: TestDatabase;
  let opened: OpenDatabase;
  let lines: Line[];

  beforeAll(async () => {
    database = await createTestDatabase();
    opened = openDatabase(database.url, { connections: 1 });
    lines = readdirSync(FOLDER).flatMap(readLines);
    const options = { timeZone: 'Europe/London' } as const;
    for (const name of readdirSync(FOLDER)) {
      const report = await bringIn(database.url, scope, sourceOf(name), 'police-uk-stop-search', options);
      if (report.refusal !== null) throw new Error(report.refusal);
    }
  });

  afterAll(async () => {
    await opened.close();
    await database.drop();
  });

  it('by outcome and by object equal a plain count of the lines', async () => {
    expect(lines.length).toBe(34_170);
    expect(await totals('outcome')).toEqual(plainCount('Outcome', SEARCH_OUTCOMES));
    expect(await totals('object_of_search')).toEqual(plainCount('Object of search', SEARCH_OBJECTS));
    expect(await totals('legislation')).toEqual(plainCount('Legislation', LEGISLATION));
  });

  it('have the find rate that a plain count gives', async () => {
    // Counted over the same files in Python: outcome and linked both filled, section 60 left out.
    const counts = await list('all');
    expect(addUp(counts.filter((count) => count.measure === 'find_rate'))).toEqual({
      numerator: 5998,
      denominator: 30_856,
    });
  });

  it('give the rate ratios of Black and White people that were worked out elsewhere', async () => {
    // Worked out in Python from the files and the Census 2021 table, without this code.
    const residents = Object.entries(CENSUS_2021).map(([group, people]) => ({
      group,
      people,
      censusYear: 2021,
      source: 'Census',
    }));
    const counts = await list('self_defined_ethnicity', 'officer_defined_ethnicity');
    const ratioOf = (dimension: Dimension) =>
      ratioFacts(counts, residents, dimension).find(({ group }) => group === 'black')?.ratio;
    const selfDefined = ratioOf('self_defined_ethnicity');
    expect(selfDefined?.value).toBeCloseTo(3.112904833539234, 10);
    expect(selfDefined?.lower).toBeCloseTo(2.988654938858897, 10);
    expect(selfDefined?.upper).toBeCloseTo(3.2423202748095594, 10);
    expect(ratioOf('officer_defined_ethnicity')?.value).toBeCloseTo(3.429436338616176, 10);
  });

  function list(...dimensions: Dimension[]): Promise<MeasureCount[]> {
    const measures = ['searches', 'find_rate'] as const;
    return withScope(opened.db, scope, (db) =>
      listMeasureCounts(db, scope, { measures, dimensions, period: PERIOD, areaCode: null }),
    );
  }

  async function totals(dimension: Dimension): Promise<Record<string, number>> {
    const searches = (await list(dimension)).filter((count) => count.measure === 'searches');
    const groups = groupedBy(searches, (count) => count.group);
    return Object.fromEntries([...groups].map(([group, counts]) => [group, addUp(counts).numerator]));
  }

  function plainCount(column: string, codes: CodeList): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const line of lines) {
      const code = codeOf(codes, line[column]) ?? 'not_recorded';
      counts[code] = (counts[code] ?? 0) + 1;
    }
    return counts;
  }
});

function readLines(name: string): Line[] {
  const file = readFileSync(`${FOLDER}/${name}`, 'utf8');
  const { data } = Papa.parse<Line>(file, { header: true, skipEmptyLines: true });
  return data;
}

function sourceOf(fileName: string): FileSource {
  const path = `${FOLDER}/${fileName}`;
  return { fileName, byteSize: statSync(path).size, open: () => createReadStream(path) };
}

function codeOf(codes: CodeList, text: string | undefined): string | null {
  return text === undefined || text === '' ? null : (codes.read(text) ?? 'unrecognised');
}
