import type { Secrets } from '../cases/ports/secrets.ts';
import { createKeyring, type Keys } from './keys.ts';
import type { Place } from './seal.ts';

/** Sealing under keys derived from the master, hashing under one derived from the index key. */
export function createSecrets(keys: Keys): Secrets {
  const keyring = createKeyring(keys);
  return {
    seal: (purpose, plain) =>
      keyring.sealFor('outside', plain, placeOf(purpose)).toString('base64url'),
    open: (purpose, sealed) =>
      keyring.openFor('outside', Buffer.from(sealed, 'base64url'), placeOf(purpose)),
    digest: (purpose, value) => keyring.digest(`outside ${purpose}`, value).toString('base64url'),
  };
}

const placeOf = (purpose: string): Place => ['outside', purpose, ''];
