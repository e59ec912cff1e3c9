import { type Closure, closuresToTell, type Pause, type PublicMessage } from './administered.ts';
import { type Dated, inForce } from './dated.ts';
import { legalDay } from './dates.ts';
import type { Text } from './language.ts';
import type { RetentionTerm } from './retention.ts';

/** `municipality-0101`, `udbetaling-danmark`, or an appeal body's name such as `ankestyrelsen`. */
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
  /** Days on which it is closed although its hours say otherwise, as far as anybody should know now. */
  readonly closed?: readonly Closure[];
}

/** Where a letter is answered that must not tell which authority wrote it; at least one part is known. */
export type ReplyPoint = Pick<ContactPoint, 'phone' | 'postal'>;

/** A region by its name. */
export interface Region {
  readonly name: string;
  /** Four digits; absent where none is known yet. */
  readonly code?: string;
}

export interface Authority {
  readonly id: AuthorityId;
  readonly name: Text;
  /** `appeal-body`: hears complaints; takes nothing here. */
  readonly kind: 'municipality' | 'udbetaling-danmark' | 'appeal-body';
  /** Four digits, for municipalities. */
  readonly municipality?: string;
  /** The region it lies in, for municipalities. */
  readonly regions?: readonly Dated<Region>[];
  readonly contact: readonly Dated<ContactPoint>[];
  /** Those of them that its own administrators have set here. */
  readonly ownContact?: readonly Dated<ContactPoint>[];
  /** Whole days that it reckons a letter on paper to be on its way; absent where it has not said. */
  readonly deliveryDays?: readonly Dated<number>[];
  readonly closures?: readonly Closure[];
  /** Services of this portal that take nothing digitally for it just now. */
  readonly pauses?: readonly Pause[];
  readonly messages?: readonly PublicMessage[];
  /** How long it keeps what, where it has said so itself. */
  readonly retention?: readonly RetentionTerm[];
}

/** The id of the authority that a municipality code stands for. */
export const municipalityId = (code: string): AuthorityId => `municipality-${code}`;

/** How to reach the authority on a day, and when it is closed; undefined where nothing is known. */
export function contactOn(authority: Authority, on: Temporal.PlainDate): ContactPoint | undefined {
  const known = inForce(authority.contact, on)?.value;
  const closed = closuresToTell(authority.closures ?? [], on);
  return closed.length === 0 ? known : { ...known, closed };
}

/** The region that a municipality lies in on a day: two become one by lov nr. 699 af 20/06/2025. Undefined where nothing is known. */
export const regionOn = (
  { regions = [] }: Pick<Authority, 'regions'>,
  on: Temporal.PlainDate,
): Region | undefined => inForce(regions, on)?.value;

/** Why and since when a service takes nothing digitally for the authority; undefined where it does. */
export const pauseAt = (
  { pauses = [] }: Pick<Authority, 'pauses'>,
  service: string,
  at: Temporal.Instant,
): Pause | undefined =>
  pauses.find(
    (pause) =>
      pause.service === service &&
      Temporal.Instant.compare(pause.since, at) <= 0 &&
      isBeforeEnd(pause, at) &&
      (pause.until === undefined || legalDay(at).toString() <= pause.until),
  );

/** A pause that some part of a legal day fell into: whoever filed another way on that day may have had no other. */
export const pauseOn = (
  { pauses = [] }: Pick<Authority, 'pauses'>,
  service: string,
  on: Temporal.PlainDate,
): Pause | undefined =>
  pauses.find(
    (pause) =>
      pause.service === service &&
      dayOf(pause.since) <= on.toString() &&
      (pause.ended === undefined || on.toString() <= dayOf(pause.ended)) &&
      (pause.until === undefined || on.toString() <= pause.until),
  );

const isBeforeEnd = ({ ended }: Pause, at: Temporal.Instant): boolean =>
  ended === undefined || Temporal.Instant.compare(at, ended) < 0;

const dayOf = (instant: string): string => legalDay(Temporal.Instant.from(instant)).toString();
