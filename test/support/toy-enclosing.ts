import { z } from 'zod';
import { define, type SelfService } from '../../src/self-services/define.ts';
import { partsOf, text } from './toy-parts.ts';

/** Documents: one that is needed, one that only some answers ask for. */
export const toyEnclosing: SelfService = define({
  ...partsOf('toy-enclosing', { who: ['self'] }),
  answers: z.object({ home: z.enum(['rented', 'owned'], { error: 'required' }) }),
  steps: [
    {
      id: 'home',
      title: text('Home'),
      fields: [
        {
          key: 'home',
          kind: 'choice',
          label: text('Home'),
          options: [
            { value: 'rented', label: text('Rented') },
            { value: 'owned', label: text('Owned') },
          ],
        },
      ],
    },
  ],
  attachments: [
    {
      id: 'lease',
      label: text('Your lease'),
      hint: text('All its pages'),
      why: text('It says what you pay'),
      required: true,
      most: 3,
      paper: text('Send a copy'),
      when: ({ home }) => home === 'rented',
    },
    {
      id: 'other',
      label: text('Something else'),
      why: text('If it helps'),
      required: false,
      most: 1,
      paper: text('Show it to us'),
    },
  ],
  examples: {
    accepted: [{ home: 'rented' }],
    refused: [{ answers: {}, field: 'home', why: 'no home' }],
  },
});
