import type { DataKey, Keyring } from './keys.ts';
import { type Place, seal, unseal } from './seal.ts';

/**
 * Opens something sealed that says nothing: "there is none" then costs the same work as looking into what there is, and
 * nobody tells the two apart by the time.
 */
export function openDecoy(keyring: Keyring): void {
  const { wrapped, body } = decoys.get(keyring) ?? makeDecoy(keyring);
  unseal(keyring.unwrap(wrapped, keyPlace), body, bodyPlace);
}

interface Decoy {
  readonly wrapped: DataKey;
  readonly body: Buffer;
}

/** Made once for each ring of keys: making one costs more than opening it. */
const decoys = new WeakMap<Keyring, Decoy>();

/** About as long as what is sealed of an event that hands a case on. */
const length = 400;
const keyPlace: Place = ['decoy', '', 'key'];
const bodyPlace: Place = ['decoy', '', 'body'];

function makeDecoy(keyring: Keyring): Decoy {
  const wrapped = keyring.create(keyPlace);
  const decoy = { wrapped, body: seal(wrapped.key, ' '.repeat(length), bodyPlace) };
  decoys.set(keyring, decoy);
  return decoy;
}
