import { type Reference, referenceFrom } from '../domain/reference.ts';

/** By the golden ratio, as far from its own multiples as can be; no multiple of the 31 signs, so that no product comes twice. */
const stride = 16_340_585_143_680n;

/** The reference of a seeded case. They look drawn at random; but of ten million that are, one or two would be the same. */
export function numberedReference(number: number): Reference {
  let left = BigInt(number) * stride;
  return referenceFrom((count) => {
    const sign = left % BigInt(count);
    left /= BigInt(count);
    return Number(sign);
  });
}
