import { z } from 'zod';
import { contactAnswers } from '../contact-questions.ts';
import { type Cpr, parseCpr } from '../../domain/cpr.ts';
import { line, lines } from '../text-answer.ts';

/** Its form only; whether an invented number counts is asked in `check`, which knows where it runs. */
const cpr = z
  .string({ error: (issue) => (issue.input === undefined ? 'cpr-missing' : 'cpr') })
  .refine((text) => parseCpr(text, { demo: true }).ok, { error: 'cpr' })
  .transform((text) => text.replaceAll(/[\s-]/g, '') as Cpr);

/**
 * What is asked of somebody who wants to be exempt, or to come back. That one of the law's grounds applies is declared;
 * which one is never asked, so there is no field to keep it in.
 */
export const answers = z.object({
  wish: z.enum(['exempt', 'return'], { error: 'wish' }),
  name: line(100, 'name').min(1, { error: 'name' }),
  cpr,
  municipality: z.string({ error: 'municipality' }).regex(/^0\d{3}$/, { error: 'municipality' }),
  // Asked only of who wants to be exempt: `check` says where one of them is missing.
  declaration: z.literal('yes', { error: 'declaration' }).optional(),
  forwardUnopened: z.enum(['yes', 'no'], { error: 'forward' }).optional(),
  postalAddress: lines(200, 'postal-address').optional(),
  meeting: z.enum(['come', 'call', 'visit', 'helper'], { error: 'meeting' }),
  helper: line(100, 'helper').optional(),
  phone: contactAnswers.phone,
});

export type Answers = z.output<typeof answers>;
export type Input = z.input<typeof answers>;
