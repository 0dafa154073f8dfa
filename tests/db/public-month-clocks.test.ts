import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { getDataImport } from '@/db/queries/data-imports';
import { fileOf } from '../support/contract-files';
import { forcesByName, type Imports } from '../support/data-imports';
import { bringMonth, JUNE, kinds, publicSearch, searchesOf, wordsOf } from '../support/public-months';

const force = forcesByName();

describe('local time labelled as UTC', () => {
  const localEdge = [
    ...JUNE,
    publicSearch('2020-06-30T23:30:00+00:00'),
    publicSearch('2020-06-10T00:00:00+00:00'),
  ];
  const surrey = () => force('surrey');

  test('is told from the edge of the month, and the month is read as London’s clock', async () => {
    const imports = surrey();
    const report = await bringMonth(imports, localEdge);
    expect(kinds(report)).toEqual(['local_time_labelled_utc']);
    expect(await imports.find(`select options->'labelledLocal' as is_local from data_import`)).toEqual([
      { is_local: true },
    ]);
    const times = `select searched_on::text, to_char(searched_at at time zone 'UTC', 'DD HH24:MI') as at
      from public_search where searched_at is null or searched_at > '2020-06-30' order by 1, 2`;
    expect(await imports.find(times)).toEqual([
      { searched_on: '2020-06-10', at: null },
      { searched_on: '2020-06-30', at: '30 11:09' },
      { searched_on: '2020-06-30', at: '30 22:30' },
    ]);
  });

  test('is on the record of the import, and the same file changes nothing', async () => {
    const imports = surrey();
    const again = await bringMonth(imports, localEdge);
    expect(again).toMatchObject({ inserted: 0, updated: 0, removed: 0, unchanged: 32 });
    expect(kinds(again)).toEqual(['local_time_labelled_utc']);
    const kept = await imports.read((db) => getDataImport(db, imports.scope, again.importId ?? 0));
    expect(kept?.faults.map(({ kind }) => kind)).toEqual(['local_time_labelled_utc']);
  });

  test('is not claimed where a row bears the label out, nor where the edge is silent', async () => {
    const imports = force('essex');
    const both = [
      ...JUNE,
      publicSearch('2020-06-30T23:30:00+00:00'),
      publicSearch('2020-05-31T23:30:00+00:00'),
    ];
    expect(kinds(await bringMonth(imports, both))).toEqual([]);
    expect(kinds(await bringMonth(force('dorset'), JUNE))).toEqual([]);
  });

  test('is taken from whoever brings the file in, where the edge is silent', async () => {
    const report = await bringMonth(force('avon-and-somerset'), JUNE, { options: { labelledLocal: true } });
    expect(wordsOf(report, 'local_time_labelled_utc')).toContain('whoever brought the file in');
    const refused = await force('kent').bring(
      'arrests',
      'record_id,officer_ids,started_at\n1,PC1,2026-05-01T10:00\n',
      {
        labelledLocal: true,
      },
    );
    expect(refused.refusal).toContain('Only the times of a data.police.uk file');
  });
});

const LOCAL_EDGE = (month: string, last: number) => [
  ...searchesOf(month),
  publicSearch(`${month}-${last}T23:30:00+00:00`),
];
const UTC_EDGE = (month: string, dayBefore: string) => [
  ...searchesOf(month),
  publicSearch(`${dayBefore}T23:30:00+00:00`),
];
const isLocal = async (imports: Imports, importId: number | null) =>
  (
    await imports.find(
      `select options->'labelledLocal' as said from data_import where import_id = ${importId}`,
    )
  )[0]?.said;

