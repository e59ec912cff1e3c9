import type { Authority, AuthorityId } from '../../domain/authority.ts';
import type { Cpr } from '../../domain/cpr.ts';
import type { IsoDate } from '../../domain/dated.ts';
import type { Language } from '../../domain/language.ts';
import type { Letter, NoticeKind } from '../../self-services/define.ts';
import type { WhyDead, WhyNotSent } from './why-not-sent.ts';

export { NotTakenOver } from './why-not-sent.ts';
export type { WhyDead, WhyNotSent, WhyNotTakenOver } from './why-not-sent.ts';

/** Whom a letter goes to. The address is looked up at dispatch, not kept with the letter. */
export interface Recipient {
  readonly cpr: Cpr;
  readonly name: string;
}

/** A letter that a case wants sent, written in the case's own transaction. */
export interface OutboxItem {
  readonly id: string;
  readonly caseId: string;
  readonly notice: NoticeKind;
  readonly to: Recipient;
  readonly from: string;
  readonly letter: Letter;
  readonly languages: readonly Language[];
  /** Held items are not sent until a caseworker releases them. */
  readonly held: boolean;
  /** In large print, as the citizen asked. */
  readonly large?: boolean;
  /** Whom it could lead the recipient to: it does not leave once one of them is protected (CPR-loven § 28). */
  readonly about?: readonly Cpr[];
  /** The last day on which it still says anything, e.g. the one that it reminds of: after that it is not sent. */
  readonly until?: IsoDate;
  /** Who writes, where the case has another authority by then; absent: the case's own. */
  readonly authorityId?: AuthorityId;
  readonly createdAt: string;
}

/** An item on its way: what the worker took, and how often it has tried. */
export interface OutboxEntry extends OutboxItem {
  readonly attempts: number;
  readonly authorityId: AuthorityId;
  /** Digital Post was tried, and the far side said that the recipient does not have it or does not get it there. */
  readonly paperOnly?: true;
  /** How an earlier try was begun: the far side may have that letter. */
  readonly begun?: Leaving;
  /** Under which id the far side is to know it; absent: under its own. */
  readonly knownAs?: string;
  /** Until when it is whose hands took it, in milliseconds since 1970 UTC. */
  readonly leased: number;
  /** Where a caseworker has it sent on paper, as no register has an address for the recipient. */
  readonly address?: string;
}

/** How a letter is about to leave. */
export interface Leaving extends Delivery {
  /** Last day to complain that it names. */
  readonly lastDay?: IsoDate;
}

/** What became of a receipt. `unknown`: of no letter that has left here. `stale`: overtaken by a later one. */
export type ReceiptEffect = 'applied' | 'known' | 'stale' | 'unknown';

/** The queue of letters. At-least-once: an item taken and never settled is taken again after its lease. */
export interface Outbox {
  take(limit: number, at: Temporal.Instant): Promise<readonly OutboxEntry[]>;
  /**
   * Kept before it is handed over, so that a crash does not forget what may have left. The lease begins anew and is
   * given back; false where it must not be sent any more, or where it is not `leased` to whoever begins any more.
   */
  begin(
    id: string,
    leaving: Leaving,
    at: Temporal.Instant,
    leased?: number,
  ): Promise<number | false>;
  /** The far side says that the recipient has no Digital Post, so it has nothing: from now on only paper will do. */
  onPaper(id: string): Promise<void>;
  /** Marks it sent and appends `dispatched` to its case, with the days that it names, in the same transaction. */
  sent(
    id: string,
    via: Delivery['via'],
    at: Temporal.Instant,
    lastDay?: IsoDate,
    answerBy?: IsoDate,
  ): Promise<void>;
  /**
   * Puts it back with exponential back-off; after some days it is dead, and `dispatch-failed` is appended. What surely
   * has not left is as if it had not been begun: `before` stands again.
   */
  failed(id: string, why: WhyNotSent, at: Temporal.Instant, before?: Leaving): Promise<void>;
  /** It says nothing any more: it ends unsent, nobody has to see to it, and `letter-expired` is appended. */
  expired(id: string, at: Temporal.Instant): Promise<void>;
  /** Trying again would not help: dead at once, and `dispatch-failed` is appended. */
  gaveUp(id: string, why: WhyDead, at: Temporal.Instant): Promise<void>;
  /**
   * Applies what the far side says of a letter, once: `delivered` stands on the case; what was not delivered goes on
   * paper, or is dead where it was on paper.
   */
  received(receipt: DeliveryReceipt, at: Temporal.Instant): Promise<ReceiptEffect>;
  ofCase(caseId: string): Promise<readonly OutboxState[]>;
}

