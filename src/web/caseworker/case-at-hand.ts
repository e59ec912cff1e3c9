import { ask } from '../../cases/ask-register.ts';
import { lookInto } from '../../cases/channel-decision.ts';
import { isLookedInto } from '../../cases/guard.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { Cpr } from '../../domain/cpr.ts';
import { legalDay } from '../../domain/dates.ts';
import type { Person } from '../../domain/person.ts';
import type { Lookup } from '../../domain/result.ts';
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
  readonly next: NextStep;
  readonly offered: readonly Verb[];
}

/** Reads what happened on the case, its letters and its person, and what this member of staff can do. */
export async function caseAtHand(deps: Deps, worker: Worker, row: CaseRow): Promise<CaseAtHand> {
  const [events, letters] = await Promise.all([
    deps.cases.events(row.id),
    deps.outbox.ofCase(row.id),
  ]);
  const cpr = personOn(row, events);
  const person = await ask(async () =>
    cpr === undefined ? { state: 'none' } : deps.registers.persons.find(cpr),
  );
  const today = legalDay(deps.clock.now());
  const service = deps.services.find((each) => each.id === row.service);
  const looked = isLookedInto(row, events) ? await lookInto(deps, row, events) : undefined;
  const exception = exceptionChoices(deps, row, today);
  const known = { row, events, letters, service, looked, exception };
  const next =
    looked === undefined
      ? nextStep(row, events, letters, worker.staff.id, service)
      : guardStep(looked, events, worker.staff.id);
  return { ...known, worker, today, cpr, person, next, offered: offeredActs(worker, known) };
}
