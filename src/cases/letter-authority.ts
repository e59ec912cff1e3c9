import { type Authority, contactOn } from '../domain/authority.ts';
import type { LetterAuthority } from '../self-services/letter.ts';

/** The authority as its letters name it, with the ways to it that are known on the day. */
export function letterAuthority(authority: Authority, on: Temporal.PlainDate): LetterAuthority {
  const { phone, visit, postal } = contactOn(authority, on) ?? {};
  return {
    id: authority.id,
    name: authority.name,
    ...(phone === undefined ? {} : { phone }),
    ...(visit === undefined ? {} : { visit }),
    ...(postal === undefined ? {} : { postal }),
  };
}
