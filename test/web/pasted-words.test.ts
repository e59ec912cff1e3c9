import { expect, it } from 'vitest';
import { cleanForm } from '../../src/web/set-up-body.ts';

it.each([
  ['a break from a word processor', 'En\u000bTo'],
  ['a new page', 'En\u000cTo'],
  ['a next line', 'En\u0085To'],
  ['a line separator', 'En\u2028To'],
  ['a paragraph separator', 'En\u2029To'],
])('takes pasted words with %s as lines', (_what, words) =>
  expect(cleanForm({ words })?.['words']).toBe('En\nTo'),
);

it('takes them in each of several', () =>
  expect(cleanForm({ words: ['En\u000bTo', 'Tre'] })?.['words']).toEqual(['En\nTo', 'Tre']));

it.each(['En\u0000To', 'En\u001bTo', 'En\u007fTo', 'En\u0080To', 'En\ufffdTo', 'En\ud800To'])(
  'takes nothing that is no text',
  (words) => expect(cleanForm({ words })).toBeUndefined(),
);
