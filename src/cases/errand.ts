import type { Pause } from '../domain/administered.ts';
import { type AuthorityId, municipalityId, pauseAt, pauseOn } from '../domain/authority.ts';
import type { Cpr } from '../domain/cpr.ts';
import { legalDay } from '../domain/dates.ts';
import { found, type Lookup } from '../domain/result.ts';
import { decide } from '../eligibility/decide.ts';
import type { Decision } from '../eligibility/decision.ts';
import type { BeyondForm, CheckContext, Member, SelfService } from '../self-services/define.ts';
import { type Acting, mayAct, type NotActing } from './acting.ts';
import { ask, ownDeadline } from './ask-register.ts';
import type { Core } from './core.ts';
import {
  authorityOf,
  gatherFacts,
  type Gathered,
  type Known,
  lookUp,
  type Said,
} from './gather-facts.ts';
import { healthPicture } from './health-picture.ts';
import { ofPrincipal, withAnswers } from './errand-answers.ts';
import { householdOf } from './household.ts';
import type { Draft } from './ports/drafts.ts';
import { readAnswers, type Reading } from './read-answers.ts';
import { householdShown, shownToOthers } from './shown-to-others.ts';

/** A citizen at the counter with an errand: what they said, what is known, what was answered, and the decision on the way in. */
export interface Errand {
  readonly service: SelfService;
  readonly said: Said;
  readonly draft?: Draft;
  readonly at: Temporal.Instant;
  readonly known: Known;
  readonly household: Lookup<readonly Member[]>;
  readonly context: CheckContext;
  readonly reading: Reading;
  readonly gathered: Gathered;
  readonly decision: Decision;
  /** For whom it is, where somebody else acts for them: looked at for this very request. */
  readonly acting?: Acting;
  /** Why nobody may act for the one who was chosen; then nothing was looked up about them. */
  readonly notActing?: NotActing;
  /** The authority takes nothing digitally for this service just now, or did not on the day that it came another way. */
  readonly pause?: Pause;
}

/** How an errand came: what was said, about whom, on the day whose law applies, and how its answers are read. */
export interface Coming {
  readonly said: Said;
  /** Whom the registers are asked about. */
  readonly cpr?: Cpr;
  readonly acting?: Acting;
  readonly on: Temporal.PlainDate;
  readonly read: (context: CheckContext) => Promise<Reading>;
}

/**
 * Looks up, reads the draft and decides. The gate, the send button and the referral all come through here, so a
 * forgotten gate, a stale tab or a crafted request meets the same decision. Never throws for a register that is down.
 */
export async function openErrand(
  service: SelfService,
  said: Said,
  draft: Draft | undefined,
  core: Core,
): Promise<Errand> {
  const on = legalDay(core.clock.now());
  const { identity, actsFor } = said;
  const chosen = identity && actsFor && (await mayAct(identity, actsFor, service.id, on, core));
  const acting = typeof chosen === 'object' ? chosen : undefined;
  const notActing = typeof chosen === 'string' ? chosen : undefined;
  const cpr = actsFor ? acting?.cpr : identity?.cpr;
  const coming = {
    // The form was closed to them, which is never held against anybody.
    said: notActing === undefined ? said : { ...said, stopped: true },
    ...(cpr !== undefined && { cpr }),
    ...(acting && { acting }),
    on,
    read: (context: CheckContext) =>
      readAnswers(service, draft?.raw ?? {}, draft?.resolved ?? {}, context, core.registers),
  };
  const errand = await meetErrand(service, coming, core);
  return { ...errand, ...(draft && { draft }), ...(notActing && { notActing }) };
}

/** The same for whatever way it came: what staff register is looked up and decided as what a citizen sends. */
export async function meetErrand(
  service: SelfService,
  { said, cpr, acting, on, read }: Coming,
  core: Core,
): Promise<Errand> {
  const at = core.clock.now();
  const [known, household] = await Promise.all([
    lookUp(service, cpr, on, core),
    cpr === undefined
      ? ({ state: 'none' } as const)
      : householdOf(cpr, core.registers.persons, core.secrets),
  ]);
  const person = found(known.person);
  const applicant = acting && person ? shownToOthers(person) : person;
  const health = await healthPicture(service, applicant, core.registers);
  const { authorities } = core.registers;
  const context: CheckContext = {
    today: on,
    household: acting ? householdShown(household, service, on) : household,
    municipalityName: (code) => authorities.find(municipalityId(code))?.name,
    realNumbersOnly: core.settings?.demo === false,
    ...(applicant ? { applicant } : {}),
    ...loginOf(said, acting),
    ...(health ? { health } : {}),
  };
  const reading = await read(context);
  const complete = withAnswers(service, said, reading, context);
  const ofThem = ofPrincipal(service, known, reading, context);
  const authority = authorityOf(service, complete, ofThem, on, authorities);
  const isDigital = said.way === undefined || said.way === 'self-service';
  const asked = { isDigital, on };
  const decided = await decidedThere(core, cpr, authority?.id, service, asked);
  const everything = { ...ofThem, ...decided };
  const pause =
    authority &&
    (isDigital ? pauseAt(authority, service.id, at) : pauseOn(authority, service.id, on));
  // The form was closed to them, which is never held against anybody.
  const stopped = complete.stopped === true || pause !== undefined;
  const facing = { ...complete, ...(stopped && { stopped }) };
  const gathered = gatherFacts(service, facing, everything, on, authorities);
  const decision = decide(gathered.facts, gathered.law);
  return {
    service,
    said: complete,
    at,
    known,
    household,
    context,
    reading,
    gathered,
    decision,
    ...(acting && { acting }),
    ...(pause && { pause }),
  };
}

/** By what name the one it is for is known where no register answers. */
function loginOf(
  { identity, actsFor }: Said,
  acting: Acting | undefined,
): Pick<CheckContext, 'login'> {
  const known = actsFor ? acting : identity;
  return known === undefined ? {} : { login: { cpr: known.cpr, name: known.name } };
}

/** What the authority itself has to say of whoever files there; nothing before anybody knows which it is. */
async function decidedThere(
  { registers: { exceptions } }: Core,
  cpr: Cpr | undefined,
  authorityId: AuthorityId | undefined,
  { id, law }: SelfService,
  { isDigital, on }: { readonly isDigital: boolean; readonly on: Temporal.PlainDate },
): Promise<Pick<Known, 'exception' | 'complaint'>> {
  if (cpr === undefined || authorityId === undefined) return {};
  const [exception, complaint] = await Promise.all([
    ask(() => exceptions.of(cpr, authorityId, id, on), ownDeadline),
    // To what is sent digitally it matters only where the area's law says so; it is asked on every page.
    law.processedDuringAppeal || !isDigital
      ? ask(() => exceptions.complaint(cpr, authorityId, id), ownDeadline)
      : ({ state: 'none' } as const),
  ]);
  return { exception, complaint };
}

/** What the referral says instead of the service's usual words, where no form can carry the errand or this person's. */
export const beyondForm = ({ service, reading, gathered }: Errand): BeyondForm | undefined =>
  service.referWhen?.(reading.answers) ??
  (gathered.facts.status === 'abroad' ? service.departed : undefined);
