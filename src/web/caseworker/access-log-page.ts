import type { RequestHandler } from 'express';
import type { LoggedAccess } from '../../cases/ports/case-store.ts';
import { staffRoles } from '../../cases/ports/identity.ts';
import { showShortInstant } from '../../domain/dates.ts';
import { showReference } from '../../domain/reference.ts';
import { html, type Part } from '../components/html.ts';
import type { Deps } from '../deps.ts';
import { type Page, pageOf } from '../page.ts';
import { show } from '../show.ts';
import { purposeWords } from './purpose-words.ts';
import { accessBy, workerOf } from './require-staff.ts';

const shown = 200;

/** Who of the authority looked at what, newest first. Reading the log stands in the log. */
export function accessLogPage(deps: Deps): RequestHandler {
  return async (_req, res) => {
    const page = pageOf(res);
    const worker = workerOf(res);
    const look = { action: 'log', purpose: 'access-log' } as const;
    await deps.cases.log([accessBy(worker, deps.clock.now(), look)]);
    const entries = await deps.cases.accessLog(worker.staff.authorityId, shown);
    show(res, 'caseworker/access-log', {
      title: page.t('desk:accessLog.title'),
      intro: page.t('desk:accessLog.intro', { number: shown }),
      columns: columns.map((column) => page.t(`desk:accessLog.${column}`)),
      rows: entries.map((entry) => cells(page, entry)),
    });
  };
}

const columns = ['when', 'who', 'role', 'action', 'purpose', 'case'] as const;

function cells(page: Page, entry: LoggedAccess): readonly Part[] {
  const { t, language } = page;
  const role = staffRoles.find((each) => each === entry.role);
  return [
    showShortInstant(entry.at, language),
    entry.who,
    role === undefined ? entry.role : t(`desk:role.${role}`),
    t(`desk:logged.${entry.action}`),
    purposeWords(page, entry.purpose),
    entry.reference === undefined
      ? t('desk:none')
      : html`<span class="case-number">${showReference(entry.reference)}</span>`,
  ];
}
