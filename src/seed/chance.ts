/** Chance that comes out the same each time it begins with the same words. For invented worlds only: it keeps no secret. */
export interface Chance {
  /** A whole number from 0 to count - 1. */
  below(count: number): number;
  /** Whether something that happens so many times in a hundred happens now. */
  percent(share: number): boolean;
  pick<T>(from: readonly [T, ...T[]] | readonly T[]): T;
  /** One of them, each as often as its weight says. */
  weighted<T extends { readonly weight: number }>(from: readonly T[]): T;
  /** Fills the bytes, a multiple of four, and gives them back. */
  fill(bytes: Buffer): Buffer;
}

/** Begins anew for each combination of words, such as a seed and the number of a batch. */
export function createChance(...words: readonly (string | number)[]): Chance {
  let [a, b, c, d] = [0x9e37_79b9, 0x243f_6a88, 0xb7e1_5162, 1];
  /** One step of sfc32. */
  const next = (): number => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (const sign of words.join(' ')) {
    a ^= sign.codePointAt(0) ?? 0;
    for (let turn = 0; turn < 8; turn += 1) next();
  }
  const below = (count: number): number => Math.floor((next() / 2 ** 32) * count);

  return {
    below,
    percent: (share) => below(10_000) < share * 100,
    pick: (from) => from[below(from.length)] as (typeof from)[number],
    weighted(from) {
      let left = below(from.reduce((sum, { weight }) => sum + weight, 0));
      const found = from.find(({ weight }) => (left -= weight) < 0);
      return found as (typeof from)[number];
    },
    fill(bytes) {
      for (let at = 0; at + 4 <= bytes.length; at += 4) bytes.writeUInt32LE(next(), at);
      return bytes;
    },
  };
}
