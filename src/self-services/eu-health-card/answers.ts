import { z } from 'zod';
import { contactAnswers } from '../contact-questions.ts';

export const purposes = ['short-stay', 'study', 'work', 'other'] as const;

/** What an order of the blue card asks. Messages are keys of `problems`. */
export const answers = z.object({
  people: z
    .array(z.string({ error: 'people' }).regex(/^[\w-]{1,64}$/, { error: 'people' }), {
      error: 'people',
    })
    .min(1, { error: 'people' })
    .max(40, { error: 'people' }),
  purpose: z.enum(purposes, { error: 'purpose' }),
  ...contactAnswers,
});

export type Answers = z.output<typeof answers>;
export type Input = z.input<typeof answers>;
