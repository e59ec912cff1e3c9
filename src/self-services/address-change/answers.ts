import { z } from 'zod';
import { contactAnswers } from '../contact-questions.ts';
import { line } from '../text-answer.ts';

const address = z.object(
  {
    id: z.union([z.literal('unknown'), z.guid({ error: 'address-missing' })], {
      error: 'address-missing',
    }),
    street: line(60, 'address-street').min(1, { error: 'address-street' }),
    number: line(10, 'address-number').regex(/^\d/, { error: 'address-number' }),
    floor: line(10, 'address-floor'),
    door: line(10, 'address-floor'),
    extraTown: line(60, 'address-town'),
    postcode: z
      .string({ error: 'address-postcode' })
      .regex(/^\d{4}$/, { error: 'address-postcode' }),
    town: line(40, 'address-town').min(1, { error: 'address-town' }),
    municipality: z
      .string({ error: 'address-municipality' })
      .regex(/^0\d{3}$/, { error: 'address-municipality' }),
    text: line(250, 'address-missing').min(1, { error: 'address-missing' }),
  },
  { error: 'address-missing' },
);

/** The CPR number came on 2 April 1968; an earlier day of moving is a slip of the year. */
const firstDay = '1968-04-02';

/** What a change of address asks. Messages are keys of `problems`. */
export const answers = z.object({
  destination: z.enum(['denmark', 'abroad', 'no-fixed-address'], { error: 'destination' }),
  moveDate: z.iso
    .date({
      error: (issue) => (issue.input === undefined ? 'date-missing' : 'date-invalid'),
      abort: true,
    })
    .refine((day) => day >= firstDay, { error: 'date-year' }),
  address,
  movers: z
    .array(z.string({ error: 'movers' }).regex(/^[\w-]{1,64}$/, { error: 'movers' }), {
      error: 'movers',
    })
    .max(40, { error: 'movers' })
    .default([]),
  occupants: z.enum(['nobody', 'staying', 'leaving', 'unknown'], { error: 'occupants' }),
  careOf: line(34, 'care-of').optional(),
  ...contactAnswers,
});

export type Answers = z.output<typeof answers>;
export type Input = z.input<typeof answers>;
