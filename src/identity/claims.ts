import type { AtProvider } from '../cases/ports/identity.ts';
import type { Assurance } from '../domain/way.ts';
import { assuranceOf } from './assurance.ts';

/** What a provider says of a person. */
export type Claims = Readonly<Record<string, unknown>>;

/** The level that was reached, by `loa`, or by `acr` at brokers that name it so. */
export const levelOf = (claims: Claims): Assurance => assuranceOf(claims['loa'] ?? claims['acr']);

/** What the provider calls this login. */
export function atProvider({ sub, sid }: Claims): { readonly atProvider?: AtProvider } {
  if (typeof sub !== 'string') return {};
  return { atProvider: { sub, ...(typeof sid === 'string' && { sid }) } };
}
