import { Router } from 'express';
import { documentsAwaited, spoiltIn } from '../../cases/case-documents.ts';
import type { CaseRow, CaseState } from '../../cases/ports/case-store.ts';
import type { CitizenIdentity } from '../../cases/ports/identity.ts';
import { whyNotActing } from '../../cases/still-acting.ts';
import { type Cpr } from '../../domain/cpr.ts';
import { showArrival, showInstant } from '../../domain/dates.ts';
import { showReference } from '../../domain/reference.ts';
import { dataTable } from '../components/data-table.ts';
import { html } from '../components/html.ts';
import type { Deps } from '../deps.ts';
import { type Page, pageOf } from '../page.ts';
import { citizenOf } from '../session.ts';
import { show } from '../show.ts';
import { stateWords } from './case-state.ts';
import { draftsForOthers } from './drafts-for-others.ts';
import { notActingState } from './no-longer-acting.ts';
import { casePath, errandTitle } from './own-case.ts';
import { signaturesToGive } from './sign-page.ts';

/** So many cases of a group stand on a page. */
const perPage = 20;

/** What of the cases of a person stands together, the most urgent first. Drafts stand by themselves. */
const groups: Readonly<Record<Group, readonly CaseState[]>> = {
  waiting: ['awaiting-answer', 'awaiting-payment'],
  sent: ['submitted', 'in-progress', 'referred', 'contacted'],
  ended: ['decided', 'carried-out', 'withdrawn', 'closed'],
};
type Group = 'waiting' | 'sent' | 'ended';

/** Everything the logged-in person has begun or sent: a draft never looks like a sent case. */
export function myCasesRoutes(deps: Deps): Router {
  const router = Router();
  router.get('/my-cases', async (req, res) => {
    const identity = citizenOf(req);
    if (identity === undefined) return res.redirect(303, '/login?returnTo=%2Fmy-cases');
    const page = pageOf(res);
    const { cpr } = identity;
    const [rows, own, forOthers] = await Promise.all([
      deps.cases.ofPrincipal(cpr),
      deps.drafts.list({ kind: 'person', cpr }),
      draftsForOthers(identity, deps),
    ]);
    const drafts = [...own, ...forOthers];
    const part = (group: Group) => groupOf(deps, page, identity, group, rows, req.query[group]);
    const titleOf = (service: string) => {
      const known = deps.services.find(({ id }) => id === service);
      return known ? page.say(known.title) : service;
    };
    show(res, 'pages/my-cases', {
      title: page.t('mycases:title'),
      signatures: await signaturesToGive(deps, page, identity),
      waiting: await part('waiting'),
      drafts: drafts
        .filter((draft) => draft.sentAs === undefined)
        .map((draft) => ({
          title: titleOf(draft.service),
          forWhom: draft.actsFor && page.t('mycases:for', { name: draft.actsFor.name }),
          href: `/self-service/${draft.service}${draft.actsFor ? '/for-whom' : ''}`,
          until: showInstant(draft.expiresAt, page.language),
        })),
      sent: await part('sent'),
      ended: await part('ended'),
    });
  });
  return router;
}

/** A page of a group, newest first, from after the case that the address names. Undefined where there is none. */
async function groupOf(
  deps: Deps,
  page: Page,
  me: CitizenIdentity,
  group: Group,
  all: readonly CaseRow[],
  after: unknown,
) {
  const rows = all.filter(({ state }) => groups[group].includes(state));
  const from = rows.findIndex(({ reference }) => reference === after) + 1;
  const shown = rows.slice(from, from + perPage);
  if (shown.length === 0) return undefined;
  const states = await Promise.all(shown.map((row) => stateFor(deps, page, me, row)));
  const reader = me.cpr;
  const last = shown.at(-1)?.reference ?? '';
  return {
    table: dataTable({
      caption: page.t(`mycases:group.${group}`),
      captionHidden: true,
      columns: ['service', 'reference', 'arrived', 'state'].map((key) => page.t(`mycases:${key}`)),
      rows: shown.map((row, index) => [
        html`<a href="${casePath(row)}">${errandTitle(page, row, deps)}</a>${forOther(row, reader, page)}${row.principal === reader && html`<br><a href="${casePath(row)}/looks"><small>${page.t('mycases:looks')}</small><span class="sr-only"> ${showReference(row.reference)}</span></a>`}`,
        showReference(row.reference),
        showArrival(row.arrivedAt, page.language),
        states[index] ?? '',
      ]),
    }),
    older:
      rows.length > from + perPage
        ? `/my-cases?${new URLSearchParams({ [group]: last }).toString()}#${group}`
        : undefined,
  };
}

/** How it stands; of a case for somebody whom they may act for no more, only that. */
async function stateFor(
  deps: Deps,
  page: Page,
  me: CitizenIdentity,
  row: CaseRow,
): Promise<string> {
  const events = await deps.cases.events(row.id);
  const why = await whyNotActing(row, events, me, deps);
  if (why !== undefined) return notActingState(page, why);
  const lacks = documentsAwaited(row, events).length + spoiltIn(row, events).length > 0;
  return [stateWords(page, row, events), ...(lacks ? [page.t('mycases:lacks')] : [])].join('. ');
}

/** Whose case it is, where the reader filed it for another. */
const forOther = ({ principal, principalName }: CaseRow, reader: Cpr, page: Page) =>
  principal !== reader &&
  principalName !== undefined &&
  html`<br>${page.t('mycases:for', { name: principalName })}`;
