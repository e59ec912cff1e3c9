import { type Dwelling, dwellings, metresOf } from './address-world.ts';

/** What Adressevælger says, in JSON. */
export interface Spoken {
  readonly status: number;
  readonly said: object;
}

const refused = (beskrivelse: string): Spoken => ({
  status: 400,
  said: { status: 'fejl', beskrivelse },
});
const ok = (said: object): Spoken => ({
  status: 200,
  said: { status: 'ok', beskrivelse: '', ...said },
});
const unknown: Spoken = { status: 404, said: { status: 'fejl', beskrivelse: 'Ikke fundet' } };

/** Answers as the published descriptions have it, by rules of its own: a street first, `aa` is å, but `oe` no ø. */
export function selectorAnswer(path: string, asked: URLSearchParams, token: string): Spoken {
  if ((asked.get('token') ?? '').length < 10 || asked.get('token') !== token)
    return refused('Ugyldigt token');
  const [, kind, id = ''] = /^\/(adresser|husnumre)\/(.+)$/.exec(path) ?? [];
  if (id === 'soeg') return found(asked.get('tekst') ?? '', Number(asked.get('maksimum') ?? 100));
  if (kind === 'adresser') {
    const home = dwellings.find(({ address }) => address.id === id);
    return home === undefined
      ? unknown
      : ok({ adresse: { ...dwelling(home), husnummer: house(home) } });
  }
  const homes = dwellings.filter((each) => each.house === id);
  const [first] = homes;
  if (first === undefined) return unknown;
  // In no order that anybody could rely on.
  const adresser = homes.map(dwelling).toSorted((a, b) => (a.id_lokalid > b.id_lokalid ? -1 : 1));
  return ok({ husnummer: house(first), adresser });
}

function found(tekst: string, maksimum: number): Spoken {
  if (tekst.length < 1 || tekst.length > 73 || !(maksimum >= 1 && maksimum <= 200))
    return refused('Ugyldig parameter');
  if (/,(?! )/.test(tekst)) return ok({ fund: [] });
  const tokens = plain(tekst).split(' ');
  const at = tokens.findIndex((token, index) => index > 0 && /^\d/.test(token));
  const street = (at < 0 ? tokens : tokens.slice(0, at)).join(' ');
  const rest = at < 0 ? [] : tokens.slice(at);
  const near = dwellings.filter((each) => isNear(plain(each.address.street), street));
  const isPostcodeOnly = /^\d{4}$/.test(rest[0] ?? '');
  const fits = near.filter(({ address }) => {
    const { number, floor, door, extraTown, postcode, town } = address;
    const behind = plain(`${floor} ${door} ${extraTown} ${postcode} ${town}`).split(' ');
    if (isPostcodeOnly) return comeInOrder(rest, behind);
    const [typed, ...others] = rest;
    return (typed === undefined || typed === plain(number)) && comeInOrder(others, behind);
  });
  return ok({ fund: hits(fits, rest.length > 0).slice(0, maksimum) });
}

/** A street alone is no house yet, nor is a house with several dwellings a dwelling. */
function hits(fits: readonly Dwelling[], hasMore: boolean): readonly object[] {
  if (!hasMore) {
    const streets = Map.groupBy(fits, ({ address }) => `${address.street} ${address.postcode}`);
    return [...streets.values()].flatMap(([one]) => (one === undefined ? [] : [streetHit(one)]));
  }
  const houses = Map.groupBy(fits, (each) => each.house);
  return [...houses.entries()].flatMap(([id, homes]): readonly object[] => {
    const [first] = homes;
    if (first === undefined) return [];
    const { street, number, postcode, town } = first.address;
    if (homes.length > 1) {
      const titel = `${street} ${number}, ${postcode} ${town}`;
      return [{ type: 'husnummer', id, titel, vejnavn: street, husnummer: number }];
    }
    const { id: own, text: titel } = first.address;
    return [{ type: 'adresse', id: own, titel, husnummerId: id }];
  });
}

const streetHit = ({ address, street }: Dwelling) => ({
  type: 'navngivenvejpostnummer',
  id: street,
  titel: `${address.street}, ${address.postcode} ${address.town}`,
  vejnavn: address.street,
  postnr: address.postcode,
  postdistrikt: address.town,
  antal_husnumre: 7,
});

const dwelling = ({ address }: Dwelling) => ({
  id_lokalid: address.id,
  adressebetegnelse: address.text,
  etagebetegnelse: address.floor === '' ? null : address.floor,
  doerbetegnelse: address.door === '' ? null : address.door,
  status: '3',
});

const house = ({ address, house: id }: Dwelling) => ({
  id_lokalid: id,
  husnummertekst: address.number,
  status: '3',
  navngivenvej: { vejnavn: address.street },
  postnummer: { postnr: address.postcode, navn: address.town, status: '3' },
  navngivenvejkommunedel: { kommune: address.municipality, vejkode: '0001' },
  supplerendebynavn: address.extraTown === '' ? null : { navn: address.extraTown },
  adgangspunkt: { koordinater: address.at === undefined ? null : metresOf(address.at) },
});

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('å', 'aa')
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim();

function comeInOrder(typed: readonly string[], known: readonly string[]): boolean {
  let at = 0;
  for (const word of known) if (word === typed[at]) at += 1;
  return at === typed.length;
}

/** Begins so, or has one letter too few, too many or another. */
function isNear(known: string, typed: string): boolean {
  if (known === typed || (typed.length >= 3 && known.startsWith(typed))) return true;
  if (typed.length < 5 || Math.abs(known.length - typed.length) > 1) return false;
  let same = 0;
  while (same < typed.length && known[same] === typed[same]) same += 1;
  const [a, b] = [known.slice(same), typed.slice(same)];
  return a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1);
}
