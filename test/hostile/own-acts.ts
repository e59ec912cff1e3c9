import { randomUUID } from 'node:crypto';
import type { Reference } from '../../src/domain/reference.ts';
import type { World } from './world.ts';

/** What the forms on the page of a citizen's own case send, each of them filled in. */
export async function ownAct(
  reference: Reference,
  { portal }: World,
): Promise<Record<string, string>> {
  const row = await portal.deps.cases.byReference(reference);
  return {
    answer: 'Ja',
    why: 'Vi bliver boende',
    complaint: 'Det er ikke rigtigt',
    phone: '12 34 56 78',
    email: 'a@b.dk',
    language: 'en',
    largePrint: 'yes',
    version: String(row?.version ?? 1),
    nonce: portal.deps.secrets.seal('own-act-form', randomUUID()),
  };
}
