import { showShortInstant } from '../../../domain/dates.ts';
import type { TableModel } from '../../components/data-table.ts';
import { html } from '../../components/html.ts';
import type { Here } from './admin-part.ts';

/** Everybody who has logged in for the authority: their roles, when, and whether they may. */
export async function staffTable({ deps, authority, page, staff }: Here): Promise<TableModel> {
  const { t, language } = page;
  const people = await deps.staff.list(authority.id);
  return {
    caption: t('desk-admin:part.staff'),
    captionHidden: true,
    rowHeaders: true,
    columns: ['name', 'roles', 'lastLogin', 'access', 'act'].map((name) =>
      t(`desk-admin:column.${name}`),
    ),
    rows: people.map(({ id, name, roles, lastLogin, disabled }) => [
      html`${name}<br><small>${id}</small>`,
      roles.map((role) => t(`desk:role.${role}`)).join(', '),
      lastLogin === undefined ? t('desk-admin:neverIn') : showShortInstant(lastLogin, language),
      disabled
        ? html`<strong>${t('desk-admin:accessNow.closed')}</strong>`
        : t('desk-admin:accessNow.open'),
      html`<a href="/caseworker/admin/staff?item=${encodeURIComponent(id)}">${t(
        id === staff.id ? 'desk-admin:yours' : 'desk-admin:changeAccess',
      )}<span class="sr-only"> ${name}</span></a>`,
    ]),
  };
}
