import { expect, it } from 'vitest';
import { editDistance } from '../../src/registers/edit-distance.ts';

it.each([
  ['gyden', 'gyden', 2, 0],
  ['gyden', 'gydn', 2, 1],
  ['gyden', 'gyyden', 2, 1],
  ['gyden', 'gynen', 2, 1],
  ['gyden', 'gdyen', 2, 1],
  ['gyden', 'gdyne', 2, 2],
  ['gyden', 'gaaden', 2, 2],
  ['gyden', 'kilden', 2, 3],
  ['gyden', 'gydensvej', 2, 3],
  ['gyden', 'gydn', 0, 1],
  ['', 'ab', 2, 2],
])('from %s to %s, up to %i, are %i changes', (a, b, most, changes) => {
  expect(editDistance(a, b, most)).toBe(changes);
  expect(editDistance(b, a, most)).toBe(changes);
});
