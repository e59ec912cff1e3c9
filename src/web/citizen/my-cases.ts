import { Router } from 'express';
import type { CaseEvent } from '../../cases/events.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { Cpr } from '../../domain/cpr.ts';
import { showArrival, showInstant } from '../../domain/dates.ts';
import { showReference } from '../../domain/reference.ts';
import { dataTable } from '../components/data-table.ts';
import { html } from '../components/html.ts';
import type { Deps } from '../deps.ts';
import { type Page, pageOf } from '../page.ts';
import { citizenOf } from '../session.ts';
import { show } from '../show.ts';
import { stateWords } from './case-state.ts';

/** Everything the logged-in person has begun or sent: a draft never looks like a sent case. */
export function myCasesRoutes(deps: Deps): Router {
  const router = Router();
  router.get('/my-cases', async (req, res) => {
    const identity = citizenOf(req);
    if (identity === undefined) return res.redirect(303, '/login?returnTo=%2Fmy-cases');
    const page = pageOf(res);
    const [rows, drafts] = await Promise.all([
      deps.cases.ofPrincipal(identity.cpr),
      deps.drafts.list({ kind: 'person', cpr: identity.cpr }),
    ]);
    const histories = await Promise.all(rows.map((row) => historyOf(row, deps)));
    const titleOf = (id: string) => {
      const service = deps.services.find((each) => each.id === id);
      return service ? page.say(service.title) : id;
    };
    show(res, 'pages/my-cases', {
      title: page.t('mycases:title'),
      drafts: drafts
        .filter((draft) => draft.sentAs === undefined)
        .map((draft) => ({
          title: titleOf(draft.service),
          href: `/self-service/${draft.service}`,
          until: showInstant(draft.expiresAt, page.language),
        })),
      cases: rows,
      table: dataTable({
        caption: page.t('mycases:caption'),
        captionHidden: true,
        columns: ['service', 'reference', 'arrived', 'state'].map((key) =>
          page.t(`mycases:${key}`),
        ),
        rows: rows.map((row, index) => [
          html`<a href="/${row.outcome === 'refer' && row.way === 'self-service' ? 'referral' : 'receipt'}/${row.reference}">${titleOf(row.service)}</a>${forOther(row, identity.cpr, page)}${row.principal === identity.cpr && html`<br><a href="/my-cases/${row.reference}/looks"><small>${page.t('mycases:looks')}</small><span class="sr-only"> ${showReference(row.reference)}</span></a>`}`,
          showReference(row.reference),
          showArrival(row.arrivedAt, page.language),
          stateWords(page, row, histories[index] ?? []),
        ]),
      }),
    });
  });
  return router;
}

/** Only where the state alone does not say how it stands or ended. */
const historyOf = async (row: CaseRow, { cases, services }: Deps): Promise<readonly CaseEvent[]> =>
  row.state === 'awaiting-answer' ||
  row.state === 'decided' ||
  row.state === 'carried-out' ||
  row.way !== 'self-service' ||
  row.state === 'closed' ||
  services.find(({ id }) => id === row.service)?.decides !== undefined
    ? cases.events(row.id)
    : [];

/** Whose case it is, where the reader filed it for another. */
const forOther = ({ principal, principalName }: CaseRow, reader: Cpr, page: Page) =>
  principal !== reader &&
  principalName !== undefined &&
  html`<br>${page.t('mycases:for', { name: principalName })}`;
