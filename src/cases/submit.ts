import { showReference } from '../domain/reference.ts';
import { found } from '../domain/result.ts';
import type { Decision } from '../eligibility/decision.ts';
import { caseTitle } from '../self-services/case-title.ts';
import { toldOfAgent } from '../self-services/told-of-agent.ts';
import { assistedLetter } from '../self-services/assisted-letter.ts';
import type {
  FieldErrors,
  Notice,
  SelfService,
  Step,
  Submission,
} from '../self-services/define.ts';
import { sheetOf } from '../self-services/fields.ts';
import type { Helper } from './assist.ts';
import { decideCharge, notDemanded } from './charge.ts';
import type { Core } from './core.ts';
import { handlingDue } from './deadlines.ts';
import { enclosedIn } from './documents/enclosed.ts';
import { type Errand, openErrand } from './errand.ts';
import { openFrom, referralOf } from './from-referral.ts';
import { adviceOnceSent, demandOf, flagsOf, letterOf, whose } from './new-case-parts.ts';
import type { CaseRow } from './ports/case-store.ts';
import type { Raw } from './ports/drafts.ts';
import type { Draft } from './ports/drafts.ts';
import type { CitizenIdentity } from './ports/identity.ts';
import { behalfOf, isOld, type NotActing } from './acting.ts';
import { actedFor, isTheirs } from './principals.ts';
import { signaturesToAsk } from './signing/ask.ts';
import { hiddenFromNow, protecting } from './protecting.ts';
import { applicantOf, gatherPeople } from './submission.ts';

/** What became of pressing "send". Only `sent` made a case, and it is on disk. */
export type Submitted =
  | { readonly kind: 'sent'; readonly row: CaseRow }
  | { readonly kind: 'unfinished'; readonly step: Step; readonly errors: FieldErrors }
  | { readonly kind: 'not-accepted'; readonly decision: Decision }
  | { readonly kind: 'law-changed'; readonly lawVersion: string }
  /** Nobody may act for the person any more, or has to show anew that they may. The draft stays. */
  | { readonly kind: 'not-acting'; readonly why: NotActing };

/**
 * Reads the whole draft again and decides again; only then is it a case. The draft's id is the case's key: sent twice,
 * it is one case and one receipt. `helper` sat beside the citizen, who has confirmed that the answers are theirs. Throws
 * StoreUnavailable, and then nothing was stored.
 */
