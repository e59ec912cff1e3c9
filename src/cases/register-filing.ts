import type { Authority } from '../domain/authority.ts';
import type { Cpr } from '../domain/cpr.ts';
import { legalDay, startOf } from '../domain/dates.ts';
import type { Language, Text } from '../domain/language.ts';
import type { Person } from '../domain/person.ts';
import type { Reference } from '../domain/reference.ts';
import type { OtherWay } from '../domain/way.ts';
import type { Decision } from '../eligibility/decision.ts';
import type { CheckContext, SelfService } from '../self-services/define.ts';
import { controlNames } from '../self-services/fields.ts';
import type { Core } from './core.ts';
import { type Errand, meetErrand } from './errand.ts';
import { filingParts } from './filing-parts.ts';
import type { EarlierDay, OpenReferral } from './from-referral.ts';
import { LinkedCaseChanged, openCase } from './open-case.ts';
import type { CaseRow } from './ports/case-store.ts';
import type { Raw } from './ports/drafts.ts';
import type { StaffIdentity, StaffRole } from './ports/identity.ts';
import { type FilingReading, readFiling } from './read-filing.ts';
import { claimedBefore, grantedBefore, wasStopped } from './referred-before.ts';
import { forLookUps, shownToStaff } from './staff-view.ts';
import { applicantOf } from './submission.ts';

/** An errand that came in person, by phone or on paper, as a member of staff writes it down. */
export interface FilingRequest {
  readonly service: SelfService;
  readonly staff: StaffIdentity;
  /** The role that allows it. */
  readonly role: StaffRole;
  readonly way: OtherWay;
  /** The day that counts; never after today. */
  readonly receivedOn: Temporal.PlainDate;
  /** Whose it is; absent where nobody knows. */
  readonly cpr?: Cpr;
  /** As it stands on the paper. */
  readonly name?: string;
  readonly raw: Raw;
  readonly exempt: boolean;
  /** That a circumstance is claimed, never which. */
  readonly circumstance: boolean;
  readonly noMitId: boolean;
  readonly paperForm?: Reference;
  readonly helper?: string;
  readonly remarks?: string;
  /** The referral that brought it here, still open. */
  readonly referral?: OpenReferral;
  /** Why the day is earlier than that on which it was handed in. */
  readonly earlierDay?: EarlierDay;
  /** Of the letters to whoever filed it. */
  readonly language: Language;
  /** Whether those letters are wanted in large print. */
  readonly largePrint?: boolean;
  /** Random, made with the form: the same form sent twice is one case. */
  readonly nonce: string;
  /** Questions besides those of the form that nobody has answered. */
  readonly missing: readonly Text[];
  /** Store it although answers are missing or wrong: they are asked for, and block nothing. */
  readonly allTheSame: boolean;
}

/** What became of it. Only `registered` made a case; `already` is the one that was made of the same paper or form. */
export type Registered =
  | { readonly kind: 'registered' | 'already'; readonly row: CaseRow }
  | { readonly kind: 'unfinished'; readonly errand: Filing }
  /** Somebody else acted on the referral meanwhile. */
  | { readonly kind: 'referral-changed'; readonly errand: Filing }
  | { readonly kind: 'other-authority'; readonly errand: Filing; readonly authority: Authority }
  | { readonly kind: 'not-here'; readonly errand: Filing; readonly decision: Decision };

/** An errand whose steps were all read at once. */
export type Filing = Errand & {
  readonly reading: FilingReading;
  /** The context as far as these staff may see it; every page is drawn from it. */
  readonly shown: CheckContext;
};

