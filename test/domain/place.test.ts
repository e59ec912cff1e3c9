import { describe, expect, it } from 'vitest';
import { distanceKm } from '../../src/domain/place.ts';

const home = { lat: 55.6761, lon: 12.5683 };
/** Kilometres to a degree of latitude on the mean sphere. */
const degree = (Math.PI * 6371.0088) / 180;
const northOf = (kilometres: number) => ({ ...home, lat: home.lat + kilometres / degree });
const eastOf = (kilometres: number) => ({
  ...home,
  lon: home.lon + kilometres / (degree * Math.cos((home.lat * Math.PI) / 180)),
});

describe('the distance between two points', () => {
  it('is nothing from a point to itself', () => {
    expect(distanceKm(home, home)).toBe(0);
  });

  it.each([0.1, 4.9, 5, 5.1, 14.9, 15, 15.1, 150])(
    'is %f km to the north and to the east',
    (km) => {
      expect(distanceKm(home, northOf(km))).toBeCloseTo(km, 6);
      // Along a circle of latitude the way bends: a metre in fifteen kilometres.
      expect(Math.abs(distanceKm(home, eastOf(km)) - km)).toBeLessThan(km < 20 ? 0.001 : 0.1);
    },
  );

  it('is the same both ways', () => {
    expect(distanceKm(home, northOf(15))).toBe(distanceKm(northOf(15), home));
  });

  it('is what maps say between towns', () => {
    const aarhus = { lat: 56.1629, lon: 10.2039 };
    const odense = { lat: 55.4038, lon: 10.4024 };
    expect(distanceKm(home, aarhus)).toBeCloseTo(157, 0);
    expect(distanceKm(home, odense)).toBeCloseTo(140, 0);
  });

  it('is half way round the earth at most, and across the date line as short as it is', () => {
    expect(distanceKm({ lat: 0, lon: 0 }, { lat: 0, lon: 180 })).toBeCloseTo(180 * degree, 6);
    expect(distanceKm({ lat: 90, lon: 0 }, { lat: -90, lon: 77 })).toBeCloseTo(180 * degree, 6);
    expect(distanceKm({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })).toBeCloseTo(degree, 6);
  });
});
