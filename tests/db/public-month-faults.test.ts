import { describe, expect, test } from 'vitest';
import { forcesByName } from '../support/data-imports';
import { bringMonth, JUNE, kinds, many, publicSearch, wordsOf } from '../support/public-months';

const force = forcesByName();

describe('a public month', () => {
  test('whose times are days alone says so', async () => {
    const rows = many(30, (i) =>
      publicSearch(`2020-06-${String(i + 1).padStart(2, '0')}T23:00:00+00:00`),
    ).slice(0, 29);
    const report = await bringMonth(force('sussex'), rows);
    expect(kinds(report)).toEqual(['date_only_times']);
    expect(wordsOf(report, 'date_only_times')).toContain('29 of 29 rows (100.0%)');
  });

  test('whose rows repeat one another keeps and counts them', async () => {
    const report = await bringMonth(force('durham'), [...JUNE, ...JUNE.slice(0, 3), ...JUNE.slice(0, 1)]);
    expect(kinds(report)).toEqual(['exact_repeats']);
    expect(report.inserted).toBe(34);
    expect(wordsOf(report, 'exact_repeats')).toMatch(/^4 rows repeat an earlier row/);
  });

  test('that comes again with other rows says what is gone and what is new', async () => {
    const imports = force('cumbria');
    expect(kinds(await bringMonth(imports, JUNE))).toEqual([]);
    const later = [...JUNE.slice(5), ...many(2, (i) => publicSearch(`2020-06-15T15:0${i}:09+00:00`))];
    const report = await bringMonth(imports, later);
    expect(kinds(report)).toEqual(['month_republished']);
    expect(wordsOf(report, 'month_republished')).toBe(
      'June 2020 was here already with 30 rows; this release has 27: 5 rows are gone, 2 are new and 25 are as before.',
    );
  });

  test('without a column that boards use says what they cannot say', async () => {
    const report = await bringMonth(
      force('west-midlands'),
      JUNE.map(({ Latitude, Longitude, ...row }) => ({ ...row, Gender: '' })),
    );
    expect(report.faults).toEqual([
      {
        kind: 'empty_column',
        words: '“Latitude and Longitude” and “Gender” are not recorded in any of 30 rows.',
        handling:
          'Not recorded is never counted as zero or as no. Without “Latitude and Longitude”: no search can be placed within the force. Without “Gender”: no figure by gender.',
      },
    ]);
  });

  test('whose points lie far from the others says how many, beyond what and where, and keeps every row', async () => {
    const imports = force('northumbria');
    const near = ['2020-06-01', '2020-06-02'].flatMap((day) =>
      many(30, (i) =>
        publicSearch(`${day}T12:${10 + i}:17+00:00`, { Latitude: 54.97 + i / 1000, Longitude: -1.61 }),
      ),
    );
    const ofAll = many(6, (i) =>
      publicSearch(`2020-06-03T12:0${i}:17+00:00`, { Latitude: 50.2, Longitude: -5.4 }),
    );
    const report = await bringMonth(imports, [...near, ...ofAll]);
    expect(kinds(report)).toEqual(['points_far_away']);
    expect(wordsOf(report, 'points_far_away')).toBe(
      '6 of 66 rows with coordinates (9.1%) are placed more than 100 km from the middle of all. 6 of them are around 50.2° north, 5.4° west.',
    );
    expect(await imports.find('select count(*)::int as rows from public_search where latitude < 51')).toEqual(
      [{ rows: 6 }],
    );
  });
});
