import { ask } from '../../cases/ask-register.ts';
import { arrivalOf, isOpen } from '../../cases/case.ts';
import type { CaseEvent } from '../../cases/events.ts';
import { lookInto } from '../../cases/channel-decision.ts';
import { isLookedInto } from '../../cases/guard.ts';
import { representedIn } from '../../cases/principals.ts';
import { registerNow } from '../../cases/register-now.ts';
import type { ScanState } from '../../cases/ports/attachments.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { Cpr } from '../../domain/cpr.ts';
import { legalDay } from '../../domain/dates.ts';
import type { Person } from '../../domain/person.ts';
import type { Lookup } from '../../domain/result.ts';
import type { RegisterNow } from '../../self-services/beside.ts';
import type { Deps } from '../deps.ts';
import { personOn } from './case-facts.ts';
import { exceptionChoices } from './exception-choices.ts';
import { guardStep } from './guard-step.ts';
import { type NextStep, nextStep, type Verb } from './next-step.ts';
import { type AtHand, offeredActs } from './offered-acts.ts';
import type { Worker } from './require-staff.ts';

/** Everything that the page of a case is drawn from, read once. */
export interface CaseAtHand extends AtHand {
  readonly worker: Worker;
  readonly today: Temporal.PlainDate;
  /** Whom it is about, as far as that is known, and as the register knows them now. */
  readonly cpr: Cpr | undefined;
  readonly person: Lookup<Person>;
  /** What registers say today of what was answered; absent where they are not asked, and why not. */
  readonly registers?: RegisterNow;
  readonly whyNotLookedUp?: 'ended' | 'nobody';
  readonly next: NextStep;
  readonly offered: readonly Verb[];
  /** What scanners said of its documents. */
  readonly scanned: ReadonlyMap<string, ScanState>;
}

/** Reads what happened on the case, its letters and its person, and what this member of staff can do. */
export async function caseAtHand(deps: Deps, worker: Worker, row: CaseRow): Promise<CaseAtHand> {
  const [events, letters, scanned] = await Promise.all([
    deps.cases.events(row.id),
    deps.outbox.ofCase(row.id),
    deps.attachments.scansOf(row.id),
  ]);
  const cpr = personOn(row, events);
  const person = await ask(async () =>
    cpr === undefined ? { state: 'none' } : deps.registers.persons.find(cpr),
  );
  const today = legalDay(deps.clock.now());
  const service = deps.services.find((each) => each.id === row.service);
  const whyNot = cpr === undefined ? 'nobody' : isOver(row) ? 'ended' : undefined;
  const answers = arrivalOf(events)?.answers;
  const [looked, registers] = await Promise.all([
    isLookedInto(row, events) ? lookInto(deps, row, events) : undefined,
    cpr === undefined || whyNot !== undefined || service === undefined || answers === undefined
      ? undefined
      : registerNow(deps, service, personsRow(row, events), answers, { person, cpr, today }),
  ]);
  const exception = exceptionChoices(deps, row, today);
  const known = { row, events, letters, service, looked, exception };
  const next =
    looked === undefined
      ? nextStep(row, events, letters, worker.staff.id, service)
      : guardStep(looked, events, worker.staff.id);
  return {
    ...known,
    worker,
    today,
    cpr,
    person,
    ...(registers && { registers }),
    ...(whyNot && { whyNotLookedUp: whyNot }),
    next,
    scanned,
    offered: offeredActs(worker, known),
  };
}

/** With nothing left to decide there is no reason to look anything up (GDPR art. 5(1)(c)). */
const isOver = ({ state, appeal }: CaseRow): boolean => !isOpen(state) && appeal !== true;

/** Whoever acted by power of attorney or as a guardian is not looked up: only the one whose case it is. */
const personsRow = (
  { principal, filer }: CaseRow,
  [birth]: readonly CaseEvent[],
): Pick<CaseRow, 'principal' | 'filer'> => ({
  ...(principal !== undefined && { principal }),
  ...(filer !== undefined && representedIn(birth) === undefined && { filer }),
});
