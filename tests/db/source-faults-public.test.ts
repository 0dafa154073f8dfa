import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPoliceUkFileName } from '@/lib/ingest/police-uk-file-name';
import type { SourceFaultKind } from '@/lib/ingest/source-fault';
import { fileOf } from '../support/contract-files';
import { importsOf } from '../support/data-imports';
import { createTestDatabase, type TestDatabase } from '../support/database';

const FOLDER = fileURLToPath(new URL('../../../shared/data/police-uk', import.meta.url));

/** What a file shows: for each fault, words that must be in it. Counted over the same files in Python, line by line. */
type Shown = Partial<Record<SourceFaultKind, string>>;

const heaped = (share: string, times: string) => `${share}% of ${times} times lie on 5-minute marks`;
const onQuarters = (times: string) => `100.0% of ${times} times lie on 15-minute marks`;
const NO_PLACES = '“Latitude and Longitude” is not recorded';
const LINKED_AND_CLOTHING =
  '“Outcome linked to object of search” and “Removal of more than just outer clothing” are not recorded';

/** In this order: a release of South Yorkshire’s January comes before the one that replaces it. */
const ODDITIES: readonly [file: string, shown: Shown][] = [
  [
    '2020-01-south-yorkshire-stop-and-search.earlier-release.csv',
    { heaped_times: heaped('48.1', '2,049'), empty_column: NO_PLACES, exact_repeats: '125 rows repeat' },
  ],
  [
    '2020-01-south-yorkshire-stop-and-search.csv',
    {
      month_republished:
        'with 2,052 rows; this release has 2,174: 795 rows are gone, 917 are new and 1,257 are as before',
      heaped_times: heaped('48.4', '2,171'),
      empty_column: NO_PLACES,
      exact_repeats: '106 rows repeat',
    },
  ],
  [
    '2020-06-south-yorkshire-stop-and-search.csv',
    { heaped_times: heaped('50.2', '1,571'), empty_column: NO_PLACES, exact_repeats: '94 rows repeat' },
  ],
  // No row of these two months lies where it would show: that it labels local time is known of Avon and Somerset.
  [
    '2020-05-avon-and-somerset-stop-and-search.csv',
    {
      local_time_labelled_utc: 'known of this force: the public files of January 2019 to November 2021',
      heaped_times: heaped('73.8', '1,209'),
      exact_repeats: '77 rows repeat',
    },
  ],
  [
    '2020-06-avon-and-somerset-stop-and-search.csv',
    {
      local_time_labelled_utc: 'No row of this file shows whether they are that or London’s clock',
      heaped_times: heaped('77.3', '927'),
      exact_repeats: '78 rows repeat',
    },
  ],
  ['2020-06-btp-stop-and-search.csv', { heaped_times: onQuarters('834'), exact_repeats: '24 rows repeat' }],
  ['2020-06-city-of-london-stop-and-search.csv', {}],
  ['2020-06-cumbria-stop-and-search.csv', {}],
  [
    '2020-06-durham-stop-and-search.csv',
    { local_time_labelled_utc: '1 of 171 rows', exact_repeats: '14 rows repeat' },
  ],
  [
    '2020-06-dyfed-powys-stop-and-search.csv',
    { date_only_times: '397 of 397 rows (100.0%)', exact_repeats: '26 rows repeat' },
  ],
  [
    '2020-06-gwent-stop-and-search.csv',
    {
      date_only_times: '70 of 724 rows (9.7%)',
      heaped_times: onQuarters('654'),
      empty_column: '“Officer-defined ethnicity”, “Outcome linked to object of search” and “Removal of',
      exact_repeats: '55 rows repeat',
    },
  ],
  [
    '2020-06-surrey-stop-and-search.csv',
    {
      heaped_times: heaped('60.2', '608'),
      empty_column: '“Legislation” and “Removal of more than just outer clothing” are not recorded',
      exact_repeats: '31 rows repeat',
    },
  ],
  [
    '2020-06-sussex-stop-and-search.csv',
    { date_only_times: '823 of 823 rows (100.0%)', exact_repeats: '49 rows repeat' },
  ],
  [
    '2020-06-west-midlands-stop-and-search.csv',
    { empty_column: '“Gender” is not recorded in any of 2,162 rows', exact_repeats: '86 rows repeat' },
  ],
  [
    '2021-06-metropolitan-stop-and-search.csv',
    {
      heaped_times: heaped('64.2', '16,662'),
      empty_column: LINKED_AND_CLOTHING,
      exact_repeats: '300 rows repeat',
    },
  ],
];

/** An extract of a year, not as it was published. */
const CITY_YEAR = 'city-of-london-2023-semicolon.csv';

