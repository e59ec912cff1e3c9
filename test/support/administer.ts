import type { AdminSubject, Settled } from '../../src/cases/ports/administration.ts';
import type { TestApp } from './test-app.ts';

/** Sets something as an administrator of the authority would, past the desk's forms. */
export async function administer<S extends AdminSubject>(
  { store, clock }: Pick<TestApp, 'store' | 'clock'>,
  subject: S,
  item: string,
  value: Settled[S] | undefined,
  authorityId = 'municipality-0101',
): Promise<void> {
  const by = { id: 'staff-0101-administrator', name: 'Ditte Driftesen' };
  const change = { authorityId, subject, item, value, at: clock.now().toString(), by };
  const seen = await store.administration.version(authorityId, subject);
  const done = await store.administration.change(change, seen);
  if (!done.ok) throw new Error('somebody else changed it');
}

export const both = (words: string) => ({ da: words, en: `${words} in English` });
