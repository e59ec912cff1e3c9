import type { KeptChange } from '../../../cases/ports/administration.ts';
import { showShortInstant } from '../../../domain/dates.ts';
import type { TableModel } from '../../components/data-table.ts';
import { html, type Part } from '../../components/html.ts';
import type { Here } from './admin-part.ts';
import { partOf } from './parts.ts';

/** Changes as a table: when, who, what, and what stood before and after. */
export async function changeTable(
  changes: readonly KeptChange[],
  { page, deps, authority }: Here,
): Promise<TableModel> {
  const { t, language } = page;
  const people = await deps.staff.list(authority.id);
  const nameOf = (id: string) => people.find((each) => each.id === id)?.name ?? id;
  const side = ({ subject, item }: KeptChange, value: KeptChange['value']): Part => {
    const words = value && partOf(subject)?.words(value, page, nameOf(item), deps);
    return words ?? t('desk-admin:nothing');
  };
  return {
    caption: t('desk-admin:changes'),
    captionHidden: true,
    columns: ['when', 'who', 'what', 'before', 'after'].map((name) =>
      t(`desk-admin:column.${name}`),
    ),
    rows: changes.map((change) => [
      showShortInstant(change.at, language),
      html`${change.by.name}<br><small>${change.by.id}</small>`,
      t(`desk-admin:part.${change.subject}`),
      side(change, change.before),
      side(change, change.value),
    ]),
  };
}
