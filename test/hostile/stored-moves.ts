import { z } from 'zod';
import { advice, charge, cpr, decision, said, short, words } from './stored-parts.ts';

/** What was typed, as it was typed, and what the registers made of it. */
export const typed = z.strictObject({
  raw: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  resolved: z.record(z.string(), z.unknown()),
});

/** Events by which a case changes hands or is seen in another light, and rights and complaints beside it. */
export const moves: Readonly<Record<string, z.ZodObject>> = {
  assigned: z.strictObject({ to: short, toName: short, why: words.optional() }),
  unassigned: z.strictObject({ why: words.optional() }),
  reopened: z.strictObject({
    because: z.enum(['complaint', 'new-information', 'our-mistake']),
    why: said,
    wayOpen: z.literal(true).optional(),
  }),
  transferred: z.strictObject({
    from: short,
    fromName: said,
    to: short,
    toName: said,
    why: said,
    due: z.iso.date(),
  }),
  'handed-over': z.strictObject({ to: short, toName: said, why: said }),
  'arrival-corrected': z.strictObject({
    was: z.iso.date(),
    receivedOn: z.iso.date(),
    why: said,
    due: z.iso.date(),
    decision: decision.optional(),
    flags: z.array(short).optional(),
    advice: advice.optional(),
    next: z.array(said).optional(),
    charge: charge.optional(),
  }),
  'exception-granted': z.strictObject({
    cpr,
    scope: z.enum(['case', 'lasting']),
    from: z.iso.date(),
    until: z.iso.date().optional(),
    why: words,
  }),
  'exception-withdrawn': z.strictObject({ cpr, grant: z.uuid().optional(), why: words }),
  'appeal-received': z.strictObject({
    on: z.iso.date(),
    note: words,
    told: z.strictObject({ body: said, sentTo: said, lastDay: z.iso.date() }).partial().optional(),
  }),
  'contact-changed': z.strictObject({
    wishes: z.strictObject({
      phone: short.optional(),
      email: short.optional(),
      largePrint: z.boolean(),
      language: z.enum(['da', 'en']),
    }),
  }),
  'appeal-ended': z.strictObject({ on: z.iso.date(), result: short }),
};
