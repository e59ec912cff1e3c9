import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { WorkProblem } from '../../cases/append-work.ts';
import { languagesOf } from '../../cases/case-letter.ts';
import { demandIn, mayDemand } from '../../cases/fee.ts';
import { lacksAddress } from '../../cases/failed-letters.ts';
import { isLookedInto } from '../../cases/guard.ts';
import { mayAsk } from '../../cases/open-questions.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import { isHandedOver } from '../../cases/transfer-case.ts';
import { ownLastDay } from '../../cases/time-to-answer.ts';
import { isPostWaiting } from '../../cases/unopened-post.ts';
import { hold, letGo } from '../../cases/working-on.ts';
import { legalDay } from '../../domain/dates.ts';
import type { Raw } from '../../self-services/raw.ts';
import { csrfState } from '../csrf.ts';
import type { Deps } from '../deps.ts';
import { rawOf } from '../set-up-body.ts';
import { findCase, showUnknownCase } from './find-case.ts';
import { showCase } from './case-page.ts';
import { type Refusal, told } from './case-refusal.ts';
import { exceptionChoices, suitsRights } from './exception-choices.ts';
import { numberIn, withPersonSeen } from './exemption-form.ts';
import { colleaguesHere, isOthers } from './prepare-work.ts';
import { unseenLetter } from './letter-preview.ts';
import { forgetAct, shownAgain } from './keep-act.ts';
import { lookAtCase } from './look-at-case.ts';
import { suitsService, type Verb } from './next-step.ts';
import { readAct } from './read-act.ts';
import { accessBy, type Worker, workerOf } from './require-staff.ts';
import { whereItWent } from './moved-case.ts';
import { endsWork, takeItOver } from './work-lock.ts';

/** What every act's form carries besides its fields. */
const frame = z.object({
  version: z.coerce.number().int().positive(),
  nonce: z.string().regex(/^[\w-]{16,64}$/),
});

/** Does an act on a case and leads back to it; what could not be done is shown again with the words typed. */
export function act(deps: Deps, verb: Verb): RequestHandler {
  return async (req, res) => {
    const worker = workerOf(res);
    const row = await findCase(deps, worker, req);
    if (row === undefined) return unknown(deps, verb, req, res);

    const raw = rawOf(req);
    if (csrfState(req) !== 'ok') return again(deps, req, res, shownAgain(verb, raw), 409);
    if (raw['do'] === 'take-over') {
      await takeItOver(deps, worker, row);
      return again(deps, req, res, { sent: { verb, raw, errors: {} }, tookOver: true }, 200);
    }
    const service = deps.services.find((each) => each.id === row.service);
    if (!suitsService(verb, service)) {
      const sent = { verb, raw, errors: {} };
      return again(deps, req, res, { sent, problem: 'notPossible' }, 409);
    }
    if (verb === 'decide-exemption') {
      const look = { action: 'search', caseId: row.id, purpose: 'person-by-number' } as const;
      const about = numberIn(raw, deps);
      const entry = { ...look, ...(about === undefined ? {} : { about }) };
      await deps.cases.log([accessBy(worker, deps.clock.now(), entry)]);
    }
    const read = await readFor(verb, raw, row, deps, worker);
    const request = frame.safeParse(raw);
    if (!read.ok || !request.success) {
      const sent = { verb, raw, errors: read.ok ? {} : read.error };
      return again(deps, req, res, { sent, ...(read.ok && { problem: 'incomplete' }) }, 422);
    }

    const held = await hold(deps.expiring, row, worker.staff, deps.clock.now());
    if (held !== undefined) {
      const kept = { verb, raw, errors: {}, kept: true } as const;
      return again(deps, req, res, { sent: kept, held }, 409);
    }
    const unseen = await unseenLetter(read.value, verb, raw, row, deps);
    const sent = { verb, raw, errors: {} };
    const refuse = (error: WorkProblem) =>
      error.kind === 'unknown-case'
        ? showUnknownCase(deps, res)
        : again(deps, req, res, { sent, ...told(error) }, 409);
    if (!unseen.ok) return refuse(unseen.error);
    if (unseen.value && !(await isStillOffered(verb, row, deps)))
      return refuse({ kind: 'not-possible', state: row.state });
    if (unseen.value) return again(deps, req, res, { sent, preview: unseen.value }, 200);

    const { version: expectedVersion, nonce } = request.data;
    const done = await read.value(deps, {
      ...worker,
      reference: row.reference,
      expectedVersion,
      nonce,
    });
    if (done.ok) {
      await forgetAct(deps, req, row.reference);
      if (endsWork(verb, done.value))
        await letGo(deps.expiring, row, worker.staff, deps.clock.now());
      res.redirect(303, `/caseworker/cases/${row.reference}?done=${done.value.version}`);
      return;
    }
    return refuse(done.error);
  };
}

