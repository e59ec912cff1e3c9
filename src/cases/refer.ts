import type { Language } from '../domain/language.ts';
import { fullName, isProtected, type Person } from '../domain/person.ts';
import { failed, found, ok, type Result } from '../domain/result.ts';
import type { SelfService } from '../self-services/define.ts';
import { behalfOf } from './acting.ts';
import type { Core } from './core.ts';
import { firstContactDue, followUpDue } from './deadlines.ts';
import { beyondForm, type Errand, openErrand } from './errand.ts';
import type { Contact, EventBody, Needs } from './events.ts';
import type { Said } from './gather-facts.ts';
import { openCase } from './open-case.ts';
import type { CaseRow } from './ports/case-store.ts';
import { ownAnswers } from './own-answers.ts';
import type { Draft } from './ports/drafts.ts';
import { protecting } from './protecting.ts';
import { toReferredPrincipal } from './referred-by-agent.ts';
import { sheetOfErrand } from './submit.ts';

type Referral = Extract<EventBody, { kind: 'referred' }>;

/** A citizen's wish to do the errand another way, with whatever they care to tell. */
export interface ReferralRequest {
  readonly service: SelfService;
  readonly said: Omit<Said, 'wish'>;
  readonly contact: Contact;
  readonly needs: Needs;
  readonly promise: 'we-contact-you' | 'you-come';
  /** What has been typed so far: gives the errand's last day even where the answers are not carried along. */
  readonly draft?: Draft;
  /** Whether the answers so far go to the counter with the referral. */
  readonly carry: boolean;
  readonly language: Language;
  /** An attempt to file digitally that an outage stopped: nothing can be held against the citizen. */
  readonly attempt?: NonNullable<Referral['attempt']>;
  /** Makes a double click one referral. */
  readonly key: string;
}

/**
 * Makes the referral a case with a number, an owner and a deadline. The error is the errand where the decision is no
 * referral or nobody can say which authority it is. Throws StoreUnavailable.
 */
export async function refer(
  request: ReferralRequest,
  core: Core,
): Promise<Result<CaseRow, Errand>> {
  const { service, said } = request;
  const { draft } = request;
  const forWhom = draft?.actsFor && { actsFor: draft.actsFor };
  const errand = await openErrand(
    service,
    { ...forWhom, ...said, wish: 'alternative' },
    draft,
    core,
  );
  const { decision } = errand;
  const to = errand.gathered.authorityId;
  if (decision.outcome !== 'refer' || to === undefined) return failed(errand);
  const { today } = errand.context;
  const beyond = beyondForm(errand);
  const rule = beyond === undefined ? service.lastDay : undefined;
  const last = request.draft && rule?.(errand.reading.answers, today)?.day;
  // Nobody here can promise for an authority that this counter does not work for.
  const promise = core.registers.authorities.serves(to) ? request.promise : 'you-come';
  const due = (
    promise === 'you-come' ? followUpDue(today, last) : firstContactDue(today, last)
  ).toString();
  const person = found(errand.known.person);
  const { acting } = errand;
  // Where nobody may act for whom they chose, it is not known whose errand it is.
  const own = errand.notActing === undefined ? (acting ?? said.identity) : undefined;
  const name = person ? fullName(person.name) : (own?.name ?? request.contact.name);
  const sheet = request.carry ? sheetOfErrand(errand, request.draft?.raw ?? {}) : [];
  const row = await openCase(
    {
      key: request.key,
      by: said.identity
        ? {
            kind: 'citizen',
            cpr: said.identity.cpr,
            name: said.identity.name,
            as: errand.notActing === undefined ? decision.facts.actsAs : 'self',
          }
        : { kind: 'anonymous' },
      ...(acting && { onBehalfOf: [behalfOf(acting)] }),
      event: {
        kind: 'referred',
        decision,
        to,
        due,
        promise,
        ...(beyond === undefined ? {} : { beyondForm: beyond }),
        ...(last === undefined ? {} : { errandsLastDay: last }),
        contact: request.contact,
        needs: request.needs,
        ...protectsFromNow(errand, person, core),
        sheet,
        ...(request.carry &&
          request.draft && {
            carried: {
              raw: ownAnswers(service, request.draft.raw),
              resolved: request.draft.resolved,
            },
          }),
        ...(request.attempt && { attempt: request.attempt }),
        language: request.language,
      },
      row: {
        authorityId: to,
        service: service.id,
        due,
        ...(own && { principal: own.cpr }),
        ...(acting && said.identity && { filer: said.identity.cpr }),
        ...(name === undefined ? {} : { principalName: name }),
        ...(own && person && !isProtected(person, today) && { findable: true }),
      },
      letters: (ids) => toReferredPrincipal(errand, sheet, core, ids),
    },
    errand.at,
    core,
  );
  return ok(row);
}

/** Whoever has said that they want protection, and asks for it another way, is hidden from that moment, as whoever sends it here is. */
function protectsFromNow(
  { service, reading, context }: Errand,
  person: Person | undefined,
  { secrets }: Pick<Core, 'secrets'>,
): Pick<Referral, 'protects'> {
  const part = protecting(service, reading.answers, person ? [person] : [], context.today, secrets);
  return part.protects?.wish === 'protect' && part.protects.unsaid !== true ? part : {};
}
