import { inForce, type IsoDate } from '../domain/dated.ts';
import { legalDay } from '../domain/dates.ts';
import { showReference } from '../domain/reference.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { circumstancesBasis, lastingExceptionBasis } from '../eligibility/bases.ts';
import { isConfirmed } from '../eligibility/conditions.ts';
import { responsibleOn } from '../eligibility/responsible.ts';
import { caseTitle } from '../self-services/case-title.ts';
import type { SelfService } from '../self-services/define.ts';
import { exceptionEndedLetter, exceptionGrantedLetter } from '../self-services/exception-letter.ts';
import { appendWork, type WorkProblem, type WorkRequest } from './append-work.ts';
import { answerOr } from './ask-register.ts';
import { draftLetter, quoted, sendDraft, whomToTell } from './case-letter.ts';
import { complaintOn } from './charge.ts';
import type { Drafted } from './decide-case.ts';
import type { Till } from './demand.ts';
import { benefits, exceptionAreas, exceptionByHolder, type exceptionScopes } from './exceptions.ts';
import { letterAuthority } from './letter-authority.ts';
import type { CaseRow } from './ports/case-store.ts';

/** What a caseworker grants. */
export interface NewException {
  readonly scope: (typeof exceptionScopes)[number];
  /** The service that it holds for; absent where there is only one. */
  readonly service?: string;
  /** Last day of a lasting one; absent: until it is withdrawn. */
  readonly until?: IsoDate;
  /** For the case, and read by staff only: never which circumstance. */
  readonly why: string;
}

/** Grants an exception to whoever filed the case and writes so, in one commit. A lasting one is a fact of later errands. */
export async function grantException(
  desk: Till,
  request: WorkRequest,
  exception: NewException,
): Promise<Result<CaseRow, WorkProblem>> {
  const row = await desk.cases.byReferenceFor(request.staff.authorityId, request.reference);
  if (row === undefined) return failed({ kind: 'unknown-case' });
  const drafted = await draftGrant(desk, row, exception);
  if (!drafted.ok) return drafted;
  const { body, letter } = drafted.value;
  return appendWork(
    desk,
    request,
    body,
    async (now) =>
      exceptionByHolder(await desk.cases.events(now.id)) === undefined
        ? undefined
        : notPossible(now),
    (_, at) => [sendDraft(letter, row, at)],
  );
}

/** The exception and its letter as they would be stored now. Stores nothing. */
export async function draftGrant(
  desk: Till,
  row: CaseRow,
  { scope, service: id, until, why }: NewException,
): Promise<Result<Drafted<'exception-granted'>, WorkProblem>> {
  const on = legalDay(desk.clock.now());
  const events = await desk.cases.events(row.id);
  const areas = exceptionAreas(desk, row, scope, on);
  const area =
    id === undefined && areas.length === 1 ? areas[0] : areas.find((each) => each.id === id);
  if (area === undefined) return failed(notPossible(row));
  const authority = desk.registers.authorities.find(row.authorityId);
  const own = desk.services.find((service) => service.id === row.service);
  const to = await whomToTell(desk, row, events);
  if (authority === undefined || own === undefined || to === undefined)
    return failed({ kind: 'nobody-to-tell' });
  const isTheirs = scope === 'lasting' && responsibleOn(area.law, on) === benefits;
  const holder = isTheirs ? desk.registers.authorities.find(benefits) : undefined;
  const body = {
    kind: 'exception-granted',
    cpr: to.cpr,
    scope,
    ...(isTheirs && { area: { authorityId: benefits, service: area.id } }),
    from: on.toString(),
    ...(until !== undefined && { until }),
    why,
  } as const;
  const letter = exceptionGrantedLetter({
    ...body,
    ...aboutCase(own, row),
    authority: letterAuthority(authority, on),
    area: caseTitle(area),
    ...(holder && { with: holder.name }),
    basis: basisOf(area, on),
  });
  return ok({ body, letter: draftLetter({ notice, letter }, to, authority, events) });
}

/** Ends what the case granted, from today on, and writes so with the reason. */
export async function withdrawException(
  desk: Till,
  request: WorkRequest,
  input: { why: string },
): Promise<Result<CaseRow, WorkProblem>> {
  const row = await desk.cases.byReferenceFor(request.staff.authorityId, request.reference);
  if (row === undefined) return failed({ kind: 'unknown-case' });
  const drafted = await draftWithdrawal(desk, row, input);
  if (!drafted.ok) return drafted;
  const { body, letter } = drafted.value;
  return appendWork(
    desk,
    request,
    body,
    async (now) =>
      exceptionByHolder(await desk.cases.events(now.id)) !== undefined
        ? undefined
        : notPossible(now),
    (_, at) => [sendDraft(letter, row, at)],
  );
}

/** The end of an exception and its letter as they would be stored now. Stores nothing. */
export async function draftWithdrawal(
  desk: Till,
  row: CaseRow,
  { why }: { readonly why: string },
): Promise<Result<Drafted<'exception-withdrawn'>, WorkProblem>> {
  const on = legalDay(desk.clock.now());
  const events = await desk.cases.events(row.id);
  const granted = exceptionByHolder(events);
  if (granted === undefined) return failed(notPossible(row));
  const area = desk.services.find(({ id }) => id === (granted.area?.service ?? row.service));
  const authority = desk.registers.authorities.find(row.authorityId);
  const own = desk.services.find(({ id }) => id === row.service);
  const to = await whomToTell(desk, row, events);
  if (area === undefined || authority === undefined || own === undefined || to === undefined)
    return failed({ kind: 'nobody-to-tell' });
  const appeal = inForce(area.law.appeal, on);
  const confirmations = await answerOr(() => desk.confirmations.of(area.id), []);
  const law = { ...area.law, confirmations };
  if (appeal === undefined || !isConfirmed('complaint-guidance', { on }, law, [appeal.from]))
    return failed({ kind: 'may-not-refuse', lacks: 'confirmation' });
  const complaint = complaintOn(law, on);
  const body = { kind: 'exception-withdrawn', cpr: granted.cpr, grant: granted.id, why } as const;
  const letter = exceptionEndedLetter({
    ...aboutCase(own, row),
    authority: letterAuthority(authority, on),
    area: caseTitle(area),
    from: on.toString(),
    why: quoted(authority, why),
    basis: basisOf(area, on),
    ...(complaint && { complaint }),
  });
  return ok({ body, letter: draftLetter({ notice, letter }, to, authority, events) });
}

const notice = 'exception-decision';

const aboutCase = (service: SelfService, row: CaseRow) => ({
  reference: showReference(row.reference),
  serviceTitle: caseTitle(service),
});

const basisOf = ({ law }: SelfService, on: Temporal.PlainDate) =>
  (law.deviation === 'single-filing' ? lastingExceptionBasis : circumstancesBasis)(law, on);

const notPossible = ({ state }: CaseRow): WorkProblem => ({ kind: 'not-possible', state });
