import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bringIn, takeBack } from '@/db/journey';
import { recountAll } from '@/db/mutations/measure-counts';
import { getSearchHexagons } from '@/db/queries/search-hexagons';
import { withBulkScope, withScope } from '@/db/scoped';
import { commandLineScope } from '@/lib/access/scope';
import { HEXAGON_WIDTHS_KM, type HexagonWidth, hexagonOf } from '@/lib/charts/hexagons';
import { nationalGridOf } from '@/lib/reference/os-grid';
import { fileOf } from '../support/contract-files';
import { openedDatabase } from '../support/opened-database';

const PERIOD = { from: '2026-01', to: '2026-12' };
const kent = commandLineScope('kent');
const HEADER =
  'Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing';

/** Invented: Maidstone, Maidstone a street away, Margate, Dover, without coordinates, and off the grid. */
const MAIDSTONE = '51.2720,0.5290';
const PLACES = [
  ...Array(7).fill(MAIDSTONE),
  ...Array(4).fill('51.2721,0.5300'),
  ...Array(6).fill('51.3890,1.3860'),
  ...Array(2).fill('51.1279,1.3134'),
  ...Array(3).fill(','),
  '48.8566,2.3522',
  '0,0',
] as const;

const database = openedDatabase({ connections: 2 });

describe('the formulas of the database', () => {
  it('put random places into the hexagons that the library puts them into', async () => {
    const places = fc.sample(
      fc.record({
        latitude: fc.double({ min: 48.5, max: 62.5, noNaN: true }),
        longitude: fc.double({ min: -11, max: 5, noNaN: true }),
      }),
      { numRuns: 4000, seed: 26 },
    );
    const { rows } = await database.owner.query<{
      easting: number | null;
      northing: number | null;
      cells: string[];
    }>(
      `select easting, northing,
              array(select hexagon_of(easting, northing, width) from unnest($3::int[]) with ordinality w (width, i) order by i) as cells
       from unnest($1::float8[], $2::float8[]) with ordinality p (latitude, longitude, place),
            lateral national_grid_of(latitude, longitude)
       order by place`,
      [places.map((each) => each.latitude), places.map((each) => each.longitude), HEXAGON_WIDTHS_KM],
    );
    let offGrid = 0;
    for (const [i, { latitude, longitude }] of places.entries()) {
      const point = nationalGridOf(latitude, longitude);
      const row = rows[i];
      if (point === null) {
        offGrid += 1;
        expect(row).toEqual({ easting: null, northing: null, cells: HEXAGON_WIDTHS_KM.map(() => '') });
        continue;
      }
      expect(row?.easting).toBeCloseTo(point.easting, 5);
      expect(row?.northing).toBeCloseTo(point.northing, 5);
      expect(row?.cells).toEqual(HEXAGON_WIDTHS_KM.map((width) => hexagonOf(point, width)));
    }
    expect(offGrid).toBeGreaterThan(100);
    expect(offGrid).toBeLessThan(2000);
  });

  it('do not fail at a number too small to reckon with', async () => {
    const { rows } = await database.owner.query(
      `select easting from national_grid_of(52, 1e-310)
       union all select easting from national_grid_of(1e-310, 1e-310)
       union all select easting from national_grid_of(null, 0)`,
    );
    const point = nationalGridOf(52, 0);
    expect(rows.map(({ easting }) => easting)).toEqual([expect.closeTo(point?.easting ?? 0, 5), null, null]);
  });
});

