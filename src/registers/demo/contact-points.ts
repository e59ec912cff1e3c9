import { z } from 'zod';
import type { ContactPoint } from '../../domain/authority.ts';
import type { Dated } from '../../domain/dated.ts';
import { jsonFile } from './data-files.ts';

/** The day the sample's contact points were read; before it nothing is known. */
export const readOn = '2026-11-22';

const contactSchema = z.object({
  myndigheder: z.array(
    z.object({
      id: z.string(),
      navn: z.string(),
      telefon: z.string().optional(),
      adresse: z.string().optional(),
      /** Page where fees are paid; none of the sample's authorities has been asked for theirs. */
      betaling: z.url({ protocol: /^https$/ }).optional(),
    }),
  ),
});

/** By the sample's own names, `borgerservice-0217` among them. */
export function contactPoints(): ReadonlyMap<string, readonly Dated<ContactPoint>[]> {
  const known = jsonFile('myndigheder.json', contactSchema).myndigheder;
  return new Map(
    known.map((one) => [
      one.id,
      [
        {
          from: readOn,
          value: {
            ...(one.telefon === undefined ? {} : { phone: one.telefon }),
            ...(one.adresse === undefined ? {} : { visit: one.adresse }),
            ...(one.betaling === undefined ? {} : { payment: one.betaling }),
          },
          source: { title: one.navn, checked: readOn },
        },
      ],
    ]),
  );
}
