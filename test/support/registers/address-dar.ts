import { dwellings, metresOf, townId, towns } from './address-world.ts';

/** Changes rows before they are told, as DAR itself may: by table. */
export type Tamper = (table: string, rows: readonly object[]) => readonly object[];

const question =
  /^\{ (DAR_\w+)\(first: \d+, virkningstid: "([^"]+)", registreringstid: "([^"]+)", where: \{ (\w+): \{ eq: "([^"]*)" \} \}\) \{ nodes \{ ([\w{} ]+) \} \} \}$/;

/** Datafordeleren's rules: one table, no other names, both times, a known table and column; else only errors. */
export function darAnswer(body: string, now: string, tamper: Tamper): object {
  const { query = '' } = JSON.parse(body) as { query?: string };
  const [, table = '', effect, registered, column = '', value = ''] = question.exec(query) ?? [];
  if (effect !== now || registered !== now)
    return { errors: [{ message: 'Bitemporal', extensions: { code: 'DAF-GQL-0009' } }] };
  const all = tables()[table];
  if (all === undefined) return { errors: [{ message: 'No field', extensions: { code: 'HC' } }] };
  const rows = all.filter((row) => (row as Record<string, unknown>)[column] === value);
  return { data: { [table]: { nodes: tamper(table, rows) } } };
}

let made: Readonly<Record<string, readonly object[]>> | undefined;

/** The sample in DAR's tables, each row once. */
const tables = (): Readonly<Record<string, readonly object[]>> =>
  (made ??= {
    DAR_Adresse: dwellings.map(({ address, house }) => ({
      ...held(address.id),
      adressebetegnelse: address.text,
      etagebetegnelse: address.floor,
      doerbetegnelse: address.door === '' ? null : address.door,
      husnummer: house,
    })),
    DAR_Husnummer: once(
      dwellings.map((each) => ({
        ...held(each.house),
        husnummertekst: each.address.number,
        navngivenVej: each.street,
        postnummer: each.town,
        supplerendeBynavn: each.extraTown === '' ? null : each.extraTown,
        adgangspunkt: each.point === '' ? null : each.point,
        vejmidte: `${each.address.municipality}-0001`,
      })),
    ),
    DAR_NavngivenVej: once(
      dwellings.map(({ street, address }) => ({ ...held(street), vejnavn: address.street })),
    ),
    DAR_NavngivenVejKommunedel: once(
      dwellings.map(({ street, address }) => ({
        ...held(street),
        navngivenVej: street,
        kommune: address.municipality,
        vejkode: '0001',
      })),
    ),
    DAR_Postnummer: [...towns].map(([postnr, navn]) => ({ ...held(townId(postnr)), postnr, navn })),
    DAR_SupplerendeBynavn: once(
      dwellings.map(({ extraTown, address }) => ({ ...held(extraTown), navn: address.extraTown })),
    ),
    DAR_Adressepunkt: once(
      dwellings.map(({ point, address }) => ({ ...held(point), position: position(address.at) })),
    ),
  });

const held = (id: string) => ({ id_lokalId: id, status: '3' });

const position = (at: Parameters<typeof metresOf>[0] | undefined) => {
  const point = at && metresOf(at);
  return point === undefined ? null : { wkt: `POINT (${point.x} ${point.y})` };
};

const once = <T extends { readonly id_lokalId: string }>(rows: readonly T[]): readonly T[] => [
  ...new Map(rows.map((row) => [row.id_lokalId, row])).values(),
];
