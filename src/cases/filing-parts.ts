import type { Authority } from '../domain/authority.ts';
import type { Person } from '../domain/person.ts';
import { showReference } from '../domain/reference.ts';
import type { Accepted, Referred } from '../eligibility/decision.ts';
import { caseTitle } from '../self-services/case-title.ts';
import type { Flag } from '../self-services/define.ts';
import { decideCharge, notDemanded } from './charge.ts';
import type { Core } from './core.ts';
import { firstContactDue, guardDue, handlingDue } from './deadlines.ts';
import type { EventBody } from './events.ts';
import { filingNotices } from './filing-notices.ts';
import { filingSheet, missingIn } from './filing-sheet.ts';
import { adviceOnceSent, demandOf, flagsOf, knownOf, letterOf, whose } from './new-case-parts.ts';
import type { Opening } from './open-case.ts';
import { becomes } from './from-referral.ts';
import { ownAnswers } from './own-answers.ts';
import { hiddenFromNow, protecting } from './protecting.ts';
import { actedFor } from './principals.ts';
import type { Filing, FilingRequest } from './register-filing.ts';
import { gatherPeople, type People } from './submission.ts';
import { helpedNotice } from '../self-services/filing-notices.ts';
import { signaturesToAsk } from './signing/ask.ts';

/** What was found out about a filing that becomes a case. */
export interface Found {
  readonly errand: Filing;
  readonly decision: Accepted | Referred;
  readonly authority: Authority;
  readonly applicant: Person | undefined;
  /** The day on which it is registered; letters count their days from it. */
  readonly today: Temporal.PlainDate;
}

/** The case, its event and its letters. A filing with gaps gets a letter that asks for them instead of the service's own. */
export async function filingParts(
  request: FilingRequest & { readonly key: string },
  found: Found,
  core: Core,
): Promise<Opening> {
  const { errand, decision, authority, applicant, today } = found;
  const { service, context } = errand;
  const { answers } = errand.reading;
  const missing = [...request.missing, ...missingIn(errand)];
  const complete = errand.reading.unfinished === undefined && errand.said.notForForm !== true;
  const met = applicant && (await gatherPeople(errand, applicant, authority, core));
  const people = met && hiddenFromNow(met, service, answers);
  const signers = people && (await signaturesToAsk(service, people, core, errand.at));
  const charge = complete ? service.charge?.(answers, context) : undefined;
  const isSettled = complete && missing.length === 0 && decision.outcome !== 'refer';
  const charged =
    charge && decision.outcome === 'accept-alternative'
      ? decideCharge(charge, decision.facts, errand.gathered.law, authority)
      : undefined;
  // Only the service's own letter tells of a fee.
  const isTold = people !== undefined && isSettled;
  const decided = charged && (isTold ? charged : notDemanded(charged));
  const behalf = people && applicant ? actedFor(people.principals, applicant.cpr) : [];
  const lastDay = service.lastDay?.(answers, today)?.day;
  const isOpen = decision.outcome === 'refer';
  const due = (
    isOpen ? guardDue(request.receivedOn, today, lastDay) : dueOf(request, today)
  ).toString();
  // They hear from the authority long before its way in has to be decided.
  const told = firstContactDue(today, lastDay);
  const event: EventBody = {
    kind: 'filed',
    way: request.way,
    receivedOn: request.receivedOn.toString(),
    decision,
    answers,
    ...(people && protecting(service, answers, people.principals, people.today, core.secrets)),
    typed: { raw: ownAnswers(service, request.raw), resolved: errand.reading.resolved },
    sheet: filingSheet(errand, request.raw),
    ...(missing.length > 0 && { missing }),
    ...(isOpen && lastDay !== undefined && { errandsLastDay: lastDay }),
    ...(isOpen && { contactBy: told.toString() }),
    ...(request.paperForm !== undefined && { paperForm: request.paperForm }),
    ...(request.referral && { fromReferral: request.referral.row.reference }),
    ...(request.earlierDay && { earlierDay: request.earlierDay }),
    ...(request.helper !== undefined && { helper: request.helper }),
    ...(request.remarks !== undefined && { remarks: request.remarks }),
    ...(complete && {
      advice: adviceOnceSent(service.advise?.(answers, context) ?? []),
      next: service.next(answers, { ...context, writtenOn: today }),
    }),
    flags: [
      ...new Set([
        ...flagsOfFiling(found, people, complete),
        ...(signers && decision.outcome === 'accept-alternative' ? signers.flags : []),
      ]),
    ],
    ...(decided && { charge: decided }),
    language: request.language,
    ...(request.largePrint === true && { largePrint: true }),
  };
  const { id, name } = request.staff;
  const by = { kind: 'staff', id, name, role: request.role } as const;
  return {
    key: request.key,
    by,
    ...(behalf.length > 0 && { onBehalfOf: behalf }),
    followedBy: [
      ...(decided?.standing === 'demanded' ? [demandOf(decided)] : []),
      ...(decision.outcome === 'accept-alternative' ? (signers?.events ?? []) : []),
    ],
    event,
    log: [logOf(request, errand.at)],
    ...(request.referral && { linked: becomes(request.referral, by, errand.at) }),
    row: {
      authorityId: authority.id,
      service: service.id,
      due,
      ...(people && applicant
        ? whose(people, applicant)
        : request.name !== undefined && { principalName: request.name }),
    },
    letters: ({ caseId, reference }) => {
      if (people === undefined) return [];
      const notices = filingNotices({
        service,
        people,
        reference: showReference(reference),
        receivedOn: request.receivedOn,
        today,
        charge: decided,
        missing,
        isSettled,
        due: told.toString(),
        outcome: decision.outcome,
      });
      const sent = { ...people, arrivedAt: errand.at };
      const helped = helpedIn(request, { ...people, reference: showReference(reference) });
      const signing =
        decision.outcome === 'accept-alternative'
          ? (signers?.notices(showReference(reference)) ?? [])
          : [];
      return [...notices, ...helped, ...signing].map((notice) =>
        letterOf(notice, caseId, sent, request),
      );
    },
  };
}

/** By law it is reckoned from the day it came; nobody promises a day that has passed. */
function dueOf(
  { receivedOn, service }: FilingRequest,
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  const due = handlingDue(receivedOn, service);
  return Temporal.PlainDate.compare(due, today) < 0 ? today : due;
}

/** Whoever came with help may not know what was filed in their name. */
const helpedIn = (
  { helper, service }: FilingRequest,
  told: Parameters<typeof helpedNotice>[0],
): readonly ReturnType<typeof helpedNotice>[] =>
  helper === undefined ? [] : [helpedNotice(told, { helper, serviceTitle: caseTitle(service) })];

/** The service's own flags need all answers; protection is seen without them. */
function flagsOfFiling(
  { errand, applicant }: Found,
  people: People | undefined,
  complete: boolean,
): readonly Flag[] {
  if (people === undefined || applicant === undefined) return ['not-identified'];
  return complete ? flagsOf(errand.service, people, applicant) : knownOf(people);
}

const logOf = ({ staff, role }: FilingRequest, at: Temporal.Instant) => ({
  at: at.toString(),
  who: `${staff.name} (${staff.id})`,
  staffId: staff.id,
  role,
  action: 'act' as const,
  authorityId: staff.authorityId,
  purpose: 'filed',
});
