import { newId } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import { fullName } from '../domain/person.ts';
import { showReference } from '../domain/reference.ts';
import { found } from '../domain/result.ts';
import type { Decision } from '../eligibility/decision.ts';
import type {
  Advice,
  FieldErrors,
  Flag,
  Notice,
  SelfService,
  Step,
} from '../self-services/define.ts';
import { sheetOf } from '../self-services/fields.ts';
import type { Core } from './core.ts';
import { handlingDue } from './deadlines.ts';
import { type Errand, openErrand } from './errand.ts';
import { openCase } from './open-case.ts';
import type { CaseRow } from './ports/case-store.ts';
import { namelessSender, type OutboxItem } from './ports/dispatch.ts';
import type { Draft } from './ports/drafts.ts';
import type { CitizenIdentity } from './ports/identity.ts';
import { gatherPeople, type People } from './submission.ts';

/** What became of pressing "send". Only `sent` made a case, and it is on disk. */
export type Submitted =
  | { readonly kind: 'sent'; readonly row: CaseRow }
  | { readonly kind: 'unfinished'; readonly step: Step; readonly errors: FieldErrors }
  | { readonly kind: 'not-accepted'; readonly decision: Decision }
  | { readonly kind: 'law-changed'; readonly lawVersion: string };

/**
 * Reads the whole draft again and decides again; only then is it a case. The draft's id is the case's key: sent twice,
 * it is one case and one receipt. Throws StoreUnavailable, and then nothing was stored.
 */
export async function submit(
  service: SelfService,
  draft: Draft,
  identity: CitizenIdentity,
  core: Core,
): Promise<Submitted> {
  const before = await core.cases.byKey(draft.id);
  if (before !== undefined && before.principal === identity.cpr)
    return { kind: 'sent', row: before };
  const said = {
    identity,
    wish: 'digital',
    exempt: draft.exempt === 'says-so',
    circumstance: false,
    noMitId: false,
  } as const;
  const errand = await openErrand(service, said, draft, core);
  const { decision, gathered, reading } = errand;
  if (reading.unfinished) return { kind: 'unfinished', ...reading.unfinished };
  const authority = gathered.authorityId && core.registers.authorities.find(gathered.authorityId);
  if (decision.outcome !== 'accept' || !authority || errand.said.notForForm === true)
    return { kind: 'not-accepted', decision };
  if (decision.lawVersion !== draft.lawVersion)
    return { kind: 'law-changed', lawVersion: decision.lawVersion };

  const people = await gatherPeople(errand, identity, authority, core);
  const flags = flagsOf(service, people);
  const applicant = found(errand.known.person);
  const row = await openCase(
    {
      key: draft.id,
      draftId: draft.id,
      by: { kind: 'citizen', cpr: identity.cpr, name: identity.name, as: decision.facts.actsAs },
      event: {
        kind: 'submitted',
        decision,
        answers: reading.answers,
        sheet: sheetOfErrand(errand),
        advice: adviceOnceSent(service.advise?.(reading.answers, errand.context) ?? []),
        next: service.next(reading.answers, errand.context),
        flags,
        language: draft.language,
      },
      row: {
        authorityId: authority.id,
        service: service.id,
        due: handlingDue(errand.context.today).toString(),
        principal: identity.cpr,
        principalName: applicant ? fullName(applicant.name) : identity.name,
      },
      letters: ({ caseId, reference }) =>
        service
          .notices({ ...people, reference: showReference(reference) })
          .map((notice) => letterOf(notice, caseId, people, draft.language)),
    },
    errand.at,
    core,
  );
  // Under this key there is somebody else's case: not even its number is this person's to see.
  if (row.principal !== identity.cpr) return { kind: 'not-accepted', decision };
  return { kind: 'sent', row };
}

/** Its words after sending, for receipt and desk; what says nothing any more is left out. */
const adviceOnceSent = (advice: readonly Advice[]): readonly Advice[] =>
  advice
    .map(({ sent, ...each }) => ({ ...each, text: sent ?? each.text }))
    .filter(({ text }) => text.da !== '');

/** Question and answer as the citizen sees them on the summary and the caseworker on the case. */
export const sheetOfErrand = (errand: Errand) =>
  sheetOf(errand.service, errand.reading.answers, { members: found(errand.household) ?? [] });

function flagsOf(service: SelfService, people: People): readonly Flag[] {
  const flags = service.flags?.({ ...people, reference: '' }) ?? [];
  return people.incomplete ? [...new Set<Flag>([...flags, 'register-down'])] : flags;
}

/** The applicant gets the language of the form; of the others' nobody knows, so they get both. */
function letterOf(notice: Notice, caseId: string, people: People, language: Language): OutboxItem {
  const own = notice.to.cpr === people.applicant.cpr;
  return {
    id: newId(people.arrivedAt),
    caseId,
    notice: notice.kind,
    to: { cpr: notice.to.cpr, name: fullName(notice.to.name) },
    // The name of the municipality would tell where a protected person has moved.
    from: notice.closed === true ? namelessSender : people.authority.name.da,
    letter: notice.letter,
    languages: own ? [language] : ['da', 'en'],
    held: notice.held || (!own && people.incomplete),
    createdAt: people.arrivedAt.toString(),
  };
}
