import type { Response } from 'express';
import { installationTerms } from '../../cases/retention/terms.ts';
import { legalDay } from '../../domain/dates.ts';
import type { TableModel } from '../components/data-table.ts';
import type { Deps, Settings } from '../deps.ts';
import { type Page, pageOf } from '../page.ts';
import { show } from '../show.ts';
import { ownTermsTable, retentionTable, span } from './retention-table.ts';

const lookups = ['person', 'digitalPost', 'exemption', 'residents', 'address'] as const;
const recipients = ['movers', 'parent', 'residents'] as const;
const rights = ['access', 'correction', 'complaint'] as const;

/** GET /privacy: what is kept, looked up and sent, and for how long (GDPR articles 13 and 14). */
export function showPrivacy(deps: Deps, res: Response): void {
  const page = pageOf(res);
  show(res, 'pages/privacy', {
    title: page.t('about:privacy.title'),
    lookups,
    recipients,
    rights,
    retention: retentionTable(deps, page),
    ownTerms: ownTermsTable(deps, page),
    retentionLog: page.t('about:privacy.retentionLog', {
      time: span(installationTerms(legalDay(deps.clock.now())).log.days, page),
    }),
    cookies: cookieTable(deps.settings, page),
  });
}

function cookieTable({ sessionMinutes }: Settings, { t }: Page): TableModel {
  const { idle, absolute } = sessionMinutes;
  const minutes = (count: number) => t('about:privacy.minutes', { count });
  const row = (name: string, life: string) => [t(`about:privacy.cookieNames.${name}`), life];
  return {
    caption: t('about:privacy.cookies'),
    captionHidden: true,
    rowHeaders: true,
    columns: [t('about:privacy.cookie'), t('about:privacy.cookieLife')],
    rows: [
      row('session', t('about:privacy.cookieSession', { idle, absolute })),
      row('language', t('about:privacy.cookieYear')),
      row('draft', minutes(30)),
      row('slip', minutes(30)),
      row('lastLogin', t('about:privacy.cookieUntil', { count: idle + absolute })),
      row('login', minutes(10)),
    ],
  };
}
