import { expect, it } from 'vitest';
import { line, lines } from '../../src/self-services/text-answer.ts';

const codeOf = (schema: ReturnType<typeof line>, value: unknown): string | undefined =>
  schema.safeParse(value).error?.issues[0]?.message;

it.each([
  ['a word', 'Æbleskive', undefined],
  ['as long as may be', 'x'.repeat(10), undefined],
  ['too long', 'x'.repeat(11), 'name'],
  ['nothing', undefined, 'name'],
  ['no text', 7, 'name'],
  ['a sign that rings', 'a\u0007', 'signs'],
  ['a sign that turns text around', 'a\u202Eb', 'signs'],
  ['half a sign', 'a\uD800', 'signs'],
  ['a sign of nobody', 'a\uE000', 'signs'],
  ['a joiner nobody sees', 'a\u200D', 'signs'],
])('a line is read: %s', (_, value, code) => {
  expect(codeOf(line(10, 'name'), value)).toBe(code);
  expect(codeOf(lines(10, 'name'), value)).toBe(code);
});

it('only a text of several lines has breaks', () => {
  expect(codeOf(line(10, 'name'), 'a\nb')).toBe('signs');
  expect(codeOf(lines(10, 'name'), 'a\nb')).toBeUndefined();
  expect(codeOf(lines(10, 'name'), 'a\rb')).toBe('signs');
});
