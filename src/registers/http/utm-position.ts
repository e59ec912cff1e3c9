import type { Coordinates } from '../../domain/place.ts';

/** GRS80, and zone 32 as EPSG:25832 has it. */
const flattening = 1 / 298.257222101;
const n = flattening / (2 - flattening);
const radius = (6_378_137 / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const scaled = 0.9996 * radius;
const meridian = (9 * Math.PI) / 180;

/** Krüger's series, good to less than a millimetre in all of Denmark. */
const toSphere = [
  n / 2 - (2 * n ** 2) / 3 + (37 * n ** 3) / 96,
  n ** 2 / 48 + n ** 3 / 15,
  (17 * n ** 3) / 480,
];
const toEllipsoid = [
  2 * n - (2 * n ** 2) / 3 - 2 * n ** 3,
  (7 * n ** 2) / 3 - (8 * n ** 3) / 5,
  (56 * n ** 3) / 15,
];

/**
 * Where a point in metres of EPSG:25832 lies, in degrees of WGS84 to five places, which is a metre. Undefined for what
 * does not lie in Denmark: a distance from there would mislead.
 */
export function positionOf(east: number, north: number): Coordinates | undefined {
  const xi = north / scaled;
  const eta = (east - 500_000) / scaled;
  const xiSphere = xi - sum(toSphere, (j) => Math.sin(j * xi) * Math.cosh(j * eta));
  const etaSphere = eta - sum(toSphere, (j) => Math.cos(j * xi) * Math.sinh(j * eta));
  const chi = Math.asin(Math.sin(xiSphere) / Math.cosh(etaSphere));
  const lat = degrees(chi + sum(toEllipsoid, (j) => Math.sin(j * chi)));
  const lon = degrees(meridian + Math.atan2(Math.sinh(etaSphere), Math.cos(xiSphere)));
  return lat > 54 && lat < 58.5 && lon > 7.5 && lon < 15.6 ? { lat, lon } : undefined;
}

/** Even multiples of the angle, 2, 4 and 6. */
const sum = (factors: readonly number[], term: (multiple: number) => number): number =>
  factors.reduce((total, factor, index) => total + factor * term(2 * (index + 1)), 0);

const degrees = (radians: number): number => Number(((radians * 180) / Math.PI).toFixed(5));
