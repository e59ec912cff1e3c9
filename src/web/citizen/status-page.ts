import { type Response, Router } from 'express';
import { parseReference, readCheckCode, showReference } from '../../domain/reference.ts';
import type { CaseEvent } from '../../cases/events.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { Raw } from '../../cases/ports/drafts.ts';
import type { Deps } from '../deps.ts';
import { type Page, pageOf } from '../page.ts';
import { rawOf } from '../set-up-body.ts';
import { show } from '../show.ts';
import { nextOf } from './case-next.ts';
import { movedWords, nextSince, stateWords } from './case-state.ts';
import { one } from './form-body.ts';
import { slowDown } from './slow-down.ts';
import { wayInWords } from './way-in-words.ts';

/** State and next step of a case by reference and check code, without login: no personal data at all. */
export function statusRoutes(deps: Deps): Router {
  const router = Router();
  router.get('/status', (_req, res) => ask(res, {}, false));
  router.post('/status', ...slowDown(), async (req, res) => {
    const raw = rawOf(req);
    const code = readCheckCode(one(raw, 'code'));
    // Asked for whatever was typed: no wrong guess is answered faster than another.
    const row = await deps.cases.byCheckCode(parseReference(one(raw, 'reference')), code);
    if (!row) return ask(res, raw, true);
    const page = pageOf(res);
    const service = deps.services.find((each) => each.id === row.service);
    const events = await deps.cases.events(row.id);
    show(res, 'pages/status', {
      title: page.t('status:title'),
      found: {
        reference: showReference(row.reference),
        service: service ? page.say(service.title) : row.service,
        state: stateWords(page, row, events),
        next: wholeNext(row, events, deps, page),
      },
      typed: { reference: '' },
    });
  });
  return router;
}

/** What the way in means comes first; what else happens now follows where it still holds. */
function wholeNext(row: CaseRow, events: readonly CaseEvent[], deps: Deps, page: Page): string {
  const wayIn = wayInWords(page, row, events, deps);
  if (wayIn?.goesOn === false) return wayIn.lines.join(' ');
  const next = nextSince(page, row, events) ?? [nextOf(row, events, deps, page)];
  return [...movedWords(page, events), ...(wayIn?.lines ?? []), ...next].join(' ');
}

/** One message for a wrong reference and a wrong code: the page does not tell which cases exist. */
function ask(res: Response, raw: Raw, wrong: boolean): void {
  const page = pageOf(res);
  show(
    res,
    'pages/status',
    {
      title: page.t('status:title'),
      errors: wrong ? [{ href: '#reference', text: page.t('status:wrong') }] : [],
      found: undefined,
      typed: { reference: one(raw, 'reference') },
    },
    wrong ? 422 : 200,
  );
}
