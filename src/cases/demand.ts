import { type Authority, contactOn } from '../domain/authority.ts';
import { legalDay } from '../domain/dates.ts';
import { newId } from '../domain/ids.ts';
import type { Language, Text } from '../domain/language.ts';
import { fullName } from '../domain/person.ts';
import { showReference } from '../domain/reference.ts';
import { failed, found, ok, type Result } from '../domain/result.ts';
import type { SelfService } from '../self-services/define.ts';
import { demandLetter } from '../self-services/plain-letters.ts';
import type { Desk, WorkProblem } from './append-work.ts';
import { answerOr, ask } from './ask-register.ts';
import { complaintOn, lackingFor } from './charge.ts';
import type { CaseEvent, EventBody } from './events.ts';
import { feeAmount, feeBasis } from './fee.ts';
import type { CaseRow } from './ports/case-store.ts';
import type { Confirmations } from './ports/confirmations.ts';
import { type OutboxItem, type Recipient, senderOf } from './ports/dispatch.ts';
import type { Registers } from './ports/registers.ts';

/** A desk that can tell what may be demanded today, and whom to tell. */
export interface Till extends Desk {
  readonly services: readonly SelfService[];
  readonly confirmations: Confirmations;
  readonly registers: Pick<Registers, 'authorities' | 'persons'>;
}

type Demand = Extract<EventBody, { kind: 'payment-demanded' }>;

/** The demand as the law has it today, or what stands in its way. No other amount than the law's is demanded. */
export async function demandOn(
  desk: Till,
  row: CaseRow,
  events: readonly CaseEvent[],
  { kroner, why }: { readonly kroner: number; readonly why: string },
): Promise<Result<Demand, WorkProblem>> {
  const on = legalDay(desk.clock.now());
  const service = desk.services.find(({ id }) => id === row.service);
  const basis = feeBasis(events);
  if (basis === undefined) return failed({ kind: 'no-open-fee' });
  const amount = feeAmount(service, events);
  if (service === undefined || amount === undefined)
    return failed({ kind: 'not-confirmed', lacks: 'amount' });
  const confirmations = await answerOr(() => desk.confirmations.of(service.id), []);
  const law = { ...service.law, confirmations };
  const lacks = lackingFor({ basis, amount }, on, law);
  const complaint = complaintOn(law, on);
  if (lacks !== undefined || complaint === undefined)
    return failed({ kind: 'not-confirmed', lacks: lacks ?? 'limit' });
  if (kroner !== amount.kroner) return failed({ kind: 'other-amount' });
  const authority = desk.registers.authorities.find(row.authorityId);
  const payAt = authority && contactOn(authority, on)?.payment;
  return ok({
    kind: 'payment-demanded',
    kroner,
    why: wordsOf(authority, why),
    basis,
    complaint,
    ...(payAt === undefined ? {} : { payAt }),
  });
}

/** Whoever filed it, by their own name: a parent pays, not the child. Undefined where nobody knows who that is. */
export async function payerOf(
  { registers, outbox }: Pick<Till, 'registers' | 'outbox'>,
  row: CaseRow,
  [first]: readonly CaseEvent[],
): Promise<Recipient | undefined> {
  if (first?.by.kind === 'citizen') return { cpr: first.by.cpr, name: first.by.name };
  const cpr = row.filer ?? row.principal;
  if (cpr === undefined) return undefined;
  const person = found(await ask(() => registers.persons.find(cpr)));
  if (person !== undefined) return { cpr, name: fullName(person.name) };
  // As they were called when the case came in: on its receipt, or as the one whose case it is.
  const told = (await outbox.ofCase(row.id)).find((letter) => letter.cpr === cpr)?.to;
  const name = told ?? (cpr === row.principal ? row.principalName : undefined);
  return name === undefined ? undefined : { cpr, name };
}

/** The letter that tells of it. */
export function demandNotice(
  to: Recipient,
  authority: Authority,
  { row, events, demand }: { row: CaseRow; events: readonly CaseEvent[]; demand: Demand },
  at: Temporal.Instant,
): OutboxItem {
  const phone = contactOn(authority, legalDay(at))?.phone;
  return {
    id: newId(at),
    caseId: row.id,
    notice: 'payment-demand',
    to,
    from: senderOf(authority, languagesOf(events)),
    letter: demandLetter({
      reference: showReference(row.reference),
      charge: { ...demand, kind: 'fee', standing: 'demanded' },
      authority: {
        id: authority.id,
        name: authority.name,
        ...(phone === undefined ? {} : { phone }),
      },
    }),
    languages: languagesOf(events),
    held: false,
    createdAt: at.toString(),
  };
}

/** The language that the case came in, where it is known; else both. */
export const languagesOf = ([first]: readonly CaseEvent[]): readonly Language[] =>
  first !== undefined && 'language' in first && first.language !== undefined
    ? [first.language]
    : ['da', 'en'];

/** A caseworker's own words as whole sentences. They are Danish, so in an English letter they are quoted. */
function wordsOf(authority: Authority | undefined, words: string): Text {
  const trimmed = words.trim();
  const said = /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
  return { da: said, en: `${authority?.name.en ?? 'The municipality'} writes: “${said}”` };
}
