import { z } from 'zod';
import { line } from '../text-answer.ts';

/** As the register gave it, or a name that nobody could look up. */
const practice = z.object(
  {
    id: z.string({ error: 'doctor' }).regex(/^(?:unknown|\d{6})$/, { error: 'doctor' }),
    name: line(100, 'doctor-name').min(1, { error: 'doctor-name' }),
    address: line(250, 'doctor'),
    municipality: z.string({ error: 'doctor' }).regex(/^(?:\d{4})?$/, { error: 'doctor' }),
    open: z.boolean({ error: 'doctor' }).optional(),
    /** From the applicant's home; absent where nobody could measure it. */
    kilometres: z.number({ error: 'doctor' }).min(0, { error: 'doctor' }).optional(),
  },
  { error: 'doctor' },
);

/** What a choice of doctor asks; `check` asks for what belongs to this choice. Messages are keys of `problems`. */
export const answers = z.object({
  people: z
    .array(z.string({ error: 'people' }).regex(/^[\w-]{1,64}$/, { error: 'people' }), {
      error: 'people',
    })
    .min(1, { error: 'people' })
    .max(40, { error: 'people' }),
  group: z.enum(['1', '2'], { error: 'group' }),
  doctor: practice.optional(),
  closedReason: z
    .enum(['household', 'turning-15', 'back-from-group-2', 'few-open', 'far-and-accepted'], {
      error: 'closed-reason',
    })
    .optional(),
  homeVisits: z.enum(['waived', 'kept'], { error: 'home-visits' }).optional(),
  reason: z
    .enum(['moved', 'doctor-closed', 'turned-15', 'practice-changed', 'group', 'wish'], {
      error: 'reason',
    })
    .optional(),
});

export type Answers = z.output<typeof answers>;
export type Input = z.input<typeof answers>;
