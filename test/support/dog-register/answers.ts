import { z } from 'zod';
import { line } from '../../../src/self-services/text-answer.ts';
import { chipDigitsInWords } from './law.ts';

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
