import { z } from 'zod';
import type { Cpr } from '../../domain/cpr.ts';
import type { IsoDate } from '../../domain/dated.ts';
import { xmlWords } from '../../far-side/read-xml.ts';

/** An empty element says no more than an absent one. */
const maybe = <T extends z.ZodType>(shape: T) =>
  z.preprocess((given) => (given === '' ? undefined : given), shape.optional());

/** XML does not tell one from a list of one. */
const many = <T extends z.ZodType>(shape: T) =>
  z.preprocess((given) => {
    if (given === undefined || given === '') return [];
    return Array.isArray(given) ? given : [given];
  }, z.array(shape).max(100));

const words = z.string().max(400).transform(xmlWords);

const number = z
  .string()
  .regex(/^\d{10}$/)
  .transform((text) => text as Cpr);

/** A day, with or without a time or zone behind it. */
const day = z.string().transform((text, context): IsoDate => {
  try {
    return Temporal.PlainDate.from(text.slice(0, 10), { overflow: 'reject' }).toString();
  } catch {
    context.addIssue({ code: 'custom', message: 'no day' });
    return z.NEVER;
  }
});

const yesOrNo = z.enum(['true', 'false', '1', '0']).transform((word) => /^(?:true|1)$/.test(word));

const protection = z.object({
  slutdato: maybe(day),
  beskyttet: maybe(yesOrNo),
  startdato: maybe(day),
});

const relative = z.object({ personnummer: maybe(number) });

const statuses = ['1', '3', '5', '7', '20', '30', '50', '60', '70', '80', '90'] as const;
const status = z
  .string()
  .transform((text) => text.replace(/^0/, ''))
  .pipe(z.enum(statuses));

const dwelling = z.object({
  kommunekode: maybe(z.string().regex(/^\d{1,4}$/)),
  vejkode: maybe(z.string().regex(/^\d{1,4}$/)),
  husnummer: maybe(words),
  etage: maybe(words),
  sidedoer: maybe(words),
  bynavn: maybe(words),
  postnummer: maybe(z.string().regex(/^\d{1,4}$/)),
  postdistrikt: maybe(words),
  vejnavn: maybe(words),
});

const custody = z.object({
  foraeldremyndighedtype: z.enum(['3', '4', '5', '6']),
  foraeldremyndighedSletdato: maybe(day),
  relationPersonnummer: maybe(number),
});

/** What SF1520 says of a person, as far as anything here is decided by it. */
export const personShape = z.object({
  persondata: z.object({
    personnummer: number,
    gaeldendePersonnummer: maybe(number),
    navn: z.object({
      personadresseringsnavn: maybe(words),
      fornavn: maybe(words),
      mellemnavn: maybe(words),
      efternavn: maybe(words),
    }),
    foedselsdato: maybe(z.object({ dato: day })),
    status: z.object({ status }),
    adressebeskyttelse: maybe(protection),
    markedsfoeringsbeskyttelse: maybe(protection),
  }),
  adresse: maybe(z.object({ aktuelAdresse: maybe(dwelling) })),
  relationer: maybe(
    z.object({
      aegtefaelle: maybe(relative),
      barn: many(z.object({ personnummer: number })),
      mor: maybe(relative),
      far: maybe(relative),
      foraeldremyndighed: many(custody),
    }),
  ),
});

export type PersonRecord = z.output<typeof personShape>;