/** Looks the person up, reads every step and decides by the law of the day it came; stores nothing. */
export async function openFiling(
  request: Omit<FilingRequest, 'role' | 'nonce'>,
  core: Core,
): Promise<Filing> {
  const { service, cpr, receivedOn: on, staff } = request;
  const before = request.referral;
  const claimed = claimedBefore(before);
  const granted = grantedBefore(before, cpr, legalDay(core.clock.now()));
  const said = {
    way: request.way,
    wish: 'alternative',
    exempt: request.exempt || claimed.exempt,
    circumstance: request.circumstance || claimed.circumstance,
    noMitId: request.noMitId || claimed.noMitId,
    stopped: wasStopped(before, request.earlierDay),
    ...(granted && { granted }),
  } as const;
  let reading: FilingReading | undefined;
  const read = async (context: Errand['context']) => {
    const seen = forLookUps(context, staff.authorityId);
    reading = await readFiling(service, request.raw, seen, core.registers);
    return reading;
  };
  const coming = { said, on, read, ...(cpr === undefined ? {} : { cpr }) };
  const errand = await meetErrand(service, coming, core);
  if (reading === undefined) throw new Error('an errand that was not read');
  const isTheirs = errand.gathered.authorityId === staff.authorityId;
  return { ...errand, reading, shown: shownToStaff(errand.context, isTheirs) };
}

/**
 * Makes a filing a case of the staff's own authority. Taken or looked into, never rejected here: nobody has asked about
 * grounds yet. Throws StoreUnavailable, and then nothing was stored.
 */
export async function registerFiling(request: FilingRequest, core: Core): Promise<Registered> {
  const key = keyOf(request, core);
  const before = await core.cases.byKey(key);
  if (before !== undefined) return { kind: 'already', row: before };
  const errand = await openFiling(request, core);
  const { decision, gathered, reading } = errand;
  const { authorities } = core.registers;
  const { authorityId: own } = request.staff;
  const authority = authorities.find(gathered.authorityId ?? own);
  if (authority === undefined) throw new Error('staff of an authority that nobody knows');
  if (authority.id !== own) return { kind: 'other-authority', errand, authority };
  if (decision.outcome === 'reject') throw new Error('a filing without guard was rejected');
  if (decision.outcome !== 'accept-alternative' && decision.outcome !== 'refer')
    return { kind: 'not-here', errand, decision };
  if (!request.allTheSame && reading.unfinished) return { kind: 'unfinished', errand };
  const today = legalDay(errand.at);
  const opening = await filingParts(
    { ...request, key },
    { errand, decision, authority, applicant: applicantOfFiling(errand, request), today },
    core,
  );
  const arrivedAt = startOf(request.receivedOn);
  try {
    const row = await openCase({ ...opening, arrivedAt }, errand.at, core);
    return { kind: 'registered', row };
  } catch (fault) {
    if (fault instanceof LinkedCaseChanged) return { kind: 'referral-changed', errand };
    throw fault;
  }
}

/** Nobody where the register says that there is no such number: a letter would go to a stranger. */
function applicantOfFiling(errand: Errand, { cpr, name = '' }: FilingRequest): Person | undefined {
  if (cpr === undefined || errand.known.person.state === 'none') return undefined;
  return applicantOf(errand, { cpr, name });
}

/**
 * The same paper is one case. A blank form may have been copied before it was filled in, so its number counts together
 * with the person, or with name and answers where nobody knows who that is; without a number it is the form on the
 * screen, as it was typed.
 */
function keyOf(request: FilingRequest, { secrets }: Core): string {
  const { paperForm, service, staff, cpr, nonce, raw } = request;
  const same =
    paperForm === undefined
      ? [staff.id, nonce, raw]
      : [staff.authorityId, service.id, paperForm, cpr ?? writtenOn(request)];
  return `filing:${secrets.digest('filing', JSON.stringify(same))}`;
}

/** What stands on a paper: a name in any letters, and the answers to the questions. */
const writtenOn = ({ service, name = '', raw }: FilingRequest): readonly unknown[] => [
  name.toLocaleLowerCase('da'),
  ...service.steps
    .flatMap(({ fields }) => fields)
    .flatMap(controlNames)
    .map((control) => [raw[control] ?? []].flat().filter((typed) => typed.trim() !== '')),
];
