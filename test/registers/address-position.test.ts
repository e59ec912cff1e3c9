import { expect, it } from 'vitest';
import { positionOf } from '../../src/registers/http/utm-position.ts';
import { metresOf } from '../support/registers/address-world.ts';

it.each([
  ['the middle of the zone, on the equator of its scale', 500_000, 6_175_000, 9],
  ['the Town Hall Square in Copenhagen', 724_434.93, 6_175_755.61, 12.569],
])('%s lies where it should', (_, east, north, lon) => {
  const position = positionOf(east, north);
  expect(position?.lon).toBeCloseTo(lon, 2);
  expect(position?.lat).toBeGreaterThan(55.6);
  expect(position?.lat).toBeLessThan(55.8);
});

it.each([
  [55.67563, 12.56958],
  [56.15263, 10.20321],
  [57.7475, 10.5797],
  [54.5625, 11.9606],
  [55.0966, 14.7056],
  [55.5574, 8.0805],
])('%d %d is the same there and back', (lat, lon) => {
  const { x, y } = metresOf({ lat, lon });
  expect(positionOf(x, y)).toEqual({ lat, lon });
});

it.each([
  [0, 0],
  [12.5, 55.6],
  [Number.NaN, 6_175_000],
  [Infinity, 1],
  [500_000, 7_500_000],
])('%d %d is nowhere in Denmark', (x, y) => {
  expect(positionOf(x, y)).toBeUndefined();
});
