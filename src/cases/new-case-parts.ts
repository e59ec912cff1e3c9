import { newId } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import { fullName, isProtected } from '../domain/person.ts';
import type { Advice, ChargeDecision, Flag, Notice, SelfService } from '../self-services/define.ts';
import type { EventBody } from './events.ts';
import type { CaseRow } from './ports/case-store.ts';
import { namelessSender, type OutboxItem, senderOf } from './ports/dispatch.ts';
import type { CitizenIdentity } from './ports/identity.ts';
import type { People } from './submission.ts';

/** Whose case it is: the child's where a parent files for it alone. By name it is found where nobody in it is protected. */
export function whose(
  people: People,
  identity: Pick<CitizenIdentity, 'cpr'> | undefined,
): Pick<CaseRow, 'principal' | 'principalName' | 'findable' | 'filer'> {
  const { principals, applicant } = people;
  const principal = principals[0] ?? applicant;
  const principalName = fullName(principal.name);
  if (identity === undefined) return { principalName };
  return {
    principal: principal.cpr,
    principalName,
    ...(knownOf(people).length === 0 && { findable: true }),
    ...(principal.cpr === identity.cpr ? {} : { filer: identity.cpr }),
  };
}

/** The event of a fee that is demanded. Throws where the decision lacks what a demand needs. */
export function demandOf(charge: ChargeDecision): EventBody {
  if (charge.kind !== 'fee' || charge.kroner === undefined || charge.complaint === undefined)
    throw new Error('a demand without amount or complaint guidance');
  const { kroner, why, basis, complaint, payAt } = charge;
  return {
    kind: 'payment-demanded',
    kroner,
    why,
    basis,
    complaint,
    ...(payAt === undefined ? {} : { payAt }),
  };
}

/** What a caseworker must see at once: the service's own flags, who is protected, and what nobody could say. */
export function flagsOf(
  service: SelfService,
  people: People,
  identity: Pick<CitizenIdentity, 'cpr'> | undefined,
): readonly Flag[] {
  const flags = service.flags?.({ ...people, reference: '' }) ?? [];
  if (identity === undefined) return [...new Set<Flag>([...flags, 'not-identified'])];
  return [...new Set<Flag>([...flags, ...knownOf(people)])];
}

/** What is seen without any answer, so that no service can forget it. */
export const knownOf = (people: People): readonly Flag[] => [
  ...(isAnybodyProtected(people) ? (['protected'] as const) : []),
  ...(people.incomplete ? (['register-down'] as const) : []),
];

const isAnybodyProtected = ({ applicant, principals, movers, today }: People): boolean =>
  [applicant, ...principals, ...movers].some((person) => isProtected(person, today));

/** How the applicant wants to be written to. */
export interface LetterWish {
  readonly language: Language;
  readonly largePrint?: boolean;
  /** Somebody acted for the applicant, and it is that one's language that is known. */
  readonly byAnother?: boolean;
}

/** The applicant gets the language and print that they asked for; of the others nobody knows, so they get both languages. */
export function letterOf(
  notice: Notice,
  caseId: string,
  people: People,
  { language, largePrint, byAnother }: LetterWish,
): OutboxItem {
  const own = notice.to.cpr === people.applicant.cpr;
  const languages: readonly Language[] = own && byAnother !== true ? [language] : ['da', 'en'];
  return {
    id: newId(people.arrivedAt),
    caseId,
    notice: notice.kind,
    to: { cpr: notice.to.cpr, name: fullName(notice.to.name) },
    // The name of the municipality would tell where a protected person has moved.
    from: notice.closed === true ? namelessSender : senderOf(people.authority, languages),
    letter: notice.letter,
    languages,
    ...(own && largePrint === true && { large: true }),
    ...(notice.about && { about: [...new Set(notice.about.map(({ cpr }) => cpr))] }),
    held: notice.held || (!own && people.incomplete),
    createdAt: people.arrivedAt.toString(),
  };
}

/** Its words after sending, for receipt and desk; what says nothing any more is left out. */
export const adviceOnceSent = (advice: readonly Advice[]): readonly Advice[] =>
  advice
    .map(({ sent, ...each }) => ({ ...each, text: sent ?? each.text }))
    .filter(({ text }) => text.da !== '');
