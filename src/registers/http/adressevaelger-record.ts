import type { Address } from '../../domain/person.ts';
import { addressFrom, soleCurrent } from './address-parts.ts';
import type { AddressRecord } from './adressevaelger-shape.ts';

/** A dwelling as Adressevælger has it; undefined where it or its house does not hold. Throws RegisterFault `odd` for another one. */
export function recordedAddress(record: AddressRecord, asked: string): Address | undefined {
  const { husnummer: house } = record;
  const current = soleCurrent([{ id_lokalId: record.id_lokalid, status: record.status }], asked);
  if (current === undefined || house.status !== 'current') return undefined;
  return addressFrom({
    id: asked,
    street: house.navngivenvej.vejnavn,
    number: house.husnummertekst,
    floor: record.etagebetegnelse,
    door: record.doerbetegnelse,
    extraTown: house.supplerendebynavn?.navn ?? '',
    postcode: house.postnummer.postnr,
    town: house.postnummer.navn,
    municipality: house.navngivenvejkommunedel.kommune,
    text: record.adressebetegnelse,
    point: house.adgangspunkt?.koordinater,
  });
}
