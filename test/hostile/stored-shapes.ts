import { z } from 'zod';
import type { Field, SelfService } from '../../src/self-services/define.ts';
import { controlNames } from '../../src/self-services/fields.ts';
import { moves, typed } from './stored-moves.ts';
import {
  text,
  words,
  said,
  address,
  practice,
  sheet,
  language,
  decision,
  short,
  basis,
  complaint,
  charge,
  advice,
  cpr,
  kept,
} from './stored-parts.ts';

export { behalf } from './stored-parts.ts';

/** What a draft may hold: the controls of its service's own fields, and nothing else. */
export const draftBody = ({ steps }: SelfService) => {
  const fields = steps.flatMap((step) => step.fields);
  const controls = fields.flatMap((field) =>
    field.kind === 'address'
      ? [...controlNames(field), `${field.key}.asked`]
      : [...controlNames(field)],
  );
  const lookedUp = (kind: Field['kind'], value: z.ZodType) =>
    fields.filter((field) => field.kind === kind).map(({ key }) => [key, value] as const);
  const resolved = [...lookedUp('address', address), ...lookedUp('practice', practice)];
  return z.strictObject({
    raw: z.partialRecord(z.enum(controls), z.union([text(), z.array(text())])),
    resolved: z.strictObject(Object.fromEntries(resolved)).partial(),
    done: z.array(z.string()),
    lawVersion: z.string().regex(/^[\w-]+@[\w-]+#\w+$/),
    specVersion: z.int(),
    exempt: z.enum(['says-so', 'unsaid']),
    wish: z.enum(['digital', 'unsaid']),
    language: z.enum(['da', 'en']),
    largePrint: z.boolean().optional(),
    ...kept,
  });
};

/** What the events of citizens and staff may hold; `submitted` is checked against the service's own schema as well. */
export const bodies: Readonly<Record<string, z.ZodObject>> = {
  ...moves,
  submitted: z.strictObject({
    decision,
    answers: z.record(z.string(), z.unknown()),
    sheet,
    advice,
    next: z.array(said).optional(),
    flags: z.array(short),
    language,
    largePrint: z.literal(true).optional(),
    charge: charge.optional(),
    assisted: z
      .strictObject({
        id: short,
        name: short,
        also: z.strictObject({ id: short, name: short }).optional(),
      })
      .optional(),
  }),
  referred: z.strictObject({
    decision,
    to: short,
    due: z.iso.date(),
    promise: z.enum(['we-contact-you', 'you-come']),
    errandsLastDay: z.iso.date().optional(),
    beyondForm: z
      .strictObject({
        why: said,
        municipality: said,
        lastDay: said.optional(),
        bring: z.array(said),
      })
      .optional(),
    contact: z.strictObject({ name: short, phone: short, email: short, address: short }).partial(),
    needs: z.strictObject({
      interpreter: short.optional(),
      largePrint: z.boolean(),
      homeVisit: z.boolean(),
      callBack: z.boolean(),
    }),
    sheet,
    carried: typed.optional(),
    attempt: z.strictObject({ at: short, outage: short }).optional(),
    language,
  }),
  filed: z.strictObject({
    typed: typed.optional(),
    way: z.enum(['in-person', 'phone', 'paper']),
    receivedOn: z.iso.date(),
    decision,
    answers: z.record(z.string(), z.unknown()),
    sheet,
    missing: z.array(said).optional(),
    errandsLastDay: z.iso.date().optional(),
    contactBy: z.iso.date().optional(),
    paperForm: text(10).optional(),
    fromReferral: text(10).optional(),
    earlierDay: z.strictObject({ basis: short, why: words }).optional(),
    helper: short.optional(),
    remarks: words.optional(),
    advice: advice.optional(),
    next: z.array(said).optional(),
    flags: z.array(short),
    charge: charge.optional(),
    language,
    largePrint: z.literal(true).optional(),
  }),
  'payment-demanded': z.strictObject({
    kroner: z.int().positive(),
    why: said,
    basis,
    complaint,
    payAt: words.optional(),
  }),
  paid: z.strictObject({ on: z.iso.date(), theirReference: text(60) }),
  'payment-waived': z.strictObject({ why: words }),
  'exemption-decided': z.strictObject({
    exempt: z.boolean(),
    cpr,
    on: z.iso.date(),
    idSeen: short,
    representedBy: text(100).optional(),
    forwardUnopened: z.boolean(),
    postalAddress: text(200).optional(),
  }),
  noted: z.strictObject({ note: words }),
  contacted: z.strictObject({
    how: z.enum(['phone', 'at-the-counter', 'home-visit', 'letter']),
    on: z.iso.date().optional(),
  }),
  'became-case': z.strictObject({ reference: text(10) }),
  'grounds-asked': z.strictObject({
    how: short,
    answerBy: z.iso.date(),
    notAfter: z.iso.date().optional(),
  }),
  'grounds-answered': z.strictObject({
    claimed: z.enum(['exempt', 'circumstance', 'no-mitid', 'none']),
  }),
  'help-offered': z.strictObject({ how: short, accepted: z.boolean() }),
  'extraordinary-considered': z.strictObject({ granted: z.boolean(), why: words }),
  'rejection-proposed': z.strictObject({ why: said }),
  'rejection-sent-back': z.strictObject({ why: words }),
  'channel-accepted': z.strictObject({ decision, assessed: words.optional() }),
  'channel-rejected': z.strictObject({ decision, why: said, complaint }),
  'letters-released': z.strictObject({ letters: z.array(z.uuid().or(short)), why: words }),
  'info-received': z.strictObject({ from: short, note: words, on: z.iso.date().optional() }),
  'carried-out': z.strictObject({
    system: text(40),
    theirReference: text(60),
    on: z.iso.date(),
    who: text(100).optional(),
  }),
  withdrawn: z.strictObject({ why: words }),
  dispatched: z.strictObject({
    letter: short,
    notice: short,
    via: short,
    lastDay: z.iso.date().optional(),
    answerBy: z.iso.date().optional(),
  }),
  delivered: z.strictObject({ letter: short, notice: short }),
  'not-delivered': z.strictObject({ letter: short, notice: short, why: short }),
  'letter-expired': z.strictObject({ letter: short, notice: short }),
  'letter-retried': z.strictObject({
    letter: short,
    notice: short,
    addressGiven: z.literal(true).optional(),
  }),
  'day-passed': z.strictObject({ of: z.enum(['follow-up', 'way-in']), due: z.iso.date() }),
  'contact-overdue': z.strictObject({ due: z.iso.date() }),
  reminded: z.strictObject({ about: short, day: z.iso.date() }),
  'info-requested': z.strictObject({ as: short, what: said, answerBy: z.iso.date() }),
  decided: z.strictObject({
    result: z.enum(['granted', 'partly', 'refused']),
    why: said,
    bases: z.array(basis),
    complaint: complaint.optional(),
    insteadOf: z.iso.date().optional(),
  }),
  'dispatch-failed': z.strictObject({ letter: short, notice: short, why: short }),
  closed: z.strictObject({
    outcome: short,
    unopenedPost: z.enum(['post-sent-on', 'no-unopened-post']).optional(),
    sentAs: short.optional(),
  }),
};
