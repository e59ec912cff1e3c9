import type { Cpr } from '../../domain/cpr.ts';
import type { IsoDate } from '../../domain/dated.ts';
import { legalDay } from '../../domain/dates.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Result } from '../../domain/result.ts';
import { appendWork, type Desk, type WorkProblem, type WorkRequest } from '../append-work.ts';
import { isOpen, stateAfter } from '../case.ts';
import type { CaseEvent, EventBody } from '../events.ts';
import { actOnOwn, type Own, type OwnDesk } from '../own-act.ts';
import type { CaseRow } from '../ports/case-store.ts';
import type { Outbox } from '../ports/dispatch.ts';
import type { PersonRegister } from '../ports/registers.ts';
import { isAnybodyProtected } from '../protected-since.ts';
import { type Signature, signatureOf, signaturesOf } from './signatures.ts';

/** A case that somebody is asked to sign, and their signature on it. They see nothing else of the case. */
export interface ToSign {
  readonly row: CaseRow;
  readonly events: readonly CaseEvent[];
  readonly signature: Signature;
}

type Asking = Pick<OwnDesk, 'cases' | 'clock'> & {
  readonly outbox: Pick<Outbox, 'ofCase'>;
  readonly registers: { readonly persons: Pick<PersonRegister, 'find'> };
};

/** Everything that this person was asked to sign, newest first. */
export async function askedToSign(cpr: Cpr, desk: Asking): Promise<readonly ToSign[]> {
  const rows = await desk.cases.toSign(cpr);
  const found = await Promise.all(rows.map((row) => withSignature(row, cpr, desk)));
  return found.filter((each) => each !== undefined);
}

/** What of that waits for their signature; a case that has ended waits for none. */
export const awaitingSignatureOf = async (cpr: Cpr, desk: Asking): Promise<readonly ToSign[]> =>
  (await askedToSign(cpr, desk)).filter(isWaitedFor);

/** The same of one case, also once they have signed or declined; undefined where they are not asked at all. */
export async function signatureOn(
  reference: Reference | undefined,
  cpr: Cpr,
  desk: Asking,
): Promise<ToSign | undefined> {
  // All of theirs are read whatever the reference: an unknown one takes as long as somebody else's.
  const rows = await desk.cases.toSign(cpr);
  const row = rows.find((each) => each.reference === reference);
  return row && withSignature(row, cpr, desk);
}

async function withSignature(row: CaseRow, cpr: Cpr, desk: Asking): Promise<ToSign | undefined> {
  const events = await desk.cases.events(row.id);
  const signature = signatureOf(events, cpr);
  if (signature === undefined || (await isHeldBack(row, cpr, desk))) return undefined;
  return { row, events, signature };
}

/**
 * Whoever is protected is named by no page either, as long as the letter that asks the signer waits for a caseworker
 * (CPR-loven § 28). The signer's own protection keeps nothing from them.
 */
async function isHeldBack(
  { id }: CaseRow,
  cpr: Cpr,
  { outbox, registers: { persons }, clock }: Asking,
): Promise<boolean> {
  const held = (await outbox.ofCase(id)).find(
    (letter) => letter.notice === 'signature' && letter.cpr === cpr && letter.state === 'held',
  );
  if (held === undefined) return false;
  return (await isAnybodyProtected(held.about, persons, legalDay(clock.now()))) !== 'no';
}

/** Whether they have not answered, and still can. */
export const isWaitedFor = ({ row, signature }: ToSign): boolean =>
  signature.state === 'asked' && isOpen(row.state);

/** `ended`: the case ended meanwhile. `answered`: they have said the other word before. */
export type SignProblem = 'ended' | 'answered';

/**
 * Somebody signs with their own login, or says that they will not. Who declined may still sign; a signature stands. Sent
 * twice it stands once. Throws StoreUnavailable.
 */
export function signOnline(
  desk: OwnDesk,
  { row, signature }: Pick<ToSign, 'row' | 'signature'>,
  who: Own,
  { word, nonce }: { readonly word: 'signed' | 'signature-declined'; readonly nonce: string },
): Promise<Result<CaseRow, SignProblem | 'gone'>> {
  const body = { kind: word, signer: signature.id, name: signature.name, via: 'digital' } as const;
  return actOnOwn(desk, row, who, { body, nonce, asSigner: true }, (now, events) => {
    const own = signatureOf(events, who.cpr);
    if (own?.id !== signature.id || own.state === 'waived') return 'ended';
    if (stateAfter(now.state, word) === undefined) return 'ended';
    return own.state === 'signed' ? 'answered' : undefined;
  });
}

/** A sheet of paper with the signature, or with a refusal, that came on that day. */
export const recordSignature = (
  desk: Desk,
  request: WorkRequest,
  input: {
    readonly signer: string;
    readonly word: 'signed' | 'signature-declined';
    readonly on: IsoDate;
  },
): Promise<Result<CaseRow, WorkProblem>> =>
  ofSigner(desk, request, input.signer, input.on, (name) => ({
    kind: input.word,
    signer: input.signer,
    name,
    via: 'paper',
    on: input.on,
  }));

/** The errand goes on without that signature, for a reason that is kept. */
export const waiveSignature = (
  desk: Desk,
  request: WorkRequest,
  { signer, why }: { readonly signer: string; readonly why: string },
): Promise<Result<CaseRow, WorkProblem>> =>
  ofSigner(desk, request, signer, undefined, (name) => ({
    kind: 'signature-waived',
    signer,
    name,
    why,
  }));

/** Only where that one is waited for, and nothing came before the case did. */
async function ofSigner(
  desk: Desk,
  request: WorkRequest,
  signer: string,
  on: IsoDate | undefined,
  bodyOf: (name: string) => EventBody,
): Promise<Result<CaseRow, WorkProblem>> {
  const find = async (row: CaseRow) =>
    signaturesOf(await desk.cases.events(row.id)).find(({ id }) => id === signer);
  const seen = await desk.cases.byReferenceFor(request.staff.authorityId, request.reference);
  const named = seen && (await find(seen));
  return appendWork(desk, request, bodyOf(named?.name ?? ''), async (row) => {
    const own = await find(row);
    if (own === undefined || own.state === 'signed' || own.state === 'waived')
      return { kind: 'not-waited-for' };
    const born = legalDay(Temporal.Instant.from(row.arrivedAt)).toString();
    return on !== undefined && on < born ? { kind: 'before-arrival' } : undefined;
  });
}
