import { z } from 'zod';
import { line } from '../text-answer.ts';

/** What the Robinson list asks. Messages are keys of `problems`. */
export const answers = z.object({
  wish: z.enum(['join', 'leave'], { error: 'wish' }),
  people: z
    .array(z.string({ error: 'people' }).regex(/^[\w-]{1,64}$/, { error: 'people' }), {
      error: 'people',
    })
    .min(1, { error: 'people' })
    .max(40, { error: 'people' }),
  phone: line(24, 'phone')
    .regex(/^\+?[\d ()-]{8,}$/, { error: 'phone' })
    .optional(),
  email: line(254, 'email')
    .pipe(z.email({ error: 'email' }))
    .optional(),
});

export type Answers = z.output<typeof answers>;
export type Input = z.input<typeof answers>;
