/** A place on the National Grid, in metres east and north of its false origin. */
export interface GridPoint {
  readonly easting: number;
  readonly northing: number;
}

/** How far the National Grid's lettered squares reach, in metres. */
const EAST_END = 700_000;
const NORTH_END = 1_300_000;

/** Degrees that hold all of the grid. Beyond them the projection's series means nothing, and may land on it. */
const AROUND = { south: 49, north: 62, west: -10, east: 4 };

const RADIAN = Math.PI / 180;

/** Semi-axes in metres, and the squares of the eccentricities. */
function ellipsoid(a: number, b: number) {
  return { a, b, e2: (a * a - b * b) / (a * a), secondE2: (a * a - b * b) / (b * b) };
}

const WGS84 = ellipsoid(6_378_137, 6_356_752.314245);
const AIRY_1830 = ellipsoid(6_377_563.396, 6_356_256.909);

/** From WGS84 to OSGB36, in metres, parts of 1 and radians: the guide's section 6.6. */
const SHIFT = { x: -446.448, y: 125.157, z: -542.06 };
const SCALE = 1 + 20.4894e-6;
const TURN = {
  x: (-0.1502 / 3600) * RADIAN,
  y: (-0.247 / 3600) * RADIAN,
  z: (-0.8421 / 3600) * RADIAN,
};

/** The National Grid's transverse Mercator projection: the guide's annexe A. */
const ORIGIN = { latitude: 49 * RADIAN, longitude: -2 * RADIAN, easting: 400_000, northing: -100_000 };
const MERIDIAN_SCALE = 0.9996012717;

/**
 * Where a latitude and longitude (WGS84, degrees) lie on the National Grid; null where that is off the grid. The datum is
 * changed by the one transformation for all of Britain, which is right to about 5 metres. Northern Ireland has a grid of
 * its own: places there get this grid's metres all the same. Source: Ordnance Survey, A guide to coordinate systems in
 * Great Britain, section 6.6 and annexes B and C. The database has the same formulas in `national_grid_of`.
 */
export function nationalGridOf(latitude: number, longitude: number): GridPoint | null {
  if (!(latitude >= AROUND.south && latitude <= AROUND.north)) return null;
  if (!(longitude >= AROUND.west && longitude <= AROUND.east)) return null;
  const osgb36 = toOsgb36(latitude * RADIAN, longitude * RADIAN);
  const point = projectOsgb36(osgb36.latitude, osgb36.longitude);
  const isOnGrid =
    point.easting >= 0 && point.easting < EAST_END && point.northing >= 0 && point.northing < NORTH_END;
  return isOnGrid ? point : null;
}

/** The Helmert transformation of a place at height 0, by way of earth-centred coordinates. Radians. */
function toOsgb36(latitude: number, longitude: number): { latitude: number; longitude: number } {
  const nu = WGS84.a / Math.sqrt(1 - WGS84.e2 * Math.sin(latitude) ** 2);
  const x = nu * Math.cos(latitude) * Math.cos(longitude);
  const y = nu * Math.cos(latitude) * Math.sin(longitude);
  const z = nu * (1 - WGS84.e2) * Math.sin(latitude);
  const newX = SHIFT.x + SCALE * x - TURN.z * y + TURN.y * z;
  const newY = SHIFT.y + TURN.z * x + SCALE * y - TURN.x * z;
  const newZ = SHIFT.z - TURN.y * x + TURN.x * y + SCALE * z;
  // Bowring (1976): one step is right to far less than a millimetre near the ground.
  const { a, b, e2, secondE2 } = AIRY_1830;
  const p = Math.sqrt(newX * newX + newY * newY);
  const beta = Math.atan2(newZ * a, p * b);
  return {
    latitude: Math.atan2(newZ + secondE2 * b * Math.sin(beta) ** 3, p - e2 * a * Math.cos(beta) ** 3),
    longitude: Math.atan2(newY, newX),
  };
}

/** Easting and northing of an OSGB36 latitude and longitude, in radians: the guide's annexe C.1. */
export function projectOsgb36(latitude: number, longitude: number): GridPoint {
  const sin = Math.sin(latitude);
  const cos = Math.cos(latitude);
  const tan2 = (sin / cos) ** 2;
  const { a, e2 } = AIRY_1830;
  const nu = (a * MERIDIAN_SCALE) / Math.sqrt(1 - e2 * sin * sin);
  const rho = (a * MERIDIAN_SCALE * (1 - e2)) / (1 - e2 * sin * sin) ** 1.5;
  const eta2 = nu / rho - 1;
  const i = meridionalArc(latitude) + ORIGIN.northing;
  const ii = (nu / 2) * sin * cos;
  const iii = (nu / 24) * sin * cos ** 3 * (5 - tan2 + 9 * eta2);
  const iiia = (nu / 720) * sin * cos ** 5 * (61 - 58 * tan2 + tan2 * tan2);
  const iv = nu * cos;
  const v = (nu / 6) * cos ** 3 * (nu / rho - tan2);
  const vi = (nu / 120) * cos ** 5 * (5 - 18 * tan2 + tan2 * tan2 + 14 * eta2 - 58 * tan2 * eta2);
  const east = longitude - ORIGIN.longitude;
  return {
    easting: ORIGIN.easting + iv * east + v * east ** 3 + vi * east ** 5,
    northing: i + ii * east ** 2 + iii * east ** 4 + iiia * east ** 6,
  };
}

/** How far north of the true origin a latitude lies along the central meridian, in metres. */
function meridionalArc(latitude: number): number {
  const { a, b } = AIRY_1830;
  const n = (a - b) / (a + b);
  const difference = latitude - ORIGIN.latitude;
  const sum = latitude + ORIGIN.latitude;
  return (
    b *
    MERIDIAN_SCALE *
    ((1 + n + 1.25 * n ** 2 + 1.25 * n ** 3) * difference -
      (3 * n + 3 * n ** 2 + 2.625 * n ** 3) * Math.sin(difference) * Math.cos(sum) +
      (1.875 * n ** 2 + 1.875 * n ** 3) * Math.sin(2 * difference) * Math.cos(2 * sum) -
      (35 / 24) * n ** 3 * Math.sin(3 * difference) * Math.cos(3 * sum))
  );
}

/** The letters of the National Grid's squares: no I, five to a row, from the north-west. */
const LETTERS = 'ABCDEFGHJKLMNOPQRSTUVWXYZ';
const HUNDRED_KM = 100_000;

/** The two letters of the 100 km square that a place lies in: `TQ`. */
export function gridLettersOf({ easting, northing }: GridPoint): string {
  const east = Math.floor(easting / HUNDRED_KM);
  const north = Math.floor(northing / HUNDRED_KM);
  // The square of 500 km that holds the false origin is S, two east and one south of the letters' own centre.
  const first = (3 - Math.floor(north / 5)) * 5 + Math.floor(east / 5) + 2;
  const second = (4 - (north % 5)) * 5 + (east % 5);
  return `${LETTERS[first] ?? ''}${LETTERS[second] ?? ''}`;
}

/** The square of 10 km or 1 km that a place lies in, as a grid reference: `TQ75`, or `TQ7655`. */
export function gridSquareOf(point: GridPoint, side: '10 km' | '1 km'): string {
  const digits = side === '10 km' ? 1 : 2;
  const numberOf = (metres: number) =>
    String(Math.floor((metres % HUNDRED_KM) / 10 ** (5 - digits))).padStart(digits, '0');
  return `${gridLettersOf(point)}${numberOf(point.easting)}${numberOf(point.northing)}`;
}