/** The authority as sender: by its English name only on a letter that is in English alone. */
export const senderOf = (
  { name }: Pick<Authority, 'name'>,
  languages: readonly Language[],
): string => (languages.includes('da') ? name.da : name.en);

/** Stands as sender of a letter that must name neither address nor authority (CPR-loven § 28). */
export const namelessSender = 'Kommunen';

/** The sender as a letter in that language names it. */
export const senderIn = (from: string, language: Language): string =>
  from === namelessSender && language === 'en' ? 'The municipality' : from;

/** Whether the recipient could answer it. What names no authority needs a place of its own for that, or stays held. */
export const isAnswerable = ({ from, letter }: Pick<OutboxItem, 'from' | 'letter'>): boolean =>
  from !== namelessSender || letter.answerTo !== undefined;

/** A letter of a case as staff see it: how far it has come, and what it says. */
export interface OutboxState
  extends Pick<OutboxItem, 'from' | 'letter' | 'languages' | 'large' | 'until' | 'about'> {
  readonly id: string;
  readonly notice: NoticeKind;
  readonly to: string;
  /** For looking up how the letter will reach them; never shown. */
  readonly cpr: Cpr;
  readonly state: 'held' | 'waiting' | 'sent' | 'dead';
  readonly attempts: number;
  /** Of a dead letter, where it is known. */
  readonly why?: WhyNotSent;
  /** A dead letter that a caseworker has dealt with another way. */
  readonly settled?: true;
  /** Its day passed before it could leave; settled, too. */
  readonly expired?: true;
}

/** A letter that could not be sent, and that nobody has dealt with. */
export const isFailed = ({ state, settled }: Pick<OutboxState, 'state' | 'settled'>): boolean =>
  state === 'dead' && settled !== true;

export interface Delivery {
  readonly via: 'digital-post' | 'paper';
}

/**
 * What goes out: idempotent by `id` and `via`, so a second send of the same letter by the same way changes nothing. What
 * Digital Post took over and gave back goes on paper under the same id; what a caseworker sends again has another.
 */
export interface Envelope {
  readonly id: string;
  readonly via: Delivery['via'];
  readonly notice: NoticeKind;
  /** Whose letter it is, also where its text does not say so. */
  readonly authorityId: AuthorityId;
  readonly to: Recipient;
  /** The postal address for paper, looked up at dispatch. */
  readonly address?: string;
  readonly from: string;
  readonly letter: Letter;
  readonly languages: readonly Language[];
  readonly large?: boolean;
  readonly at: string;
}

/** Hands an envelope to the far side. Throws NotTakenOver where it was not, or may not have been, taken over. */
export interface Dispatch {
  send(envelope: Envelope): Promise<void>;
}

/** What the far side says later of a letter that it took over. */
export interface DeliveryReceipt {
  /** Id of the receipt itself: the same one may come twice. */
  readonly id: string;
  readonly letter: string;
  /** By which way the letter went that it is about, where it says so. */
  readonly via?: Delivery['via'];
  readonly outcome: 'delivered' | 'not-delivered';
  readonly why?: string;
  readonly at: string;
}

/** The receipts that wait at the far side. Read again until settled. */
export interface DeliveryReceipts {
  /** Throws where the far side cannot be read. */
  read(limit: number): Promise<readonly DeliveryReceipt[]>;
  settle(receipts: readonly DeliveryReceipt[]): Promise<void>;
}

/** What each invented person was sent, as they would see it. Demo only. */
export interface Mailbox {
  recipients(): Promise<
    readonly { readonly key: string; readonly name: string; readonly letters: number }[]
  >;
  letters(key: string): Promise<readonly Envelope[]>;
}
