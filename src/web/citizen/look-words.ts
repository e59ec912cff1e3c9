import type { LoggedAccess } from '../../cases/ports/case-store.ts';
import { staffRoles } from '../../cases/ports/identity.ts';
import type { Page } from '../page.ts';

/** The unit that somebody worked for as they looked, for the citizen: never who they are. */
export function lookRole({ t }: Page, { role }: Pick<LoggedAccess, 'role'>): string {
  const known = role === ownRole ? ownRole : staffRoles.find((each) => each === role);
  return t(`looks:role.${known ?? 'other'}`);
}

/** What a look was for, in the citizen's words. What has no words of its own is told by what kind of look it was. */
export function lookWords(
  { t }: Page,
  { action, purpose }: Pick<LoggedAccess, 'action' | 'purpose'>,
): string {
  const [code = '', ...rest] = purpose.split(' ');
  const known = told.find((each) => each === code);
  const what = t(known === undefined ? `looks:action.${action}` : `looks:purpose.${known}`);
  return rest.includes('refused') ? t('looks:refused', { what }) : what;
}

/** Under which somebody's own download of their data stands in the log. */
const ownRole = 'citizen';

const told = [
  'my-data',
  'letter-pdf',
  'document',
  'document-unscanned',
  'document-added',
  'case-file',
  'case-export',
  'case-export-names',
  'find-by-name',
  'person-by-number',
  'cpr-number',
  'protected-address',
  'related-cases',
  'register-filing',
  'filed',
  'assist',
] as const;