/** The months in which no Kent row says whether more than outer clothing was removed. */
const KENT_WITHOUT_CLOTHING = ['2019-01', '2019-02', '2019-03', '2019-08', '2021-04'];
/** The months in which fewer than five Kent rows are placed far away: 3 and 2. */
const KENT_WITHOUT_FAR_POINTS = ['2021-06', '2021-08'];

describe.skipIf(!existsSync(FOLDER))('the public files in ../shared/data/police-uk', () => {
  let database: TestDatabase;
  const forces = new Map<string, ReturnType<typeof importsOf>>();
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    for (const force of forces.values()) await force.close();
    await database?.drop();
  });

  function forceOf(forceId: string) {
    const imports = forces.get(forceId) ?? importsOf(database.url, forceId);
    forces.set(forceId, imports);
    return imports;
  }

  const textOf = (folder: string, name: string) => readFileSync(`${FOLDER}/${folder}/${name}`, 'utf8');

  /** Brings a file in whole: each of its lines but the header is a row, and accepted. */
  async function faultsIn(name: string, text: string) {
    const imports = forceOf(readPoliceUkFileName(name)?.forceId ?? '');
    const report = await imports.bring('police-uk-stop-search', fileOf(text, name));
    const rows = text.trimEnd().split('\n').length - 1;
    expect(report).toMatchObject({ refusal: null, read: rows, accepted: rows, unrecognised: [] });
    const month = readPoliceUkFileName(name)?.month;
    const standing = await imports.find(
      `select count(*)::int as rows from public_search where month = '${month}'`,
    );
    expect(standing).toEqual([{ rows }]);
    return report.faults;
  }

  const faultsOf = (folder: string, name: string) => faultsIn(name, textOf(folder, name));

  test('of the oddities are all in the table', () => {
    const named = readdirSync(`${FOLDER}/oddities`).filter((name) => readPoliceUkFileName(name) !== null);
    expect(ODDITIES.map(([file]) => file).sort()).toEqual(named.sort());
  });

  test.each(ODDITIES)('%s shows its faults and no other', async (file, shown) => {
    const faults = await faultsOf('oddities', file);
    expect(faults.map(({ kind }) => kind).sort()).toEqual(Object.keys(shown).sort());
    for (const { kind, words } of faults) expect(words).toContain(shown[kind]);
  });

  test('in one file for a year, with other headers and semicolons, are refused, and say that months go one by one', async () => {
    const city = forceOf('city-of-london');
    const file = fileOf(textOf('oddities', CITY_YEAR), CITY_YEAR);
    const whole = await city.bring('police-uk-stop-search', file);
    expect(whole.refusal).toContain('holds 12 months, January 2023 to December 2023');
    expect(whole.refusal).toContain('Send each month as a file of its own');
    const asOne = await city.bring('police-uk-stop-search', file, { month: '2023-12-01' });
    expect(asOne.refusal).toContain('Line 182 is of 1 November 2023, but the file was to be December 2023');
    expect(await city.find(`select month from public_search where month >= '2023-01-01'`)).toEqual([]);
  });

  test('of that year, month by month, come in whole: June has days alone', async () => {
    const [header = '', ...lines] = textOf('oddities', CITY_YEAR).trimEnd().split('\n');
    const byFile = new Map<string, string[]>();
    for (const line of lines) {
      const name = /"([^"]+)"\r?$/.exec(line)?.[1] ?? '';
      byFile.set(name, [...(byFile.get(name) ?? []), line]);
    }
    expect(byFile.size).toBe(12);
    const withDaysAlone: string[] = [];
    for (const [name, rows] of byFile) {
      const faults = await faultsIn(name, [header, ...rows, ''].join('\n'));
      if (faults.some(({ kind }) => kind === 'date_only_times')) withDaysAlone.push(name);
    }
    expect(withDaysAlone).toEqual(['2023-06-city-of-london-stop-and-search.csv']);
  });

  test('of Kent have rounded times, repeated rows, points far away, five months without clothing, and nothing else', async () => {
    let rowsFarAway = 0;
    for (const name of readdirSync(`${FOLDER}/kent`)) {
      const faults = await faultsOf('kent', name);
      const lacksClothing = KENT_WITHOUT_CLOTHING.includes(name.slice(0, 7));
      const hasFarPoints = !KENT_WITHOUT_FAR_POINTS.includes(name.slice(0, 7));
      const expected = [
        'exact_repeats',
        'heaped_times',
        ...(lacksClothing ? ['empty_column'] : []),
        ...(hasFarPoints ? ['points_far_away'] : []),
      ];
      const far = faults.find(({ kind }) => kind === 'points_far_away');
      rowsFarAway += Number(/^(\d+) of/.exec(far?.words ?? '')?.[1] ?? 0);
      expect([name, ...faults.map(({ kind }) => kind).sort()]).toEqual([name, ...expected.sort()]);
    }
    expect(rowsFarAway).toBe(1050);
  });
});