/** Sent twice, a transfer finds the case gone: its own page says where it went. */
async function unknown(deps: Deps, verb: Verb, req: Request, res: Response): Promise<void> {
  const moved = verb === 'transfer' ? await whereItWent(deps, workerOf(res), req) : undefined;
  if (moved === undefined) return showUnknownCase(deps, res);
  res.redirect(303, `/caseworker/cases/${moved.reference}`);
}

/** No letter is shown for an act that the case offers no more. */
async function isStillOffered(verb: Verb, row: CaseRow, deps: Deps): Promise<boolean> {
  const events = await deps.cases.events(row.id);
  const choices = exceptionChoices(deps, row, legalDay(deps.clock.now()));
  if (verb === 'demand' && !mayDemand(events)) return false;
  if (verb === 'ask' && !mayAsk(row, events, await deps.outbox.ofCase(row.id))) return false;
  return suitsRights(verb, row, events, choices);
}

/** Reads the form; whom it is about is looked up where the act decides on a person. */
async function readFor(verb: Verb, raw: Raw, row: CaseRow, deps: Deps, worker: Worker) {
  const { clock, outbox, settings, cases } = deps;
  const demand = verb === 'paid' ? demandIn(await cases.events(row.id)) : undefined;
  const letters = await outbox.ofCase(row.id);
  const context = {
    today: legalDay(clock.now()),
    arrivedOn: legalDay(Temporal.Instant.from(row.arrivedAt)).toString(),
    ...(demand && { demandedOn: legalDay(Temporal.Instant.from(demand.at)).toString() }),
    lastDay: ownLastDay(await cases.events(row.id), legalDay(clock.now())),
    state: row.state,
    letters,
    addressLacks: letters.some(lacksAddress),
    postWaiting: verb === 'close' && isPostWaiting(await cases.events(row.id)),
    lookedInto: isLookedInto(row, await cases.events(row.id)),
    handedOver: verb === 'close' && isHandedOver(await cases.events(row.id)),
    othersCase: isOthers(row, worker),
    ...(verb === 'assign' && { colleagues: await colleaguesHere(deps, worker) }),
    // Read where it was written; the act itself knows whether it is asked for.
    lacksMitId: true,
    english: languagesOf(await cases.events(row.id)).includes('en'),
    demo: settings.demo,
    ...(verb === 'grant-exception' && {
      exception: exceptionChoices(deps, row, legalDay(clock.now())),
    }),
  };
  const about = verb === 'decide-exemption' ? numberIn(raw, deps) : undefined;
  const read = readAct(verb, about === undefined ? raw : { ...raw, cpr: about }, context);
  if (verb !== 'decide-exemption' || !read.ok) return read;
  const seen = await withPersonSeen(raw, row, deps);
  return seen.ok ? readAct(verb, seen.value, context) : seen;
}

/** Shows the case as it is now, which is a look of its own. */
async function again(
  deps: Deps,
  req: Request,
  res: Response,
  refusal: Refusal,
  status: number,
): Promise<void> {
  const worker = workerOf(res);
  const row = await findCase(deps, worker, req);
  if (row === undefined) return showUnknownCase(deps, res);
  return showCase(deps, res, await lookAtCase(deps, worker, row), { refusal, status });
}
