import type { Address } from '../../domain/person.ts';
import { dwelling } from '../address-fit.ts';
import { fold } from '../address-words.ts';
import { coordinatesIn, municipalityCode, postcode } from './cells.ts';
import type { KindReader } from './kind-reader.ts';

/** Dwellings as DAR has them: the register's UUID, street, house number, floor, door, town and municipality. */
export const addressReader: KindReader = {
  needs: ['adresse_id', 'vejnavn', 'husnr', 'postnr', 'postnrnavn', 'kommunekode'],
  may: ['etage', 'doer', 'supplerende_bynavn', 'adressebetegnelse', 'breddegrad', 'laengdegrad'],
  key: 'adresse_id',
  read(cells) {
    const id = cells.shaped('adresse_id', uuid, 'a UUID as DAR gives it').toLowerCase();
    const street = cells.text('vejnavn');
    if (street !== '' && fold(street) === '') cells.wrong('vejnavn', 'holds no letter');
    const parts = {
      street,
      number: cells.shaped('husnr', /^\d{1,4}[A-Za-zÆØÅæøå]?$/, 'a number such as 12 or 12B'),
      floor: cells.optional('etage', 4).toLowerCase().replace(/\.$/, ''),
      door: cells.optional('doer', 4).toLowerCase().replace(/\.$/, ''),
      extraTown: cells.optional('supplerende_bynavn'),
      postcode: cells.shaped('postnr', ...postcode),
      town: cells.text('postnrnavn'),
    };
    const address: Address = {
      id,
      ...parts,
      municipality: cells.shaped('kommunekode', ...municipalityCode),
      text: cells.optional('adressebetegnelse', 400) || onOneLine(parts),
      ...coordinatesIn(cells),
    };
    const { number, order } = dwelling(address);
    const found = {
      street: fold(street),
      number,
      postcode: address.postcode,
      place: `${order} ${id}`,
    };
    return { id, body: JSON.stringify(address), found };
  },
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** As DAR writes it: "Brammingevej 10, 1. tv, Bolbro, 5200 Odense V". */
function onOneLine(of: Omit<Address, 'id' | 'municipality' | 'text' | 'at'>): string {
  const dwells = [of.floor && `${of.floor}.`, of.door].filter((part) => part !== '').join(' ');
  return [`${of.street} ${of.number}`, dwells, of.extraTown, `${of.postcode} ${of.town}`]
    .filter((part) => part !== '')
    .join(', ');
}
