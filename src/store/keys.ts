import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { NonEmpty } from '../domain/language.ts';
import { remember } from './remember.ts';
import type { Schema, WrappedKey } from './schema.ts';
import { seal, unseal, type Place } from './seal.ts';

/** A key of 32 bytes. Its number stands beside whatever it encrypted, so that it can be replaced. */
export interface NumberedKey {
  readonly number: number;
  readonly key: Buffer;
}

/** The installation's secrets. The master key with the highest number encrypts; the others still open. */
export interface Keys {
  readonly master: NonEmpty<NumberedKey>;
  readonly index: NumberedKey;
}

/** A data key, and the form in which it may be stored. */
export interface DataKey extends WrappedKey {
  readonly key: Buffer;
}

/** Number of the master key that it was made under, and the mark itself in hexadecimal. */
export interface Signature {
  readonly master: number;
  readonly mark: string;
}

export type KeyMark = Schema['key_marks'];

/** What the keys can do; no key leaves it but those of data it was asked to open. */
export interface Keyring {
  readonly current: number;
  readonly index: number;
  /** A fresh random data key for that place. */
  create(place: Place): DataKey;
  unwrap(wrapped: WrappedKey, place: Place): Buffer;
  rewrap(wrapped: WrappedKey, place: Place): WrappedKey;
  /** For what is not kept long: seals under a key derived from the master for this purpose; begins with its number. */
  sealFor(purpose: string, plain: string, place: Place): Buffer;
  /** Undefined where it is forged, cut, or sealed under a key that is not given. */
  openFor(purpose: string, sealed: Buffer, place: Place): string | undefined;
  /** Keyed hash for look-ups, 32 bytes; equal values under different scopes have different hashes. */
  digest(scope: string, value: string): Buffer;
  /** The same for the random tokens of a visit, whose hashes are kept in memory for a while: never for a CPR number. */
  visitDigest(scope: string, value: string): Buffer;
  /** Signs what leaves the house: HMAC-SHA256 under a key derived from the newest master for this purpose. */
  sign(purpose: string, text: string): Signature;
  /** Whether it is ours, and unchanged; undefined where the master key of its number is not given. */
  isSigned(purpose: string, text: string, signature: Signature): boolean | undefined;
  /** Tell that two keys are the same without telling the key. */
  marks(): readonly KeyMark[];
}

/** Throws where a key is not 32 bytes long. */
export function createKeyring(keys: Keys): Keyring {
  for (const { key, number } of [...keys.master, keys.index]) {
    if (key.length !== 32) throw new Error(`Key no. ${number} is not 32 bytes long`);
  }
  const current = keys.master.reduce((newest, key) => (key.number > newest.number ? key : newest));
  const derive = cachedDerivation();
  const wrapping = (number: number) => derive(masterOf(keys, number), 'wrap');
  const wrap = (key: Buffer, place: Place): WrappedKey => ({
    master: current.number,
    wrapped: seal(wrapping(current.number), key, place),
  });
  const unwrap = ({ master, wrapped }: WrappedKey, place: Place) =>
    unseal(wrapping(master), wrapped, place);
  const lookups = derive(keys.index, 'lookup');
  const digest = (scope: string, value: string) =>
    createHmac('sha256', lookups)
      .update(JSON.stringify([scope, value]))
      .digest();

  return {
    current: current.number,
    index: keys.index.number,
    create(place) {
      const key = randomBytes(32);
      return { key, ...wrap(key, place) };
    },
    unwrap,
    rewrap: (wrapped, place) => wrap(unwrap(wrapped, place), place),
    sealFor(purpose, plain, place) {
      const number = Buffer.alloc(4);
      number.writeUInt32BE(current.number);
      return Buffer.concat([number, seal(derive(current, purpose), plain, place)]);
    },
    openFor(purpose, sealed, place) {
      try {
        const master = masterOf(keys, sealed.readUInt32BE(0));
        return unseal(derive(master, purpose), sealed.subarray(4), place).toString('utf8');
      } catch {
        return undefined;
      }
    },
    digest,
    visitDigest: remember(digest),
    sign: (purpose, text) => ({
      master: current.number,
      mark: hmac(derive(current, purpose), text).toString('hex'),
    }),
    isSigned(purpose, text, { master: number, mark }) {
      const master = keys.master.find((key) => key.number === number);
      if (master === undefined) return undefined;
      const [given, ours] = [Buffer.from(mark, 'hex'), hmac(derive(master, purpose), text)];
      return given.length === ours.length && timingSafeEqual(given, ours);
    },
    marks: () => [
      ...keys.master.map((key) => ({
        kind: 'master' as const,
        number: key.number,
        mark: derive(key, 'mark'),
      })),
      { kind: 'index' as const, number: keys.index.number, mark: derive(keys.index, 'mark') },
    ],
  };
}

const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

function masterOf(keys: Keys, number: number): NumberedKey {
  const master = keys.master.find((key) => key.number === number);
  if (master === undefined) throw new Error(`Master key no. ${number} is not configured`);
  return master;
}

/** Keys by HKDF-SHA256, one per purpose; kept, as deriving costs more than sealing. */
function cachedDerivation() {
  const kept = new Map<NumberedKey, Map<string, Buffer>>();
  return (from: NumberedKey, purpose: string): Buffer => {
    const ofKey = kept.get(from) ?? new Map<string, Buffer>();
    kept.set(from, ofKey);
    const derived =
      ofKey.get(purpose) ??
      Buffer.from(hkdfSync('sha256', from.key, '', `skranken ${purpose}`, 32));
    ofKey.set(purpose, derived);
    return derived;
  };
}
