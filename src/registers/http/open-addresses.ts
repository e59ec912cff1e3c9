import { createSecureContext } from 'node:tls';
import type { AddressRegister } from '../../cases/ports/registers.ts';
import { createAsk } from '../../far-side/ask.ts';
import { type CallParts, createCallRegister } from '../call-register.ts';
import { darAheadMilliseconds, farAddresses } from './addresses.ts';
import { adressevaelger } from './adressevaelger.ts';
import { dar } from './dar.ts';
import { darRows } from './dar-rows.ts';

/** Where addresses are looked up, and by what right. Token and key stand in the addresses that are asked, nowhere else. */
export interface AddressSettings {
  readonly adressevaelger: URL;
  /** Ten characters or more. */
  readonly token: string;
  /** Datafordeleren's GraphQL of DAR. */
  readonly dar: URL;
  readonly key: string;
  /** Whom to trust instead of the usual: an authority's certificate as PEM. */
  readonly ca?: Buffer;
}

/** Two hundred hits, or a house of hundreds of dwellings. */
const mostBytes = 262_144;

/** Addresses from Adressevælger and DAR. `carried`: the postcodes that are known without asking. */
export function openAddresses(
  settings: AddressSettings,
  outside: CallParts,
  carried: Pick<AddressRegister, 'postcode'>,
): AddressRegister {
  const { clock, log } = outside;
  const { ca } = settings;
  const context = createSecureContext({ ...(ca && { ca }), minVersion: 'TLSv1.2' });
  const patience = { connectMilliseconds: 500, wholeMilliseconds: 5000, mostBytes };
  const ask = createAsk({ context, patience, keepAlive: true });
  const { dar: url, key, adressevaelger: selector, token } = settings;
  return farAddresses({
    selector: adressevaelger({
      url: selector,
      token,
      ask,
      searches: createCallRegister('addresses', outside),
      copies: createCallRegister('address-copies', {
        ...outside,
        limits: { ...outside.limits, deadlineMilliseconds: darAheadMilliseconds },
      }),
    }),
    dar: dar({
      rows: darRows({ url, key, ask, clock }),
      call: createCallRegister('dar', outside),
    }),
    carried,
    clock,
    log,
  });
}
