import type { Settled } from '../../../cases/ports/administration.ts';
import { failed, ok } from '../../../domain/result.ts';
import { one } from '../../citizen/form-body.ts';
import type { AdminPart } from './admin-part.ts';
import { lineField, readerOf } from './read-fields.ts';

export const accessKinds = [
  'open',
  'out',
  'closed',
] as const satisfies readonly Settled['staff']['access'][];

/** Who may work at the desk. Roles come from the login provider; here somebody is shut out, let in, or logged out. */
export const staffPart: AdminPart<'staff'> = {
  subject: 'staff',
  edits: true,
  fields: (raw, errors, { page }) => [
    {
      kind: 'choice',
      name: 'access',
      label: page.t('desk-admin:field.access'),
      value: one(raw, 'access'),
      options: accessKinds.map((value) => ({
        value,
        label: page.t(`desk-admin:access.${value}`),
        hint: page.t(`desk-admin:accessMeans.${value}`),
      })),
      ...(errors['access'] !== undefined && { error: errors['access'] }),
    },
    lineField(page, 'why', raw, errors),
  ],
  async read(raw, { page, staff, authority, deps }, item = '') {
    const form = readerOf(raw, page);
    const access = accessKinds.find((each) => each === one(raw, 'access'));
    const why = form.text('why', { required: true });
    const person = await deps.staff.find(item);
    if (access === undefined) form.wrong('access', 'missing');
    if (access === 'closed' && item === staff.id) form.wrong('access', 'yourself');
    if (person?.authorityId !== authority.id) form.wrong('access', 'nobody');
    if (Object.keys(form.errors).length > 0 || access === undefined) return failed(form.errors);
    return ok({ item, after: { access, why } });
  },
  typed: () => ({}),
  preview: ({ before, after }, _here, { t }) => ({
    before: t(`desk-admin:accessNow.${before?.access === 'closed' ? 'closed' : 'open'}`),
    after: t(`desk-admin:accessNow.${after?.access ?? 'open'}`),
  }),
  words: ({ access, why }, { t }, item) =>
    t('desk-admin:words.staff', { who: item, access: t(`desk-admin:access.${access}`), why }),
};
