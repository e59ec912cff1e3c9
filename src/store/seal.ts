import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';

/** Where a sealed value stands: table, row, column. Moved to another place it does not open. */
export type Place = readonly [table: string, row: string, column: string | number];

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** Encrypts under a 256-bit key and binds to the place: nonce, tag, ciphertext. */
export function seal(key: Buffer, plain: string | Buffer, place: Place): Buffer {
  const iv = nextNonce();
  const cipher = createCipheriv(algorithm, key, iv).setAAD(aad(place));
  const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
  cipher.final();
  const sealed = Buffer.allocUnsafe(ivBytes + tagBytes + body.length);
  sealed.set(iv);
  sealed.set(cipher.getAuthTag(), ivBytes);
  sealed.set(body, ivBytes + tagBytes);
  return sealed;
}

/** Random bytes for many nonces at once: asking the system for twelve costs as much as for thousands. */
const nonces = Buffer.alloc(ivBytes * 512);
let used = nonces.length;

/** Each is given out once, and copied before the next ones take its place. */
function nextNonce(): Buffer {
  if (used === nonces.length) {
    randomFillSync(nonces);
    used = 0;
  }
  used += ivBytes;
  return nonces.subarray(used - ivBytes, used);
}

/** Opens what `seal` made. Throws where key, place or bytes are others. */
export function unseal(key: Buffer, sealed: Buffer, place: Place): Buffer {
  const iv = sealed.subarray(0, ivBytes);
  const tag = sealed.subarray(ivBytes, ivBytes + tagBytes);
  const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: tagBytes });
  decipher.setAAD(aad(place)).setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()]);
}

const aad = (place: Place): Buffer => Buffer.from(JSON.stringify(place));
