import { z } from 'zod';
import type { AuthorityRegister } from '../../cases/ports/registers.ts';
import { type Authority, type AuthorityId, municipalityId } from '../../domain/authority.ts';
import type { ContactPoint } from '../../domain/authority.ts';
import type { Dated } from '../../domain/dated.ts';
import { csvFile, jsonFile, once } from './data-files.ts';

/** All municipalities and Udbetaling Danmark; `served` says which ones this installation works for. */
export function demoAuthorities(served: readonly AuthorityId[]): AuthorityRegister {
  const ids = new Set(served);
  return {
    all: () => [...authorities().values()],
    find: (id) => authorities().get(id),
    serves: (id) => ids.has(id),
  };
}

/** Every authority by id. */
export const authorities: () => ReadonlyMap<AuthorityId, Authority> = once(
  () => new Map([...municipalities(), udbetalingDanmark].map((one) => [one.id, one])),
);

/** Its known telephone numbers belong to single areas and are the services' to name; it has none of its own here. */
const udbetalingDanmark: Authority = {
  id: 'udbetaling-danmark',
  name: { da: 'Udbetaling Danmark', en: 'Udbetaling Danmark' },
  kind: 'udbetaling-danmark',
  contact: [],
};

function municipalities(): readonly Authority[] {
  const contacts = contactPoints();
  return csvFile('kommuner.csv', ['kommunekode', 'navn', 'fuldt_navn', 'type'])
    .filter((row) => row.type === 'kommune')
    .map((row) => ({
      id: municipalityId(row.kommunekode),
      name: { da: row.fuldt_navn, en: `${row.navn} Municipality` },
      kind: 'municipality',
      municipality: row.kommunekode,
      contact: contacts.get(row.kommunekode) ?? [],
      ...(row.kommunekode === deliveryDays.municipality && { deliveryDays: deliveryDays.values }),
    }));
}

/** The day the sample's contact points were read; before it nothing is known. */
const readOn = '2026-11-22';

/** The one municipality whose reckoning of a letter's days was found. */
const deliveryDays = {
  municipality: '0370',
  values: [
    {
      from: readOn,
      value: 6,
      source: { title: 'Næstved Kommune: klagefrister ved brev', checked: readOn },
    },
  ],
} as const;

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

function contactPoints(): ReadonlyMap<string, readonly Dated<ContactPoint>[]> {
  const known = jsonFile('myndigheder.json', contactSchema).myndigheder;
  return new Map(
    known
      .filter((one) => one.id.startsWith('borgerservice-'))
      .map((one) => [
        one.id.slice('borgerservice-'.length),
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