describe('a month whose edge is silent', () => {
  test('is read as London’s clock where the force is known for it, says why, and the same file changes nothing', async () => {
    const imports = force('lincolnshire');
    const report = await bringMonth(imports, JUNE);
    expect(wordsOf(report, 'local_time_labelled_utc')).toContain(
      'No row of this file shows whether they are that or London’s clock; known of this force: the public files of June 2020 to November 2021',
    );
    expect(
      await imports.find(
        `select to_char(min(searched_at) at time zone 'UTC', 'DD HH24:MI') as at from public_search`,
      ),
    ).toEqual([{ at: '01 11:00' }]);
    const again = await bringMonth(imports, JUNE);
    expect(again).toMatchObject({ importId: report.importId, inserted: 0, updated: 0, unchanged: 30 });
    expect(kinds(again)).toEqual(['local_time_labelled_utc']);
  });

  test('is so in October, most of which is in summer time, and not in winter', async () => {
    const imports = force('lincolnshire');
    expect(kinds(await bringMonth(imports, searchesOf('2020-10'), { month: '2020-10' }))).toEqual([
      'local_time_labelled_utc',
    ]);
    const december = await bringMonth(imports, searchesOf('2020-12'), { month: '2020-12' });
    expect(kinds(december)).toEqual([]);
    expect(await isLocal(imports, december.importId)).toBeNull();
  });

  test('is as labelled where a row bears the label out, or whoever brings it in says so, whatever is known', async () => {
    const imports = force('south-wales');
    const borne = await bringMonth(imports, UTC_EDGE('2021-05', '2021-04-30'), { month: '2021-05' });
    expect(kinds(borne)).toEqual([]);
    const options = { labelledLocal: false };
    const said = await bringMonth(imports, searchesOf('2021-06'), { month: '2021-06', options });
    expect([kinds(said), await isLocal(imports, said.importId)]).toEqual([[], false]);
    const again = await bringMonth(imports, searchesOf('2021-06'), { month: '2021-06', options });
    expect(again).toMatchObject({ importId: said.importId, updated: 0 });
  });

  test('is read as London’s clock where another month here shows it, and says which', async () => {
    const imports = force('hertfordshire');
    const before = await bringMonth(imports, JUNE);
    expect(kinds(before)).toEqual([]);
    await bringMonth(imports, LOCAL_EDGE('2020-08', 31), { month: '2020-08' });
    const report = await bringMonth(imports, JUNE);
    expect(wordsOf(report, 'local_time_labelled_utc')).toContain(
      'as brought in here, August 2020 shows London’s clock under that label, and no month within a year',
    );
    expect(report).toMatchObject({ updated: 30, inserted: 0 });
    expect(await bringMonth(imports, JUNE)).toMatchObject({ importId: report.importId, updated: 0 });
    const tooLate = await bringMonth(imports, searchesOf('2021-09'), { month: '2021-09' });
    expect(kinds(tooLate)).toEqual([]);
  });

  test('is as labelled where another month here shows the contrary', async () => {
    const imports = force('suffolk');
    await bringMonth(imports, LOCAL_EDGE('2020-08', 31), { month: '2020-08' });
    await bringMonth(imports, UTC_EDGE('2020-05', '2020-04-30'), { month: '2020-05' });
    expect(kinds(await bringMonth(imports, JUNE))).toEqual([]);
  });

  test('is as labelled where only a silent month was read as London’s clock, on someone’s word', async () => {
    const imports = force('norfolk');
    const options = { labelledLocal: true };
    await bringMonth(imports, searchesOf('2020-08'), { month: '2020-08', options });
    expect(kinds(await bringMonth(imports, JUNE))).toEqual([]);
  });
});

const ODDITIES = fileURLToPath(new URL('../../../shared/data/police-uk/oddities', import.meta.url));

describe.skipIf(!existsSync(ODDITIES))(
  'the silent months of Avon and Somerset in ../shared/data/police-uk',
  () => {
    test.each(['2020-05', '2020-06'])(
      '%s is an hour earlier than its label, on what is known of the force',
      async (month) => {
        const imports = force('avon-and-somerset');
        const name = `${month}-avon-and-somerset-stop-and-search.csv`;
        const text = readFileSync(`${ODDITIES}/${name}`, 'utf8');
        const report = await imports.bring('police-uk-stop-search', fileOf(text, name));
        expect(report.faults[0]?.words).toContain('known of this force: the public files of January 2019');
        const labels = text
          .split('\n')
          .slice(1)
          .flatMap((line) => /T(\d\d:\d\d)/.exec(line)?.[1] ?? []);
        const clock = await imports.find(
          `select to_char(coalesce(searched_at at time zone 'Europe/London', searched_on), 'HH24:MI') as at
       from public_search where month = '${month}-01'`,
        );
        expect(clock.map(({ at }) => at).sort()).toEqual(labels.sort());
      },
    );
  },
);
