import type { RequestHandler, Response } from 'express';
import type { Deps } from '../deps.ts';
import { pageOf } from '../page.ts';
import { show } from '../show.ts';
import { mostNamed } from './export-told.ts';
import { addressOf, named, type QueueFilters, readFilters } from './queue-filters.ts';
import { roleFor, workerOf } from './require-staff.ts';

/** What a list with names may be wanted for. */
export const exportReasons = ['follow-up', 'hand-out', 'supervision', 'complaint'] as const;
export type ExportReason = (typeof exportReasons)[number];

/** Asks how the list is wanted, as it is filtered: without names, or for a lead with them and what for. */
export const exportPage =
  (deps: Deps): RequestHandler =>
  (req, res) =>
    showExport(res, readFilters(deps, req.query, workerOf(res).staff));

/** The page; `422`: what the names are for was not said. */
export function showExport(res: Response, filters: QueueFilters, status: 200 | 422 = 200): void {
  const page = pageOf(res);
  const { t } = page;
  const chosen = { view: filters.view, ...named(filters) };
  const error = status === 422 ? t('desk-export:chooseWhy') : undefined;
  show(
    res,
    'caseworker/export',
    {
      title: t('desk-export:title'),
      lead: t('desk-export:lead', { view: t(`desk-queue:view.${filters.view}`) }),
      filtered: Object.keys(named(filters)).length > 0,
      back: addressOf(chosen),
      file: addressOf(chosen).replace('/caseworker?', '/caseworker/export.csv?'),
      mostNamed,
      mayTakeNames: roleFor(workerOf(res).staff, 'export-names') !== undefined,
      hidden: Object.entries(chosen).map(([name, value]) => ({ name, value })),
      errors: error === undefined ? [] : [{ href: '#why', text: error }],
      why: {
        kind: 'choice',
        name: 'why',
        label: t('desk-export:whyLabel'),
        options: exportReasons.map((value) => ({ value, label: t(`desk-export:why.${value}`) })),
        ...(error === undefined ? {} : { error }),
      },
    },
    status,
  );
}
