import { z } from 'zod';
import { parseResumeCode } from '../../src/domain/resume-code.ts';

/** Control characters, halves of characters and bytes that were no text; line breaks and tabs may be typed. */
// oxlint-disable-next-line no-control-regex
const noText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]|\p{Cs}/u;
export const text = (longest = 100_000) =>
  z
    .string()
    .max(longest)
    .refine((typed) => !noText.test(typed), 'signs that are no text');
export const words = text(4000);
export const said = z.strictObject({ da: words, en: words });
const coordinates = z.strictObject({ lat: z.number(), lon: z.number() });
export const address = z.record(z.string(), words.or(coordinates));
export const practice = z.strictObject({
  id: z.string().regex(/^\d{6}$/),
  name: words,
  address: words,
  municipality: z.string().regex(/^\d{4}$/),
  at: coordinates.optional(),
  open: z.boolean().optional(),
  kilometres: z.number().min(0).optional(),
});

export const sheet = z.array(z.strictObject({ step: said, question: said, answer: said }));
export const language = z.enum(['da', 'en']);
export const decision = z.strictObject({
  outcome: z.string(),
  standing: z.string().optional(),
  reasons: z.array(z.unknown()),
  responsible: z.string().optional(),
  waysIn: z.array(z.unknown()).optional(),
  facts: z.record(z.string(), z.unknown()),
  lawVersion: z.string(),
});
export const short = text(200);
export const basis = z.strictObject({
  act: said,
  section: short,
  from: z.iso.date(),
  until: z.iso.date().optional(),
  source: z.strictObject({ title: short, checked: z.iso.date() }),
  certainty: z.enum(['verified', 'inferred']),
});
export const complaint = z.strictObject({
  body: said,
  sentTo: said,
  weeks: z.int().optional(),
  noLimit: z.literal(true).optional(),
});
export const charge = z.strictObject({
  kind: z.enum(['free', 'fee']),
  standing: z.enum(['free', 'demanded', 'told-by-authority']),
  why: said,
  basis,
  otherwise: basis.optional(),
  kroner: z.int().positive().optional(),
  amountFrom: z.iso.date().optional(),
  complaint: complaint.optional(),
  payAt: words.optional(),
});
export const advice = z.array(
  z.strictObject({ id: short, text: said, sent: said.optional(), basis: basis.optional() }),
);
export const cpr = z.string().regex(/^\d{10}$/);
/** For whom, where that is not only who did it. */
export const behalf = z.array(
  z.strictObject({
    cpr,
    name: short,
    basis: z.enum(['custody', 'mandate', 'guardianship']),
    power: short.optional(),
    checkedAt: z.iso.datetime().optional(),
  }),
);
const chosen = z.strictObject({ cpr, name: short, as: z.enum(['mandate', 'guardian']) });

/** What is kept with a draft of whom it is for, and what leads back to it. */
export const kept = {
  actsFor: chosen.optional(),
  actedFor: z.array(chosen).optional(),
  resumeCode: z
    .string()
    .refine((code) => parseResumeCode(code) === code)
    .optional(),
};
