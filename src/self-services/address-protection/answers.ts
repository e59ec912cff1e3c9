import { z } from 'zod';
import { contactAnswers } from '../contact-questions.ts';

/** What the form asks of somebody who wants to be protected, or no longer. Messages are keys of `problems`. */
export const answers = z.object({
  wish: z.enum(['protect', 'lift'], { error: 'wish' }),
  length: z.enum(['one-year', 'longer'], { error: 'length' }).optional(),
  people: z
    .array(z.string({ error: 'people' }).regex(/^[\w-]{1,64}$/, { error: 'people' }), {
      error: 'people',
    })
    .min(1, { error: 'people' })
    .max(40, { error: 'people' }),
  ...contactAnswers,
});

export type Answers = z.output<typeof answers>;
export type Input = z.input<typeof answers>;
