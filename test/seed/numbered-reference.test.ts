import { expect, it } from 'vitest';
import { parseReference } from '../../src/domain/reference.ts';
import { numberedReference } from '../../src/seed/numbered-reference.ts';

/** Numbers beside each other, at both ends of what there are signs for. */
const numbers = [0, 31 ** 9 - 100_000].flatMap((from) =>
  Array.from({ length: 100_000 }, (_, at) => from + at),
);

it('no two numbers have one reference, and each can be read', () => {
  const references = numbers.map(numberedReference);
  expect(new Set(references).size).toBe(numbers.length);
  expect(references.filter((each) => parseReference(each) !== each)).toEqual([]);
});

it('numbers beside each other look like no row of numbers', () => {
  const begins = Array.from({ length: 100 }, (_, number) => numberedReference(number).slice(0, 2));
  expect(new Set(begins).size).toBe(100);
});
