import type { RequestHandler, Response } from 'express';
import { asItLeft } from '../../cases/letter-deadline.ts';
import type { CaseEvent } from '../../cases/events.ts';
import type { PrintedLetter } from '../../cases/ports/documents.ts';
import type { OutboxState } from '../../cases/ports/dispatch.ts';
import { legalDay } from '../../domain/dates.ts';
import type { Deps } from '../deps.ts';
import { pageOf } from '../page.ts';
import { isLarge, type Pdf } from '../send-pdf.ts';
import { findCase, showUnknownCase } from './find-case.ts';
import { accessBy, workerOf } from './require-staff.ts';

type Kept = Omit<PrintedLetter, 'large'>;

/** A letter of the case that the address names, in the access log before a byte of it is printed. */
export function findLetter(deps: Deps): RequestHandler {
  return async (req, res, next) => {
    const worker = workerOf(res);
    const row = await findCase(deps, worker, req);
    const letters = row === undefined ? [] : await deps.outbox.ofCase(row.id);
    const letter = letters.find(({ id }) => id === req.params['letter']);
    if (row === undefined || letter === undefined) return showUnknownCase(deps, res);
    const look = { action: 'view', caseId: row.id, purpose: 'letter-pdf' } as const;
    await deps.cases.log([accessBy(worker, deps.clock.now(), look)]);
    const events = await deps.cases.events(row.id);
    res.locals['letter'] = kept(letter, events, deps.clock.now()) satisfies Kept;
    next();
  };
}

/** The letter that was found, as it left or would leave today. */
export const letterPdf = ({ letterPrints }: Deps): Pdf => ({
  name: (res) => pageOf(res).t('pdf:letter'),
  make: (req, res) => letterPrints.pdf({ ...letterIn(res), large: isLarge(req) }),
});

const letterIn = (res: Response): Kept => res.locals['letter'] as Kept;

/** Without the address, which is looked up when a letter leaves and is kept nowhere. */
function kept(
  { id, letter, from, to, languages }: OutboxState,
  events: readonly CaseEvent[],
  now: Temporal.Instant,
): Kept {
  const sent = events.findLast((event) => event.kind === 'dispatched' && event.letter === id);
  const [first = 'da', ...others] = languages;
  return {
    letter: asItLeft(letter, id, events),
    from,
    to,
    day: legalDay(sent === undefined ? now : Temporal.Instant.from(sent.at)).toString(),
    languages: [first, ...others],
  };
}
