import { contactOn } from '../domain/authority.ts';
import type { IsoDate } from '../domain/dated.ts';
import { legalDay } from '../domain/dates.ts';
import { newId } from '../domain/ids.ts';
import type { Language, Text } from '../domain/language.ts';
import { isInForce, type LegalBasis } from '../domain/legal-basis.ts';
import { showReference } from '../domain/reference.ts';
import { failed, type Result } from '../domain/result.ts';
import { isConfirmed } from '../eligibility/conditions.ts';
import type { ChargeDecision, SelfService } from '../self-services/define.ts';
import { demandLetter } from '../self-services/plain-letters.ts';
import { answerOr } from './ask-register.ts';
import { appendWork, type Desk, type WorkProblem, type WorkRequest } from './append-work.ts';
import { complaintOn } from './charge.ts';
import type { CaseEvent, EventBody } from './events.ts';
import type { CaseRow } from './ports/case-store.ts';
import type { Confirmations } from './ports/confirmations.ts';
import type { OutboxItem } from './ports/dispatch.ts';
import type { Registers } from './ports/registers.ts';

/** A desk that can tell whether a fee may be demanded today. */
export interface Till extends Desk {
  readonly services: readonly SelfService[];
  readonly confirmations: Confirmations;
  readonly registers: Pick<Registers, 'authorities'>;
}

type Worked = Promise<Result<CaseRow, WorkProblem>>;
type Demand = Extract<EventBody, { kind: 'payment-demanded' }>;

/**
 * Demands the fee of a case that none was demanded in, and writes to whoever filed it. Whole kroner. Only where paragraph
 * and complaint guidance are in force and confirmed (invariant 8); otherwise `not-confirmed`, and nothing is stored.
 */
export async function demandPayment(
  desk: Till,
  request: WorkRequest,
  input: { kroner: number; why: string },
): Worked {
  const row = await desk.cases.byReferenceFor(request.staff.authorityId, request.reference);
  if (row === undefined) return failed({ kind: 'unknown-case' });
  const events = await desk.cases.events(row.id);
  const body = await demandOn(desk, row, events, input);
  if (body === undefined) return failed({ kind: 'not-confirmed' });
  return appendWork(desk, request, body, isUndecided(desk), (_, at) =>
    lettersTo(desk, row, events, body, at),
  );
}

/** The fee came in, on a day and under the bank's or till's own reference. The case goes on. */
export const recordPayment = (
  desk: Desk,
  request: WorkRequest,
  input: { on: IsoDate; theirReference: string },
): Worked =>
  appendWork(desk, request, {
    kind: 'paid',
    on: input.on,
    theirReference: input.theirReference,
  });

/** The authority lets the fee go, e.g. because the card never arrived. The reason is kept. */
export const waivePayment = (desk: Desk, request: WorkRequest, input: { why: string }): Worked =>
  appendWork(desk, request, { kind: 'payment-waived', why: input.why }, async (row) =>
    openFee(await desk.cases.events(row.id)) === 'none' ? { kind: 'no-open-fee' } : undefined,
  );

/** What is open about a case's fee: nothing, a fee that nobody has demanded yet, or one that waits for payment. */
export function openFee(events: readonly CaseEvent[]): 'none' | 'undecided' | 'demanded' {
  const last = events.findLast(({ kind }) => aboutFee.includes(kind));
  if (last !== undefined) return last.kind === 'payment-demanded' ? 'demanded' : 'none';
  return chargeIn(events)?.kind === 'fee' ? 'undecided' : 'none';
}

const aboutFee: readonly CaseEvent['kind'][] = ['payment-demanded', 'paid', 'payment-waived'];

/** What the citizen was told about the price when the case came in. */
export function chargeIn(events: readonly CaseEvent[]): ChargeDecision | undefined {
  const [first] = events;
  return first !== undefined && 'charge' in first ? first.charge : undefined;
}

/** Whether a fee can still be decided on: also where the citizen's reason would make it free, and is not right. */
export const mayDemand = (events: readonly CaseEvent[]): boolean =>
  feeBasis(events) !== undefined && !events.some(({ kind }) => aboutFee.includes(kind));

/** The paragraph that a fee of this case rests on; never the one that makes it free. */
function feeBasis(events: readonly CaseEvent[]): LegalBasis | undefined {
  const charge = chargeIn(events);
  return charge?.kind === 'free' ? charge.otherwise : charge?.basis;
}

const isUndecided =
  ({ cases }: Desk) =>
  async (row: CaseRow): Promise<WorkProblem | undefined> =>
    mayDemand(await cases.events(row.id)) ? undefined : { kind: 'no-open-fee' };

async function demandOn(
  desk: Till,
  row: CaseRow,
  events: readonly CaseEvent[],
  { kroner, why }: { readonly kroner: number; readonly why: string },
): Promise<Demand | undefined> {
  const on = legalDay(desk.clock.now());
  const service = desk.services.find(({ id }) => id === row.service);
  const basis = feeBasis(events);
  if (service === undefined || basis === undefined || !isInForce(basis, on)) return undefined;
  const confirmations = await answerOr(() => desk.confirmations.of(service.id), []);
  const law = { ...service.law, confirmations };
  const complaint = complaintOn(law, on);
  const areConfirmed = (['legal-basis', 'complaint-guidance'] as const).every((subject) =>
    isConfirmed(subject, { on }, law),
  );
  if (complaint === undefined || !areConfirmed) return undefined;
  const authority = desk.registers.authorities.find(row.authorityId);
  const payAt = authority && contactOn(authority, on)?.payment;
  return {
    kind: 'payment-demanded',
    kroner,
    why: same(why),
    basis,
    complaint,
    ...(payAt === undefined ? {} : { payAt }),
  };
}

/** To whoever filed it: a parent pays, not the child. */
function lettersTo(
  desk: Till,
  row: CaseRow,
  events: readonly CaseEvent[],
  demand: Demand,
  at: Temporal.Instant,
): readonly OutboxItem[] {
  const [first] = events;
  const payer = first?.by.kind === 'citizen' ? first.by : undefined;
  const cpr = payer?.cpr ?? row.filer ?? row.principal;
  const authority = desk.registers.authorities.find(row.authorityId);
  if (cpr === undefined || authority === undefined) return [];
  const phone = contactOn(authority, legalDay(at))?.phone;
  return [
    {
      id: newId(at),
      caseId: row.id,
      notice: 'payment-demand',
      to: { cpr, name: payer?.name ?? row.principalName ?? '' },
      from: authority.name.da,
      letter: demandLetter({
        reference: showReference(row.reference),
        charge: { ...demand, kind: 'fee', standing: 'demanded' },
        authority: {
          id: authority.id,
          name: authority.name,
          ...(phone === undefined ? {} : { phone }),
        },
      }),
      languages: languagesOf(first),
      held: false,
      createdAt: at.toString(),
    },
  ];
}

const languagesOf = (first: CaseEvent | undefined): readonly Language[] =>
  first !== undefined && 'language' in first && first.language !== undefined
    ? [first.language]
    : ['da', 'en'];

/** A caseworker's own words, in the language they were written in. */
const same = (words: string): Text => ({ da: words, en: words });