describe('searches by hexagon', () => {
  let importId: number;

  it('are those of the file, at every width, and so are those without coordinates', async () => {
    importId = await bring('2026-05', PLACES);
    for (const width of HEXAGON_WIDTHS_KM) {
      expect(await kept('kent', width), `${width} km`).toEqual(plainCount(PLACES, width));
    }
    const { width, cells, unlocated, months } = await read();
    expect(width).toBe(1);
    expect(Object.fromEntries(cells.map(({ cell, count }) => [cell, count]))).toEqual(
      plainCount(
        PLACES.filter((place) => plainCell(place, 1) !== ''),
        1,
      ),
    );
    expect(unlocated).toBe(5);
    expect(months).toEqual(['2026-05']);
  });

  it('are added up over the months of a period, and over no others', async () => {
    const june = await bring('2026-06', [MAIDSTONE, ',']);
    const outside = await bring('2027-01', [MAIDSTONE]);
    const { cells, unlocated, months } = await read();
    const maidstone = plainCell(MAIDSTONE, 1);
    expect(cells.find(({ cell }) => cell === maidstone)?.count).toBe(8);
    expect(unlocated).toBe(6);
    expect(months).toEqual(['2026-05', '2026-06']);
    for (const each of [june, outside]) await withdraw(each);
  });

  it('are the same where everything is counted again', async () => {
    const once = await allRows();
    await withBulkScope(database.url, kent, (client) => recountAll(client, kent));
    expect(await allRows()).toEqual(once);
    expect(once.length).toBeGreaterThan(0);
  });

  it('follow the file that takes a month’s place', async () => {
    const later = await bring('2026-05', [MAIDSTONE]);
    expect(await kept('kent', 1)).toEqual({ [plainCell(MAIDSTONE, 1)]: 1 });
    await withdraw(later);
    expect(await kept('kent', 1)).toEqual(plainCount(PLACES, 1));
  });

  it('are seen by their own force only, and by nobody without one', async () => {
    const essex = commandLineScope('essex');
    const ofEssex = await withScope(database.db, essex, (db) => getSearchHexagons(db, kent, PERIOD));
    expect(ofEssex).toMatchObject({ cells: [], unlocated: 0, months: [] });
    await database.owner.query('begin');
    await database.owner.query('set local role candour_app');
    const { rows } = await database.owner.query('select * from search_hexagon_count');
    await database.owner.query('rollback');
    expect(rows).toEqual([]);
  });

  it('return to nothing where the file is withdrawn', async () => {
    await withdraw(importId);
    expect(await allRows()).toEqual([]);
    expect(await read()).toEqual({ width: 1, cells: [], unlocated: 0, months: [] });
  });
});

async function bring(month: string, places: readonly string[]): Promise<number> {
  const lines = places.map((place) => `Person search,${month}-14T12:00:00+00:00,,,${place},Male,,,,,,,,`);
  const file = fileOf([HEADER, ...lines, ''].join('\n'), `${month}-kent-stop-and-search.csv`);
  const report = await bringIn(database.url, kent, file, 'police-uk-stop-search', {
    timeZone: 'Europe/London',
  });
  expect(report).toMatchObject({ refusal: null, accepted: places.length });
  return Number(report.importId);
}

async function withdraw(id: number): Promise<void> {
  const { isDone } = await takeBack(database.url, kent, id, 'sent by mistake', 'a steward');
  expect(isDone).toBe(true);
}

function read() {
  return withScope(database.db, kent, (db) => getSearchHexagons(db, kent, PERIOD));
}

async function kept(force: string, width: HexagonWidth): Promise<Record<string, number>> {
  const { rows } = await database.owner.query<{ cell: string; searches: number }>(
    'select cell, sum(searches)::int as searches from search_hexagon_count where force_id = $1 and width_km = $2 group by 1',
    [force, width],
  );
  return Object.fromEntries(rows.map(({ cell, searches }) => [cell, searches]));
}

async function allRows(): Promise<unknown[]> {
  return (await database.owner.query('select * from search_hexagon_count order by 1, 2, 3, 4')).rows;
}

function plainCell(place: string, width: HexagonWidth): string {
  const [latitude, longitude] = place.split(',');
  if (latitude === '' || longitude === undefined) return '';
  const point = nationalGridOf(Number(latitude), Number(longitude));
  return point === null ? '' : hexagonOf(point, width);
}

function plainCount(places: readonly string[], width: HexagonWidth): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const place of places) {
    const cell = plainCell(place, width);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}
