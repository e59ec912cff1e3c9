import type { AuthorityId, ReplyPoint } from '../domain/authority.ts';
import type { Cpr } from '../domain/cpr.ts';
import type { Text } from '../domain/language.ts';
import type { Person } from '../domain/person.ts';
import type { Lookup } from '../domain/result.ts';
import type { AwaitedDocument } from './attachments.ts';
import type { ChargeDecision } from './charge.ts';
import type { HealthPicture } from './known.ts';

/** What the rules across fields may look at besides the answers. */
export interface CheckContext {
  /** The day on which it came: its law counts, and its dates are reckoned from it. */
  readonly today: Temporal.PlainDate;
  /** When staff write it down, where that is not the same day. */
  readonly writtenOn?: Temporal.PlainDate;
  readonly applicant?: Person;
  /** Who is logged in, as the login names them: known also where no register answers. */
  readonly login?: { readonly cpr: Cpr; readonly name: string };
  /** People registered at the applicant's address, the applicant first. */
  readonly household: Lookup<readonly Member[]>;
  /** Name of the municipality with these four digits, undefined where there is none; absent where nobody can say. */
  readonly municipalityName?: ((code: string) => Text | undefined) | undefined;
  /** Invented numbers, with 60 added to the day, are nobody's: always so in production. */
  readonly realNumbersOnly?: boolean;
  /** Health insurance and doctors, for services that ask for them. */
  readonly health?: HealthPicture;
}

/** A member of the household under an opaque key that may stand in a page. */
export interface Member {
  readonly key: string;
  readonly person: Person;
}

/** Something caseworkers must see at once: `protected` holds every letter to third parties back. */
export type Flag =
  | 'protected'
  | 'unknown-address'
  | 'late'
  | 'host'
  | 'child'
  | 'register-down'
  | 'unknown-household'
  /** The practice was typed, or its list is closed: somebody checks it with the register. */
  | 'practice'
  /** The applicant's identity is only what they typed. */
  | 'not-identified';

/** What the letters and flags are made from: the answers and the people that the registers named. */
export interface Submission<A> {
  readonly reference: string;
  readonly arrivedAt: Temporal.Instant;
  readonly answers: A;
  readonly applicant: Person;
  readonly movers: readonly Person[];
  /** Everybody registered where the applicant lives now; `unknown` when the register did not answer. */
  readonly household: Lookup<readonly Person[]>;
  /** Adults registered at the new address, by the person register; `unknown` when it did not answer. */
  readonly residents: Lookup<readonly Person[]>;
  /** People with custody who are not among the movers. */
  readonly otherParents: readonly Person[];
  /** Whom the errand is for, the applicant first where they are among them. */
  readonly principals: readonly Person[];
  readonly charge?: ChargeDecision;
  /** Documents that are needed and did not come with it. */
  readonly awaited?: readonly AwaitedDocument[];
  readonly authority: { readonly id: AuthorityId; readonly name: Text; readonly phone?: string };
  /** Where letters are answered that name no authority; absent where the installation has no such place. */
  readonly replyPoint?: ReplyPoint;
  readonly today: Temporal.PlainDate;
}
