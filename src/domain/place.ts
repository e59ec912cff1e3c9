/** A point on the earth in degrees (WGS84), as the address register gives it. */
export interface Coordinates {
  readonly lat: number;
  readonly lon: number;
}

/** Mean radius of the earth in kilometres. */
const earthRadius = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres as the crow flies between two points; exact to a few metres at Danish distances. */
export function distanceKm(one: Coordinates, other: Coordinates): number {
  const north = radians(other.lat - one.lat);
  const east = radians(other.lon - one.lon);
  const half =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * Math.sin(east / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(half)));
}
