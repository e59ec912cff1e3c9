import { randomBytes } from 'node:crypto';
import type { Response } from 'express';
import type { CaseEvent } from '../../cases/events.ts';
import { opensForWork } from '../../cases/working-on.ts';
import { showReference } from '../../domain/reference.ts';
import type { Deps } from '../deps.ts';
import type { FileProblem } from '../documents-form.ts';
import { type Page, pageOf } from '../page.ts';
import { show } from '../show.ts';
import { caseAtHand } from './case-at-hand.ts';
import { caseBlocks } from './case-blocks.ts';
import { responsible } from './case-facts.ts';
import { caseForms } from './case-forms.ts';
import { historyEntry } from './case-history.ts';
import { fieldErrors, type Refusal, refusalWords } from './case-refusal.ts';
import type { Look } from './look-at-case.ts';
import type { NextStep, Verb } from './next-step.ts';
import { type Worker, workerOf } from './require-staff.ts';
import { heldWords, workedOnBy } from './work-lock.ts';

/** What a request adds to the page. `done` is the event that a redirect confirms. */
interface Shown {
  readonly done?: number;
  readonly refusal?: Refusal;
  readonly status?: number;
  /** Why a document was not taken. */
  readonly file?: FileProblem;
  /** The whole personal number was asked for. */
  readonly numberShown?: true;
  /** The addresses that are kept back were asked for. */
  readonly homeShown?: true;
}

/** Shows a case that somebody looks at. */
export async function showCase(
  deps: Deps,
  res: Response,
  { row, related }: Look,
  options: Shown = {},
): Promise<void> {
  const page = pageOf(res);
  const { refusal } = options;
  const hand = await caseAtHand(deps, workerOf(res), row);
  const held = await workedOnBy(deps, hand);
  const { mayNext, ...forms } = await caseForms(page, deps, hand, refusal);
  const blocks = caseBlocks(page, deps, hand, {
    related,
    numberShown: options.numberShown === true,
    homeShown: options.homeShown === true,
    file: options.file,
  });
  show(
    res,
    'caseworker/case',
    {
      title: page.t('desk:caseTitle', { reference: showReference(row.reference) }),
      errors: [...fieldErrors(page, refusal?.sent), ...(blocks.documents.add?.errors ?? [])],
      action: `/caseworker/cases/${row.reference}`,
      version: row.version,
      nonce: randomBytes(18).toString('base64url'),
      done: confirmation(page, hand.worker, hand.events, options.done),
      refusal: refusalWords(page, refusal, hand.offered, hand.worker),
      // Said once: with the words that could not be sent, and the button under them.
      held: isSaid(refusal, hand.offered) ? undefined : heldWords(page, held),
      mayLeave: held === undefined && opensForWork(hand.row, hand.events, hand.worker.staff),
      next: nextWords(page, hand.next, hand.events, mayNext),
      ...forms,
      ...blocks,
    },
    options.status,
  );
}

const isSaid = (refusal: Refusal | undefined, offered: readonly Verb[]): boolean =>
  refusal?.held !== undefined && offered.includes(refusal.sent.verb);

function nextWords(
  { t }: Page,
  next: NextStep,
  events: readonly CaseEvent[],
  may: boolean,
): string {
  const words = t(`desk:next.${next.text}`, { name: responsible(events) ?? '' });
  return may || next.verb === undefined ? words : `${words} ${t('desk:notYours')}`;
}

/** What just succeeded, if it was this person who did it. */
function confirmation(
  page: Page,
  { staff }: Worker,
  events: readonly CaseEvent[],
  done: number | undefined,
): string | undefined {
  const event = events.find((each) => each.seq === done);
  if (event?.by.kind !== 'staff' || event.by.id !== staff.id) return undefined;
  return historyEntry(page, event).what;
}
