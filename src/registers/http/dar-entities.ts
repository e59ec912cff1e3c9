import { z } from 'zod';
import { darId, lifeCycle, maybeWords, postcodeDigits, words } from './address-parts.ts';

/** A table of DAR: which columns are asked for, and what they hold. */
export interface Entity<T> {
  readonly name: string;
  readonly columns: string;
  readonly row: z.ZodType<T>;
}

const entity = <T extends z.ZodType>(name: string, columns: string, row: T) => ({
  name,
  columns: `id_lokalId status ${columns}`,
  row,
});

const held = z.object({ id_lokalId: darId, status: lifeCycle });

const maybeId = z
  .union([z.literal(''), darId])
  .nullish()
  .transform((id) => (id === '' || id === null ? undefined : id));

const point = z.string().transform((text, context) => {
  const [, x, y] = /^POINT ?\((\d+(?:\.\d+)?) (\d+(?:\.\d+)?)\)$/.exec(text.trim()) ?? [];
  if (x !== undefined && y !== undefined) return { x: Number(x), y: Number(y) };
  context.addIssue({ code: 'custom', message: 'no point' });
  return z.NEVER;
});

export const entities = {
  dwelling: entity(
    'DAR_Adresse',
    'adressebetegnelse etagebetegnelse doerbetegnelse husnummer',
    held.extend({
      adressebetegnelse: words,
      etagebetegnelse: maybeWords,
      doerbetegnelse: maybeWords,
      husnummer: darId,
    }),
  ),
  house: entity(
    'DAR_Husnummer',
    'husnummertekst navngivenVej postnummer supplerendeBynavn adgangspunkt vejmidte',
    held.extend({
      husnummertekst: words,
      navngivenVej: darId,
      postnummer: darId,
      supplerendeBynavn: maybeId,
      adgangspunkt: maybeId,
      /** Municipality and road code with a hyphen between them. */
      vejmidte: maybeWords,
    }),
  ),
  street: entity('DAR_NavngivenVej', 'vejnavn', held.extend({ vejnavn: words })),
  /** The part of a street in one municipality. */
  part: entity(
    'DAR_NavngivenVejKommunedel',
    'kommune vejkode',
    held.extend({
      kommune: z.string().regex(/^\d{4}$/),
      vejkode: z.string().regex(/^\d{4}$/),
    }),
  ),
  town: entity(
    'DAR_Postnummer',
    'postnr navn',
    held.extend({ postnr: postcodeDigits, navn: words }),
  ),
  extraTown: entity('DAR_SupplerendeBynavn', 'navn', held.extend({ navn: words })),
  point: entity(
    'DAR_Adressepunkt',
    'position { wkt }',
    held.extend({
      position: z.object({ wkt: point }).nullish(),
    }),
  ),
};
