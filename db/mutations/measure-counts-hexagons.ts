import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { HEXAGON_WIDTHS_KM } from '@/lib/charts/hexagons';

/** Searches of the public files at one place are one row on their way: there are far fewer places than searches. */
const COUNT_BY_HEXAGON = `
  insert into search_hexagon_count (force_id, month, width_km, cell, searches)
  select $1, month, width_km, hexagon_of(easting, northing, width_km), sum(n)
  from (
    select month, latitude, longitude, count(*) as n from public_search
    where force_id = $1 and month = any ($2::date[]) group by 1, 2, 3) place
  cross join lateral national_grid_of(latitude, longitude)
  cross join unnest($3::int[]) width (width_km)
  group by 2, 3, 4`;

/** Counts the searches of the public files of some months (YYYY-MM-01) by hexagon again, at every width of a map. */
export async function recountHexagons(
  client: ScopedBulkClient,
  scope: Scope,
  months: readonly string[],
): Promise<void> {
  await client.query('delete from search_hexagon_count where force_id = $1 and month = any ($2::date[])', [
    scope.forceId,
    months,
  ]);
  await client.query(COUNT_BY_HEXAGON, [scope.forceId, months, HEXAGON_WIDTHS_KM]);
}
