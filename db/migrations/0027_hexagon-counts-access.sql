grant select, insert, update, delete on search_hexagon_count to candour_app;
--> statement-breakpoint
alter table search_hexagon_count enable row level security;
--> statement-breakpoint
create policy one_force on search_hexagon_count using (force_id = current_setting('candour.force_id', true));
--> statement-breakpoint
alter table search_hexagon_count alter column force_id set statistics 0;
--> statement-breakpoint
-- Where a latitude and longitude (WGS84, degrees) lie on the National Grid, in metres; null where that is off the grid. The
-- same formulas, in the same order, as lib/reference/os-grid: a test holds both to each other.
create function national_grid_of(latitude double precision, longitude double precision,
                                 out easting double precision, out northing double precision)
language plpgsql immutable parallel safe
as $$
declare
  wgs_a constant double precision := 6378137;
  wgs_b constant double precision := 6356752.314245;
  wgs_e2 constant double precision := (wgs_a * wgs_a - wgs_b * wgs_b) / (wgs_a * wgs_a);
  a constant double precision := 6377563.396;
  b constant double precision := 6356256.909;
  e2 constant double precision := (a * a - b * b) / (a * a);
  second_e2 constant double precision := (a * a - b * b) / (b * b);
  scale constant double precision := 1 + 20.4894e-6;
  turn_x constant double precision := radians(-0.1502::double precision / 3600);
  turn_y constant double precision := radians(-0.247::double precision / 3600);
  turn_z constant double precision := radians(-0.8421::double precision / 3600);
  f constant double precision := 0.9996012717;
  lat0 constant double precision := radians(49);
  lon0 constant double precision := radians(-2);
  n constant double precision := (a - b) / (a + b);
  lat double precision;
  lon double precision;
  nu double precision;
  rho double precision;
  eta2 double precision;
  x double precision;
  y double precision;
  z double precision;
  new_x double precision;
  new_y double precision;
  new_z double precision;
  p double precision;
  beta double precision;
  sine double precision;
  cosine double precision;
  tan2 double precision;
  arc double precision;
  east double precision;
begin
  -- Degrees that hold all of the grid. Beyond them the projection's series means nothing, and may land on it.
  if latitude is null or longitude is null
    or not (latitude >= 49 and latitude <= 62 and longitude >= -10 and longitude <= 4) then
    return;
  end if;
  lat := radians(latitude);
  -- Nothing so small can be raised to a power here; it is a ten-thousandth of a millimetre.
  lon := case when abs(longitude) < 1e-12 then 0 else radians(longitude) end;
  -- The datum: Helmert's transformation of a place at height 0, and back to degrees by Bowring.
  nu := wgs_a / sqrt(1 - wgs_e2 * sin(lat) ^ 2);
  x := nu * cos(lat) * cos(lon);
  y := nu * cos(lat) * sin(lon);
  z := nu * (1 - wgs_e2) * sin(lat);
  new_x := -446.448 + scale * x - turn_z * y + turn_y * z;
  new_y := 125.157 + turn_z * x + scale * y - turn_x * z;
  new_z := -542.06 - turn_y * x + turn_x * y + scale * z;
  p := sqrt(new_x * new_x + new_y * new_y);
  beta := atan2(new_z * a, p * b);
  lat := atan2(new_z + second_e2 * b * sin(beta) ^ 3, p - e2 * a * cos(beta) ^ 3);
  lon := atan2(new_y, new_x);
  -- The projection: transverse Mercator.
  sine := sin(lat);
  cosine := cos(lat);
  tan2 := (sine / cosine) ^ 2;
  nu := (a * f) / sqrt(1 - e2 * sine * sine);
  rho := (a * f * (1 - e2)) / (1 - e2 * sine * sine) ^ 1.5;
  eta2 := nu / rho - 1;
  arc := b * f * ((1 + n + 1.25 * n ^ 2 + 1.25 * n ^ 3) * (lat - lat0)
                  - (3 * n + 3 * n ^ 2 + 2.625 * n ^ 3) * sin(lat - lat0) * cos(lat + lat0)
                  + (1.875 * n ^ 2 + 1.875 * n ^ 3) * sin(2 * (lat - lat0)) * cos(2 * (lat + lat0))
                  - (35.0::double precision / 24) * n ^ 3 * sin(3 * (lat - lat0)) * cos(3 * (lat + lat0)));
  east := lon - lon0;
  easting := 400000 + nu * cosine * east
    + (nu / 6) * cosine ^ 3 * (nu / rho - tan2) * east ^ 3
    + (nu / 120) * cosine ^ 5 * (5 - 18 * tan2 + tan2 * tan2 + 14 * eta2 - 58 * tan2 * eta2) * east ^ 5;
  northing := arc - 100000 + (nu / 2) * sine * cosine * east ^ 2
    + (nu / 24) * sine * cosine ^ 3 * (5 - tan2 + 9 * eta2) * east ^ 4
    + (nu / 720) * sine * cosine ^ 5 * (61 - 58 * tan2 + tan2 * tan2) * east ^ 6;
  if not (easting >= 0 and easting < 700000 and northing >= 0 and northing < 1300000) then
    easting := null;
    northing := null;
  end if;
end $$;
--> statement-breakpoint
-- The hexagon of so many kilometres that a place of the National Grid lies in, as `column:row`; empty where it has none.
-- The same formula as lib/charts/hexagons.
create function hexagon_of(easting double precision, northing double precision, width_km integer) returns text
language plpgsql immutable parallel safe
as $$
declare
  x double precision := easting / (width_km * 1000);
  y double precision := northing / (width_km * 1000 * (sqrt(3::double precision) / 2) * 2);
  to_even double precision := (x - floor(x + 0.5)) ^ 2 + 3 * (y - floor(y + 0.5)) ^ 2;
  to_odd double precision := (x - floor(x) - 0.5) ^ 2 + 3 * (y - floor(y) - 0.5) ^ 2;
begin
  return case
    when x is null or y is null then ''
    when to_even <= to_odd then floor(x + 0.5)::int || ':' || floor(y + 0.5)::int * 2
    else floor(x)::int || ':' || floor(y)::int * 2 + 1
  end;
end $$;
--> statement-breakpoint
-- Searches that were brought in before they were counted by hexagon.
insert into search_hexagon_count (force_id, month, width_km, cell, searches)
select place.force_id, place.month, width_km, hexagon_of(easting, northing, width_km), sum(n)
from (select force_id, month, latitude, longitude, count(*) as n from public_search group by 1, 2, 3, 4) place
cross join lateral national_grid_of(latitude, longitude)
cross join (values (1), (2), (4), (10)) width (width_km)
group by 1, 2, 3, 4;
