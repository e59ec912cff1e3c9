import { expect, it } from 'vitest';
import { byDoorplate } from '../../src/registers/http/by-doorplate.ts';

it('dwellings come from the cellar up, on each floor from left to right, then by number', () => {
  const plates = ['', 'kl', 'st tv', 'st th', '1 tv', '1 mf', '1 th', '1 2', '1 10', '2', '10 tv'];
  const dwellings = plates.map((plate) => {
    const [floor = '', door = ''] = plate.split(' ');
    return { floor, door };
  });
  expect(dwellings.toReversed().toSorted(byDoorplate)).toEqual(dwellings);
});
