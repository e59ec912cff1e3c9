import { showDay } from '../../../domain/dates.ts';
import { daysKept, type KeptKind, type RetentionTerm } from '../../../domain/retention.ts';
import { html, type Markup } from '../../components/html.ts';
import type { Page } from '../../page.ts';
import type { Here } from './admin-part.ts';

/** What the term in force on a day does: to what ends on that day, and to what had ended long before. */
export function meaning(
  { service: id, kind }: { readonly service: string; readonly kind: KeptKind },
  retention: readonly RetentionTerm[],
  on: Temporal.PlainDate,
  { deps }: Here,
  page: Page,
): Markup {
  const service = deps.services.find((each) => each.id === id);
  if (service === undefined) return html``;
  const days = daysKept(kind, service, { retention }, on);
  const day = (date: Temporal.PlainDate) => showDay(date, page.language);
  return html`<p><strong>${page.t('desk-admin:meaning.days', { days })}</strong></p><p>${page.t(
    'desk-admin:meaning.ends',
    { on: day(on), until: day(on.add({ days })) },
  )}</p><p>${page.t('desk-admin:meaning.gone', { on: day(on), before: day(on.subtract({ days })) })}</p>`;
}
