import type { Address } from '../../domain/person.ts';
import type { Lookup } from '../../domain/result.ts';
import { type CallRegister, lookupOf, type Try } from '../call-register.ts';
import { RegisterFault } from '../register-fault.ts';
import { addressFrom, soleCurrent } from './address-parts.ts';
import { entities } from './dar-entities.ts';
import type { DarRows } from './dar-rows.ts';

export interface Dar {
  /** The dwelling as it holds now; `none` where it never did, has ended, or does not hold yet. */
  find(id: string): Promise<Lookup<Address>>;
  /** Town of a postcode. */
  town(postcode: string): Promise<Lookup<string>>;
}

/** Danmarks Adresseregister itself, over Datafordeleren: a dwelling is put together from its tables in three rounds. */
export function dar({ rows, call }: { readonly rows: DarRows; readonly call: CallRegister }): Dar {
  async function dwelling(id: string, one: Try): Promise<Address | undefined> {
    const home = soleCurrent(await rows(entities.dwelling, byId(id), one), id);
    if (home === undefined) return undefined;
    const house = soleCurrent(
      await rows(entities.house, byId(home.husnummer), one),
      home.husnummer,
    );
    if (house === undefined) return undefined;
    const { navngivenVej, postnummer, supplerendeBynavn, adgangspunkt } = house;
    const [street, municipality, town, extraTown, point] = await Promise.all([
      rows(entities.street, byId(navngivenVej), one).then((all) => sure(all, navngivenVej)),
      municipalityOf(house, one),
      rows(entities.town, byId(postnummer), one).then((all) => sure(all, postnummer)),
      supplerendeBynavn &&
        rows(entities.extraTown, byId(supplerendeBynavn), one).then((all) =>
          sure(all, supplerendeBynavn),
        ),
      adgangspunkt &&
        rows(entities.point, byId(adgangspunkt), one).then((all) => soleCurrent(all, adgangspunkt)),
    ]);
    return addressFrom({
      id,
      street: street.vejnavn,
      number: house.husnummertekst,
      floor: home.etagebetegnelse,
      door: home.doerbetegnelse,
      extraTown: extraTown ? extraTown.navn : '',
      postcode: town.postnr,
      town: town.navn,
      municipality,
      text: home.adressebetegnelse,
      point: point ? point.position?.wkt : undefined,
    });
  }

  /** A street may go on in the next municipality: then the house says by its road code on which side it lies. */
  async function municipalityOf(
    house: { readonly navngivenVej: string; readonly vejmidte: string },
    one: Try,
  ): Promise<string> {
    const where = { column: 'navngivenVej', value: house.navngivenVej };
    const all = (await rows(entities.part, where, one)).filter(
      ({ status }) => status === 'current',
    );
    const parts =
      all.length > 1
        ? all.filter(({ kommune, vejkode }) => `${kommune}-${vejkode}` === house.vejmidte)
        : all;
    const [only, ...others] = new Set(parts.map(({ kommune }) => kommune));
    if (only === undefined || others.length > 0) throw new RegisterFault('odd');
    return only;
  }

  return {
    find: (id) =>
      lookupOf(
        call('find', async (one): Promise<Lookup<Address>> => {
          const value = await dwelling(id, one);
          return value === undefined ? { state: 'none' } : { state: 'found', value };
        }),
      ),
    town: (postcode) =>
      lookupOf(
        call('town', async (one): Promise<Lookup<string>> => {
          const all = await rows(entities.town, { column: 'postnr', value: postcode }, one);
          if (all.some(({ postnr }) => postnr !== postcode)) throw new RegisterFault('odd');
          const [current] = all.filter(({ status }) => status === 'current');
          return current === undefined
            ? { state: 'none' }
            : { state: 'found', value: current.navn };
        }),
      ),
  };
}

const byId = (value: string) => ({ column: 'id_lokalId', value });

/** What a house that holds refers to is there. */
function sure<T extends { readonly id_lokalId: string; readonly status: string }>(
  all: readonly T[],
  asked: string,
): T {
  const row = soleCurrent(all, asked);
  if (row === undefined) throw new RegisterFault('odd');
  return row;
}
