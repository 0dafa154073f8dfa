import { describe, expect, it } from 'vitest';
import { gridLettersOf, gridSquareOf, nationalGridOf, projectOsgb36 } from './os-grid';

/** Ordnance Survey's own test points for its exact transformation, OSTN15: ETRS89 degrees and National Grid metres. */
const OSTN15_POINTS = [
  ['TP01, St Mary’s', 49.9222639373, -6.29977752014, 91492.146, 11318.804],
  ['TP02', 49.9600613782, -5.20304609998, 170370.718, 11572.405],
  ['TP03', 50.4388582561, -4.10864563561, 250359.811, 62016.569],
  ['TP04', 50.57563665, -1.2978227724, 449816.371, 75335.861],
  ['TP05', 50.9312793791, -1.450514337, 438710.92, 114792.25],
  ['TP06', 51.4007822014, -3.5512834924, 292184.87, 168003.465],
  ['TP07, North Foreland', 51.3744702555, 1.44454730409, 639821.835, 169565.858],
  ['TP08', 51.4275474302, -2.54407618349, 362269.991, 169978.69],
  ['TP09, London', 51.4893656495, -0.1199255718, 530624.974, 178388.464],
  ['TP10', 51.858908964, -4.3085247696, 241124.584, 220332.641],
  ['TP11', 51.8943663735, 0.89724327012, 599445.59, 225722.826],
  ['TP12', 52.2552938163, -2.15458614387, 389544.19, 261912.153],
  ['Leeds', 53.8002151963, -1.66379168242, 422242.186, 433818.701],
  ['Foula', 60.1330809166, -2.07382822798, 395999.668, 1138728.951],
] as const;

describe('the National Grid', () => {
  it.each(OSTN15_POINTS)('places %s within 5 metres of where Ordnance Survey does', (_, lat, lon, e, n) => {
    const point = nationalGridOf(lat, lon) ?? { easting: Number.NaN, northing: Number.NaN };
    expect(Math.hypot(point.easting - e, point.northing - n)).toBeLessThan(5);
  });

  it('projects the worked example of Ordnance Survey’s guide to the millimetre', () => {
    const degrees = (d: number, m: number, s: number) => ((d + m / 60 + s / 3600) * Math.PI) / 180;
    const point = projectOsgb36(degrees(52, 39, 27.2531), degrees(1, 43, 4.5177));
    expect(point.easting).toBeCloseTo(651409.903, 2);
    expect(point.northing).toBeCloseTo(313177.27, 2);
  });

  it('ends where its lettered squares end', () => {
    expect(nationalGridOf(0, 0)).toBeNull();
    expect(nationalGridOf(48.85, 2.35)).toBeNull();
    expect(nationalGridOf(52, 178)).toBeNull();
    expect(nationalGridOf(Number.NaN, 0)).toBeNull();
    expect(nationalGridOf(54.6, -5.93)).not.toBeNull();
  });
});

describe('a grid reference', () => {
  it.each([
    ['SV', 0, 0],
    ['JM', 699_999, 1_299_999],
    ['TG', 651_409, 313_177],
    ['TQ', 544_358, 180_653],
    ['SU', 438_700, 114_800],
    ['NX', 216_600, 566_800],
  ])('has the letters %s', (letters, easting, northing) => {
    expect(gridLettersOf({ easting, northing })).toBe(letters);
  });

  it('names the square of 10 km or of 1 km', () => {
    const caister = { easting: 651_409.9, northing: 313_177.3 };
    expect(gridSquareOf(caister, '10 km')).toBe('TG51');
    expect(gridSquareOf(caister, '1 km')).toBe('TG5113');
    expect(gridSquareOf({ easting: 500_100, northing: 100_100 }, '1 km')).toBe('TQ0000');
  });
});
