import type { Cpr } from '../domain/cpr.ts';
import { legalDay } from '../domain/dates.ts';
import { fullName } from '../domain/person.ts';
import { showReference } from '../domain/reference.ts';
import { failed, found, ok, type Result } from '../domain/result.ts';
import { appendWork, type WorkProblem, type WorkRequest } from './append-work.ts';
import { ask } from './ask-register.ts';
import { arrivalOf } from './case.ts';
import { draftLetter, sendDraft } from './case-letter.ts';
import { complaintOn } from './charge.ts';
import type { Drafted } from './decide-case.ts';
import type { Till } from './demand.ts';
import type { CaseEvent } from './events.ts';
import type { CaseRow } from './ports/case-store.ts';
import { letterAuthority } from './letter-authority.ts';

/** How a person can show at the counter who they are. */
export const idKinds = [
  'passport',
  'driving-licence',
  'other-photo-id',
  'questions-answered',
] as const;

export interface ExemptionDecision {
  /** False: they come back to Digital Post. */
  readonly exempt: boolean;
  /** Of the person whose identity was seen, which need not be the number that the case came with. */
  readonly cpr: Cpr;
  readonly idSeen: (typeof idKinds)[number];
  /** Who came for them with their authority. */
  readonly representedBy?: string;
  readonly forwardUnopened: boolean;
  /** Where paper letters go instead of home, as long as it holds. */
  readonly postalAddress?: string;
}

/**
 * The municipality's own decision on Digital Post (lov om Digital Post § 5). It is in the case and in the register of
 * exemptions in one transaction with the letter that tells of it, and holds from today.
 */
export async function decideExemption(
  desk: Till,
  request: WorkRequest,
  decision: ExemptionDecision,
): Promise<Result<CaseRow, WorkProblem>> {
  const row = await desk.cases.byReferenceFor(request.staff.authorityId, request.reference);
  if (row === undefined) return failed({ kind: 'unknown-case' });
  const drafted = await draftExemption(desk, row, decision);
  if (!drafted.ok) return drafted;
  const { body, letter } = drafted.value;
  return appendWork(desk, request, body, undefined, (_, at) => [sendDraft(letter, row, at)]);
}

/**
 * The decision as it would be stored now, and its letter, to whom it is about; the channel is chosen when it leaves, by
 * what was just decided. Stores nothing.
 */
export async function draftExemption(
  desk: Till,
  row: CaseRow,
  decision: ExemptionDecision,
): Promise<Result<Drafted<'exemption-decided'>, WorkProblem>> {
  const on = legalDay(desk.clock.now());
  const body = { kind: 'exemption-decided', on: on.toString(), ...decision } as const;
  const events = await desk.cases.events(row.id);
  const service = desk.services.find(({ id }) => id === row.service);
  const authority = desk.registers.authorities.find(row.authorityId);
  if (service?.decisionLetter === undefined || authority === undefined)
    return failed({ kind: 'nobody-to-tell' });
  const complaint = complaintOn(service.law, on);
  const letter = service.decisionLetter({
    reference: showReference(row.reference),
    exempt: body.exempt,
    from: body.on,
    forwardUnopened: body.forwardUnopened,
    ...(complaint && { complaint }),
    authority: letterAuthority(authority, on),
  });
  const to = { cpr: body.cpr, name: await nameOf(desk, body.cpr, row, events) };
  const notice = 'exemption-decision';
  return ok({ body, letter: draftLetter({ notice, letter }, to, authority, events) });
}

/** By the register; while it is silent, what they called themselves, if it was that number that they gave. */
async function nameOf(
  { registers }: Till,
  cpr: Cpr,
  row: CaseRow,
  events: readonly CaseEvent[],
): Promise<string> {
  const person = found(await ask(() => registers.persons.find(cpr)));
  if (person !== undefined) return fullName(person.name);
  const given = row.principal ?? arrivalOf(events)?.answers['cpr'];
  return given === cpr ? (row.principalName ?? '') : '';
}
