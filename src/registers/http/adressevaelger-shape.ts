import { z } from 'zod';
import { darId, lifeCycle, maybeWords, postcodeDigits, words } from './address-parts.ts';

/** `fejl` and whatever else is not `ok`: it would not hear the question. */
const said = z.object({ status: z.string() });
const ok = z.object({ status: z.literal('ok') });
const notOk = said.refine(({ status }) => status !== 'ok').transform(() => 'refused' as const);

const known = ['adresse', 'husnummer', 'navngivenvejpostnummer'];

/** A dwelling, a house, or a street within a postcode. Of all others, a street in many towns, nobody lives at one. */
export const hitShape = z.union([
  z.object({ type: z.literal('adresse'), id: darId, titel: words }),
  z.object({ type: z.literal('husnummer'), id: darId, titel: words }),
  z.object({
    type: z.literal('navngivenvejpostnummer'),
    vejnavn: words,
    postnr: postcodeDigits,
  }),
  z
    .object({ type: z.string().max(60) })
    .refine(({ type }) => !known.includes(type))
    .transform(() => ({ type: 'other' as const })),
]);

/** Answer of `/adresser/soeg`. Records are read one by one: what is wrong with one is not wrong with all. */
export const searchShape = z.union([ok.extend({ fund: z.array(z.unknown()).max(200) }), notOk]);
export type Hit = z.output<typeof hitShape>;

/** A dwelling in the list of its house. */
export const dwellingShape = z.object({
  id_lokalid: darId,
  adressebetegnelse: words,
  etagebetegnelse: maybeWords,
  doerbetegnelse: maybeWords,
  status: lifeCycle,
});

/** Answer of `/husnumre/{id}?adresser=true`. */
export const houseShape = z.union([
  ok.extend({
    husnummer: z.object({ id_lokalid: darId }),
    adresser: z.array(z.unknown()).max(2000),
  }),
  notOk,
]);

/** Answer of `/adresser/{id}`. */
export const copyShape = z.union([ok.extend({ adresse: z.unknown() }), notOk]);

/** The dwelling in it. */
export const recordShape = dwellingShape.extend({
  husnummer: z.object({
    husnummertekst: words,
    status: lifeCycle,
    navngivenvej: z.object({ vejnavn: words }),
    postnummer: z.object({ postnr: postcodeDigits, navn: words }),
    navngivenvejkommunedel: z.object({ kommune: z.string().regex(/^\d{4}$/) }),
    supplerendebynavn: z.object({ navn: maybeWords }).nullish(),
    adgangspunkt: z
      .object({ koordinater: z.object({ x: z.number(), y: z.number() }).nullish() })
      .nullish(),
  }),
});
export type AddressRecord = z.output<typeof recordShape>;
