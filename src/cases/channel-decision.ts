import type { Authority } from '../domain/authority.ts';
import { legalDay } from '../domain/dates.ts';
import { decide } from '../eligibility/decide.ts';
import type { Facts } from '../eligibility/facts.ts';
import type { SelfService } from '../self-services/define.ts';
import type { FiledCase } from '../self-services/filed-case.ts';
import { visibleSteps } from '../self-services/fields.ts';
import { appealIsPending } from './appeals.ts';
import { answerOr, ask, ownDeadline } from './ask-register.ts';
import { arrivalOf } from './case.ts';
import { whomToTell } from './case-letter.ts';
import { type ChannelOutcome, outcomeOf } from './channel-outcome.ts';
import type { Core } from './core.ts';
import type { Till } from './demand.ts';
import { type Errand, meetErrand } from './errand.ts';
import type { CaseEvent } from './events.ts';
import { exceptionHere } from './exceptions.ts';
import { filedCase } from './filed-case.ts';
import { claimsIn, type GuardState, guardOf } from './guard.ts';
import type { CaseRow } from './ports/case-store.ts';
import type { Reading } from './read-answers.ts';
import { claimedBefore, grantedBefore, referralBehind, wasStopped } from './referred-before.ts';
import type { ReferredBefore } from './referred-before.ts';

/** A desk that can decide on the way in of a filing, and tell whoever filed it. */
export type ChannelDesk = Omit<Till, 'registers'> &
  Omit<Core, 'settings'> & {
    readonly settings: {
      readonly demo: boolean;
      readonly baseUrl: URL;
      /** A rejection that one person proposes waits for another. */
      readonly rejectionSecondPerson: boolean;
    };
  };

/** A filing whose way in is looked into, as it stands now. */
export interface LookedInto {
  readonly service: SelfService;
  readonly filed: Extract<CaseEvent, { kind: 'filed' }>;
  readonly authority: Authority;
  readonly errand: Errand;
  readonly guard: GuardState;
  readonly outcome: ChannelOutcome;
  /** What its letters tell of it. */
  readonly told: FiledCase;
  readonly today: Temporal.PlainDate;
}

/** A ground that is said now, before it stands in the case. */
export interface SaidNow {
  readonly exempt?: boolean;
  readonly circumstance?: boolean;
  readonly extraordinary?: Facts['extraordinary'];
}

/**
 * Decides on the way in once more, by the law of the day it came and by all that has been said since: what is claimed
 * later counts as if it had been said then. Undefined for a case that is no filing here. Stores nothing.
 */
export async function lookInto(
  desk: ChannelDesk,
  row: CaseRow,
  events: readonly CaseEvent[],
  saidNow: SaidNow = {},
): Promise<LookedInto | undefined> {
  const filed = arrivalOf(events);
  const service = desk.services.find(({ id }) => id === row.service);
  const authority = desk.registers.authorities.find(row.authorityId);
  const told = filedCase(desk, row, events);
  if (filed?.kind !== 'filed' || !service || !authority || !told) return undefined;
  const today = legalDay(desk.clock.now());
  const before = await referralBehind(filed, row, desk.cases);
  const errand = await meetAgain(desk, row, { service, filed, events, before, saidNow });
  const guard = guardOf(events, today);
  const facts = await factsNow(desk, { row, events, before, errand, guard, saidNow, today });
  const { law } = errand.gathered;
  const decision = decide(facts, law);
  const to = await whomToTell(desk, row, events);
  const outcome = outcomeOf(decision, { law, guard, to, today });
  return { service, filed, authority, errand, guard, outcome, told, today };
}

interface Coming {
  readonly service: SelfService;
  readonly filed: LookedInto['filed'];
  readonly events: readonly CaseEvent[];
  readonly before: ReferredBefore | undefined;
  readonly saidNow: SaidNow;
}

/** The errand as it came, with the answers that were written down then. The authority that took it keeps it. */
function meetAgain(
  desk: ChannelDesk,
  row: CaseRow,
  { service, filed, events, before, saidNow }: Coming,
): Promise<Errand> {
  const { facts } = filed.decision;
  const later = claimsIn(events);
  const first = claimedBefore(before);
  const cpr = row.filer ?? row.principal;
  const read = async (context: Errand['context']): Promise<Reading> => {
    const steps = visibleSteps(service, filed.answers, context);
    const errors = service.check?.(filed.answers, context) ?? {};
    const [step] = steps;
    const isWhole = filed.next !== undefined && Object.keys(errors).length === 0;
    const unfinished = isWhole || step === undefined ? {} : { unfinished: { step, errors } };
    return { answers: filed.answers, resolved: {}, steps, ...unfinished };
  };
  const said = {
    way: filed.way,
    wish: 'alternative',
    exempt: facts.exempt === 'says-so' || first.exempt || later.exempt || saidNow.exempt === true,
    circumstance:
      facts.circumstanceClaimed ||
      first.circumstance ||
      later.circumstance ||
      saidNow.circumstance === true,
    noMitId: !facts.hasMitId || first.noMitId || later.noMitId,
    stopped: wasStopped(before, filed.earlierDay),
    municipality: row.authorityId.replace(/^municipality-/, ''),
    actsAs: facts.actsAs,
  } as const;
  const on = Temporal.PlainDate.from(filed.receivedOn);
  return meetErrand(service, { said, on, read, ...(cpr === undefined ? {} : { cpr }) }, desk);
}

/** What has happened on the case since, and what the municipality has decided meanwhile. */
async function factsNow(
  desk: ChannelDesk,
  known: {
    readonly row: CaseRow;
    readonly events: readonly CaseEvent[];
    readonly before: ReferredBefore | undefined;
    readonly errand: Errand;
    readonly guard: GuardState;
    readonly saidNow: SaidNow;
    readonly today: Temporal.PlainDate;
  },
): Promise<Facts> {
  const { row, events, before, errand, guard, saidNow, today } = known;
  const { facts } = errand.gathered;
  const cpr = row.filer ?? row.principal;
  const { exemptions, exceptions } = desk.registers;
  const [decided, lasting] =
    cpr === undefined
      ? (['unknown', 'none'] as const)
      : await Promise.all([
          answerOr(() => exemptions.decided(cpr, today), 'unknown'),
          ask(() => exceptions.of(cpr, row.authorityId, row.service, today), ownDeadline).then(
            ({ state }) => state,
          ),
        ]);
  const exempt = facts.exempt === 'unsaid' && decided === 'exempt' ? 'decided' : facts.exempt;
  const extraordinary = saidNow.extraordinary ?? grantedIn(guard);
  const exception =
    exceptionHere(events, today) ??
    grantedBefore(before, cpr, today) ??
    (lasting === 'found' ? ({ scope: 'lasting' } as const) : undefined);
  return {
    ...facts,
    exempt,
    ...((decided === 'unknown' || lasting === 'unknown') && { decisionsUnknown: true }),
    guard: guard.guard,
    appealPending: facts.appealPending || appealIsPending(events),
    ...(extraordinary && { extraordinary }),
    ...(exception && { exception }),
  };
}

function grantedIn({ extraordinary }: GuardState): Facts['extraordinary'] {
  if (extraordinary?.granted !== true || extraordinary.by.kind !== 'staff') return undefined;
  return { decidedBy: extraordinary.by.name, why: extraordinary.why };
}
