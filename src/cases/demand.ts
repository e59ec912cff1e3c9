import { contactOn } from '../domain/authority.ts';
import { legalDay } from '../domain/dates.ts';
import { showReference } from '../domain/reference.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import type { SelfService } from '../self-services/define.ts';
import { demandLetter } from '../self-services/plain-letters.ts';
import type { Desk, WorkProblem } from './append-work.ts';
import { answerOr } from './ask-register.ts';
import { draftLetter, quoted, whomToTell } from './case-letter.ts';
import { complaintOn, lackingFor } from './charge.ts';
import type { Drafted } from './decide-case.ts';
import type { CaseEvent, EventBody } from './events.ts';
import { feeAmount, feeBasis } from './fee.ts';
import { letterAuthority } from './letter-authority.ts';
import type { CaseRow } from './ports/case-store.ts';
import type { Confirmations } from './ports/confirmations.ts';
import type { Registers } from './ports/registers.ts';

/** A desk that can tell what may be demanded today, and whom to tell. */
export interface Till extends Desk {
  readonly services: readonly SelfService[];
  readonly confirmations: Confirmations;
  readonly registers: Pick<Registers, 'authorities' | 'persons'>;
}

type Demand = Extract<EventBody, { kind: 'payment-demanded' }>;

/** The demand and its letter to whoever filed the case, as they would be stored now. Stores nothing. */
export async function draftDemand(
  desk: Till,
  row: CaseRow,
  asked: { readonly kroner: number; readonly why: string },
): Promise<Result<Drafted<'payment-demanded'>, WorkProblem>> {
  const events = await desk.cases.events(row.id);
  const demand = await demandOn(desk, row, events, asked);
  if (!demand.ok) return demand;
  const payer = await whomToTell(desk, row, events);
  const authority = desk.registers.authorities.find(row.authorityId);
  if (payer === undefined || authority === undefined) return failed({ kind: 'nobody-to-tell' });
  const letter = demandLetter({
    reference: showReference(row.reference),
    charge: { ...demand.value, kind: 'fee', standing: 'demanded' },
    authority: letterAuthority(authority, legalDay(desk.clock.now())),
  });
  const notice = 'payment-demand';
  return ok({
    body: demand.value,
    letter: draftLetter({ notice, letter }, payer, authority, events),
  });
}

/** The demand as the law has it today, or what stands in its way. No other amount than the law's is demanded. */
async function demandOn(
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
    why: quoted(authority, why),
    basis,
    complaint,
    ...(payAt === undefined ? {} : { payAt }),
  });
}