export async function submit(
  service: SelfService,
  draft: Draft,
  identity: CitizenIdentity | undefined,
  core: Core,
  helper?: Helper,
): Promise<Submitted> {
  const before = await core.cases.byKey(draft.id);
  if (before !== undefined && isSenders(before, identity)) return { kind: 'sent', row: before };
  const said = {
    ...(identity && { identity }),
    ...(draft.actsFor && { actsFor: draft.actsFor }),
    wish: 'digital',
    exempt: draft.exempt === 'says-so',
    circumstance: false,
    noMitId: false,
  } as const;
  const errand = await openErrand(service, said, draft, core);
  const { decision, gathered, reading, acting } = errand;
  if (errand.notActing) return { kind: 'not-acting', why: errand.notActing };
  if (acting && isOld(acting, core)) return { kind: 'not-acting', why: 'old' };
  if (reading.unfinished) return { kind: 'unfinished', ...reading.unfinished };
  const authority = gathered.authorityId && core.registers.authorities.find(gathered.authorityId);
  const applicant = applicantOf(errand, identity);
  const isClosed = errand.said.notForForm === true || errand.pause !== undefined;
  if (decision.outcome !== 'accept' || !authority || !applicant || isClosed)
    return { kind: 'not-accepted', decision };
  if (decision.lawVersion !== draft.lawVersion)
    return { kind: 'law-changed', lawVersion: decision.lawVersion };

  const met = await gatherPeople(errand, applicant, authority, core);
  // From here on, whatever register is asked: nothing that leaves with it, or is kept, may lead to them.
  const people = hiddenFromNow(met, service, reading.answers);
  const enclosed = await enclosedIn(service, draft, errand, core);
  const signers = identity && (await signaturesToAsk(service, people, core, errand.at));
  const charge = service.charge?.(reading.answers, errand.context);
  const charged = charge && decideCharge(charge, decision.facts, gathered.law, authority);
  const decided = charged && (identity ? charged : notDemanded(charged));
  const { awaited } = enclosed.said;
  const submission = {
    ...people,
    ...(decided && { charge: decided }),
    ...(awaited && { awaited }),
  };
  const flags = [
    ...new Set([...flagsOf(service, submission, identity), ...(signers ? signers.flags : [])]),
  ];
  const behalf = acting ? [behalfOf(acting)] : actedFor(people.principals, applicant.cpr);
  // Help is given at the counter of one's own authority, to somebody who has shown who they are.
  const beside = identity && helper?.authorityId === authority.id ? helper : undefined;
  const place = { authorityId: authority.id, service: service.id };
  // Whoever was referred and sends it digitally after all has no referral open any more.
  const own = people.principals.find(({ cpr }) => cpr === identity?.cpr);
  const referral = own && (await referralOf(own.cpr, place, core));
  const largePrint = draft.largePrint === true || referral?.referred.needs.largePrint === true;
  const wish = { language: draft.language, largePrint, byAnother: acting !== undefined };
  const deed = acting &&
    identity && {
      agent: identity.name,
      as: acting.as,
      errand: caseTitle(service),
      sheet: sheetOfErrand(errand),
      ...(people.authority.phone !== undefined && { phone: people.authority.phone }),
    };
  const row = await openFrom(
    referral,
    {
      key: draft.id,
      draftId: draft.id,
      ...(enclosed.taken && { documents: enclosed.taken }),
      by: identity
        ? {
            kind: 'citizen',
            cpr: identity.cpr,
            name: identity.name,
            as: acting?.as ?? (behalf.length > 0 ? 'parent' : decision.facts.actsAs),
          }
        : { kind: 'anonymous' },
      ...(behalf.length > 0 && { onBehalfOf: behalf }),
      followedBy: [
        ...(decided?.standing === 'demanded' ? [demandOf(decided)] : []),
        ...enclosed.infected,
        ...(signers?.events ?? []),
      ],
      event: {
        kind: 'submitted',
        decision,
        answers: reading.answers,
        ...protecting(service, reading.answers, people.principals, people.today, core.secrets),
        sheet: sheetOfErrand(errand),
        advice: adviceOnceSent(service.advise?.(reading.answers, errand.context) ?? []),
        next: service.next(reading.answers, errand.context),
        flags,
        ...enclosed.said,
        language: draft.language,
        ...(largePrint && { largePrint }),
        ...(decided && { charge: decided }),
        ...(beside && { assisted: named(beside) }),
      },
      row: {
        ...place,
        due: handlingDue(errand.context.today, service).toString(),
        ...whose(people, identity),
      },
      // Nobody is written to on the word of somebody who has not shown who they are.
      letters: ({ caseId, reference }) =>
        identity === undefined
          ? []
          : noticesOf(service, { ...submission, reference: showReference(reference) }, beside)
              .map((notice) => (deed ? toldOfAgent(notice, applicant, deed) : notice))
              .concat(signers?.notices(showReference(reference)) ?? [])
              .map((notice) => letterOf(notice, caseId, people, wish)),
    },
    errand.at,
    core,
  );
  // Under this key there is somebody else's case: not even its number is this person's to see.
  if (!isSenders(row, identity)) return { kind: 'not-accepted', decision };
  return { kind: 'sent', row };
}

const named = ({ id, name, also }: Helper) => ({ id, name, ...(also && { also }) });

/** The service's own letters; whoever was helped is told so in writing. */
const noticesOf = (
  service: SelfService,
  submission: Submission<Readonly<Record<string, unknown>>>,
  helper: Helper | undefined,
): readonly Notice[] => [
  ...service.notices(submission),
  ...(helper === undefined
    ? []
    : [
        {
          kind: 'assisted' as const,
          to: submission.applicant,
          letter: assistedLetter(submission, caseTitle(service), helper),
          held: false,
        },
      ]),
];

/** The logged-in person's own; or, where nobody logged in, one that belongs to nobody but the draft's cookie. */
const isSenders = (row: CaseRow, identity: CitizenIdentity | undefined): boolean =>
  identity === undefined ? row.principal === undefined : isTheirs(row, identity.cpr);

/** Question and answer as the citizen sees them on the summary and the caseworker on the case. */
export const sheetOfErrand = (errand: Errand, typed?: Raw) =>
  sheetOf(errand.reading, errand.reading.answers, {
    members: found(errand.household) ?? [],
    municipalityName: errand.context.municipalityName,
    ...(typed && { typed }),
  });
