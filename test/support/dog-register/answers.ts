import { z } from 'zod';
import { chipDigitsInWords } from './law.ts';

/** Control and formatting signs: nobody types them, and they can turn a text around on a caseworker's screen. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u;

const line = (longest: number, code: string) =>
  z
    .string({ error: code })
    .max(longest, { error: code })
    .refine((text) => !unseen.test(text), { error: 'signs' });

/** No dog that lives was born before; an earlier year is a slip. */
const firstDay = '1990-01-01';

/** What the register of dogs asks. Messages are keys of `problems`. */
export const answers = z.object({
  name: line(40, 'name'),
  breed: line(60, 'breed'),
  born: z.iso
    .date({
      error: (issue) => (issue.input === undefined ? 'born-missing' : 'born-invalid'),
      abort: true,
    })
    .refine((day) => day >= firstDay, { error: 'born-year' }),
  // Vets write it in groups; it is kept without the spaces.
  chip: z
    .string({ error: 'chip' })
    .transform((typed) => typed.replaceAll(' ', ''))
    .pipe(z.string().regex(new RegExp(`^\\d{${chipDigitsInWords}}$`), { error: 'chip' })),
});

export type Answers = z.output<typeof answers>;
export type Input = z.input<typeof answers>;
