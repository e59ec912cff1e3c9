import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Where a sealed value stands: table, row, column. Moved to another place it does not open. */
export type Place = readonly [table: string, row: string, column: string | number];

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** Encrypts under a 256-bit key and binds to the place: nonce, tag, ciphertext. */
export function seal(key: Buffer, plain: string | Buffer, place: Place): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, key, iv).setAAD(aad(place));
  const bytes = typeof plain === 'string' ? Buffer.from(plain, 'utf8') : plain;
  const body = [cipher.update(bytes), cipher.final()];
  return Buffer.concat([iv, cipher.getAuthTag(), ...body]);
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
