import type { z } from 'zod';
import type { AddressHit } from '../../cases/ports/registers.ts';
import type { Address } from '../../domain/person.ts';
import type { Lookup } from '../../domain/result.ts';
import type { Ask } from '../../far-side/ask.ts';
import { type CallRegister, lookupOf, type Try } from '../call-register.ts';
import { RegisterFault } from '../register-fault.ts';
import { plain } from './address-parts.ts';
import { askable, respelled } from './address-query.ts';
import { recordedAddress } from './adressevaelger-record.ts';
import {
  copyShape,
  dwellingShape,
  type Hit,
  hitShape,
  houseShape,
  recordShape,
  searchShape,
} from './adressevaelger-shape.ts';
import { askWithin } from './ask-within.ts';
import { byDoorplate } from './by-doorplate.ts';
import { jsonIn, recordIn } from './json-answer.ts';

/** So many houses are opened for their dwellings, and so many postcodes of a street looked into: a page shows a dozen. */
const most = { houses: 6, streets: 3 };

/** It gives no more than this at once. */
const mostHits = 200;

export interface Adressevaelger {
  /** Dwellings that fit, in its own order; those of one house by doorplate. */
  search(query: string, limit: number): Promise<Lookup<readonly AddressHit[]>>;
  /** Its copy of a dwelling, which may be a day behind DAR. */
  copyOf(id: string): Promise<Lookup<Address>>;
}

/** The search of Klimadatastyrelsen's Adressevælger: phonetic, over the addresses that hold. The token never leaves its address. */
export function adressevaelger(from: {
  readonly url: URL;
  readonly token: string;
  readonly ask: Ask;
  /** Two calls, for a copy has less time than a search. */
  readonly searches: CallRegister;
  readonly copies: CallRegister;
}): Adressevaelger {
  const { url, token, ask, searches, copies } = from;

  async function said<T>(
    path: string,
    words: Readonly<Record<string, string>>,
    shape: z.ZodType<T | 'refused'>,
    { transaction, signal }: Try,
  ): Promise<T> {
    const about = new URL(`${url.href.replace(/\/$/, '')}/${path}`);
    about.search = new URLSearchParams({ ...words, token }).toString();
    const headers = { accept: 'application/json', 'x-request-id': transaction };
    const read = jsonIn(await askWithin(ask, signal, { url: about, headers }), shape);
    if (read === 'refused') throw new RegisterFault('rejected');
    return read;
  }

  async function hitsFor(tekst: string, limit: number, one: Try): Promise<readonly Hit[]> {
    const asked = { tekst, maksimum: String(limit) };
    const { fund } = await said('adresser/soeg', asked, searchShape, one);
    return fund.map((each) => recordIn(each, hitShape));
  }

  /** Of a street alone it says only in which postcodes it lies. */
  async function housesOf(hits: readonly Hit[], limit: number, one: Try) {
    if (hits.some(({ type }) => type === 'adresse' || type === 'husnummer')) return hits;
    const streets = hits.filter((hit) => hit.type === 'navngivenvejpostnummer');
    const inside = streets
      .slice(0, most.streets)
      .map(({ vejnavn, postnr }) => hitsFor(`${vejnavn} ${postnr}`, limit, one));
    return (await Promise.all(inside)).flat();
  }

  /** Nobody lives in a house number: its dwellings take its place. */
  async function dwellingsOf(hit: Hit, one: Try): Promise<readonly AddressHit[]> {
    if (hit.type === 'adresse') return [{ id: hit.id, text: hit.titel }];
    if (hit.type !== 'husnummer') return [];
    const house = await said(`husnumre/${hit.id}`, { adresser: 'true' }, houseShape, one);
    if (house.husnummer.id_lokalid !== hit.id) throw new RegisterFault('odd');
    return house.adresser
      .map((each) => recordIn(each, dwellingShape))
      .filter(({ status }) => status === 'current')
      .map((each) => ({
        id: each.id_lokalid,
        text: each.adressebetegnelse,
        floor: plain(each.etagebetegnelse),
        door: plain(each.doerbetegnelse),
      }))
      .toSorted(byDoorplate)
      .map(({ id, text }) => ({ id, text }));
  }

  async function found(text: string, limit: number, one: Try): Promise<readonly AddressHit[]> {
    const hits = await housesOf(await hitsFor(text, limit, one), limit, one);
    const homes = hits.filter(({ type }) => type === 'adresse' || type === 'husnummer');
    const opened = homes.filter(
      (hit, index) =>
        hit.type === 'adresse' ||
        homes.slice(0, index).filter(({ type }) => type === 'husnummer').length < most.houses,
    );
    const dwellings = (await Promise.all(opened.map((hit) => dwellingsOf(hit, one)))).flat();
    return [...new Map(dwellings.map((hit) => [hit.id, hit])).values()].slice(0, limit);
  }

  return {
    async search(query, wanted) {
      const text = askable(query);
      if (text === '' || !(wanted >= 1)) return { state: 'none' };
      const limit = Math.min(Math.floor(wanted), mostHits);
      return lookupOf(
        searches('search', async (one): Promise<Lookup<readonly AddressHit[]>> => {
          const hits = await found(text, limit, one);
          const danish = hits.length > 0 ? undefined : respelled(text);
          const value = danish === undefined ? hits : await found(danish, limit, one);
          return value.length === 0 ? { state: 'none' } : { state: 'found', value };
        }),
      );
    },
    copyOf: (id) =>
      lookupOf(
        copies('copy', async (one): Promise<Lookup<Address>> => {
          const { adresse } = await said(`adresser/${id}`, {}, copyShape, one);
          const value = recordedAddress(recordIn(adresse, recordShape), id);
          return value === undefined ? { state: 'none' } : { state: 'found', value };
        }),
      ),
  };
}
