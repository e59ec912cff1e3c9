import { z } from 'zod';

/** Control and formatting signs: nobody types them, and they can turn a text around on a caseworker's screen. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u;

const line = (longest: number, code: string) =>
  z
    .string({ error: code })
    .max(longest, { error: code })
    .refine((text) => !unseen.test(text), { error: 'signs' });

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
