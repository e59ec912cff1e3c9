import { z } from 'zod';

/** Before this day nobody had a CPR number, so neither card nor name change is from then. */
const firstDay = '1968-04-02';

const day = z.iso
  .date({ error: 'date-invalid', abort: true })
  .refine((value) => value >= firstDay, { error: 'date-year' });

export const reasons = [
  'never-arrived',
  'lost',
  'cracked',
  'damaged',
  'magnetic-strip',
  'moved',
  'doctor-closed',
  'turned-15',
  'wished-change',
  'name-marriage',
  'name-other',
  'new-cpr',
  'first',
  'insurance-again',
] as const;

/** What an order of a card asks; `check` asks for the days that a reason needs. Messages are keys of `problems`. */
export const answers = z.object({
  whom: z.string({ error: 'whom' }).regex(/^[\w-]{1,64}$/, { error: 'whom' }),
  reason: z.enum(reasons, { error: 'reason' }),
  cardFrom: day.optional(),
  weddingDate: day.optional(),
});

export type Answers = z.output<typeof answers>;
export type Input = z.input<typeof answers>;
