import { type Dated, inForce } from './dated.ts';
import type { Text } from './language.ts';

/** `municipality-0101` or `udbetaling-danmark`. */
export type AuthorityId = string;

/** Contact facts as they were read; a fact that is not known is absent, never invented. */
export interface ContactPoint {
  readonly phone?: string;
  readonly visit?: string;
  readonly openingHours?: Text;
  readonly website?: string;
  readonly postal?: string;
  /** Page where fees are paid. */
  readonly payment?: string;
}

/** Where a letter is answered that must not tell which authority wrote it; at least one part is known. */
export type ReplyPoint = Pick<ContactPoint, 'phone' | 'postal'>;

export interface Authority {
  readonly id: AuthorityId;
  readonly name: Text;
  readonly kind: 'municipality' | 'udbetaling-danmark';
  /** Four digits, for municipalities. */
  readonly municipality?: string;
  readonly contact: readonly Dated<ContactPoint>[];
  /** Whole days that it reckons a letter on paper to be on its way; absent where it has not said. */
  readonly deliveryDays?: readonly Dated<number>[];
}

/** The id of the authority that a municipality code stands for. */
export const municipalityId = (code: string): AuthorityId => `municipality-${code}`;

/** How to reach the authority on a day; undefined where nothing is known. */
export const contactOn = (authority: Authority, on: Temporal.PlainDate): ContactPoint | undefined =>
  inForce(authority.contact, on)?.value;
