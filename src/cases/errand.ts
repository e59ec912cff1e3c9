import { legalDay } from '../domain/dates.ts';
import { found, type Lookup } from '../domain/result.ts';
import { decide } from '../eligibility/decide.ts';
import type { Decision } from '../eligibility/decision.ts';
import type { BeyondForm, CheckContext, Member, SelfService } from '../self-services/define.ts';
import type { Core } from './core.ts';
import { gatherFacts, type Gathered, type Known, lookUp, type Said } from './gather-facts.ts';
import { healthPicture } from './health-picture.ts';
import { householdOf } from './household.ts';
import type { Draft } from './ports/drafts.ts';
import { principalsOf } from './principals.ts';
import { readAnswers, type Reading } from './read-answers.ts';

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
  const at = core.clock.now();
  const today = legalDay(at);
  const [known, household] = await Promise.all([
    lookUp(service, said.identity, today, core),
    said.identity === undefined
      ? ({ state: 'none' } as const)
      : householdOf(said.identity.cpr, core.registers.persons, core.secrets),
  ]);
  const applicant = found(known.person);
  const health = await healthPicture(service, applicant, core.registers);
  const context: CheckContext = {
    today,
    household,
    ...(applicant ? { applicant } : {}),
    ...(health ? { health } : {}),
  };
  const { authorities } = core.registers;
  const reading = await readAnswers(
    service,
    draft?.raw ?? {},
    draft?.resolved ?? {},
    context,
    core.registers,
  );
  const complete = withAnswers(service, said, reading, context);
  const gathered = gatherFacts(
    service,
    complete,
    ofPrincipal(service, known, reading, context),
    today,
    authorities,
  );
  const decision = decide(gathered.facts, gathered.law);
  return {
    service,
    said: complete,
    ...(draft === undefined ? {} : { draft }),
    at,
    known,
    household,
    context,
    reading,
    gathered,
    decision,
  };
}

/** What the answers add: where the errand belongs, for whom it is, and whether a form can carry it at all. */
function withAnswers(
  service: SelfService,
  said: Said,
  reading: Reading,
  context: CheckContext,
): Said {
  const municipality = said.municipality ?? service.municipality?.(reading.answers);
  const notForForm =
    service.referWhen?.(reading.answers) !== undefined ||
    service.hindrance?.(context) !== undefined;
  const isForChild = actsForChild(service, reading, context);
  return {
    ...said,
    notForForm,
    ...(municipality === undefined ? {} : { municipality }),
    ...(isForChild ? { actsAs: 'parent' as const } : {}),
  };
}

/** Status, age and municipality are the child's; what is known of Digital Post stays the parent's, who would have to use it. */
function ofPrincipal(
  service: SelfService,
  known: Known,
  reading: Reading,
  context: CheckContext,
): Known {
  const [child] = principalsOf(service, reading.answers, context);
  return child !== undefined && actsForChild(service, reading, context)
    ? { ...known, person: { state: 'found', value: child } }
    : known;
}

const actsForChild = (service: SelfService, { answers }: Reading, context: CheckContext): boolean =>
  context.applicant !== undefined &&
  principalsOf(service, answers, context)[0]?.cpr !== context.applicant.cpr;

/** What the referral says instead of the service's usual words, where no form can carry the errand or this person's. */
export const beyondForm = ({ service, reading, gathered }: Errand): BeyondForm | undefined =>
  service.referWhen?.(reading.answers) ??
  (gathered.facts.status === 'abroad' ? service.departed : undefined);
