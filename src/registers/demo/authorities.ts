import type { AuthorityRegister } from '../../cases/ports/registers.ts';
import { type Authority, type AuthorityId, municipalityId } from '../../domain/authority.ts';
import { appealBodies } from './appeal-bodies.ts';
import { contactPoints, readOn } from './contact-points.ts';
import { csvFile, once } from './data-files.ts';
import { readRegions } from './regions.ts';

/** All municipalities, Udbetaling Danmark and appeal bodies; `served` says which ones this installation works for. */
export function demoAuthorities(served: readonly AuthorityId[]): AuthorityRegister {
  const ids = new Set(served);
  return {
    all: () => everybody(),
    find: (id) => authorities().get(id),
    serves: (id) => ids.has(id),
  };
}

/** Every authority by id. */
export const authorities: () => ReadonlyMap<AuthorityId, Authority> = once(
  () => new Map(everybody().map((one) => [one.id, one])),
);

const everybody = once((): readonly Authority[] => [
  ...municipalities(),
  udbetalingDanmark,
  ...appealBodies(),
]);

/** Its known telephone numbers belong to single areas and are the services' to name; it has none of its own here. */
const udbetalingDanmark: Authority = {
  id: 'udbetaling-danmark',
  name: { da: 'Udbetaling Danmark', en: 'Udbetaling Danmark' },
  kind: 'udbetaling-danmark',
  contact: [],
};

function municipalities(): readonly Authority[] {
  const contacts = contactPoints();
  const regionsOf = readRegions();
  return csvFile('kommuner.csv', [
    'kommunekode',
    'navn',
    'fuldt_navn',
    'type',
    'region_2026',
    'region_fra_2027_01_01',
  ])
    .filter((row) => row.type === 'kommune')
    .map((row) => ({
      id: municipalityId(row.kommunekode),
      name: { da: row.fuldt_navn, en: `${row.navn} Municipality` },
      kind: 'municipality',
      municipality: row.kommunekode,
      regions: regionsOf(row.region_2026, row.region_fra_2027_01_01),
      contact: contacts.get(`borgerservice-${row.kommunekode}`) ?? [],
      ...(row.kommunekode === deliveryDays.municipality && { deliveryDays: deliveryDays.values }),
    }));
}

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
