import type { ActsFor } from '../../cases/acting.ts';
import type { CitizenIdentity } from '../../cases/ports/identity.ts';
import { chosen } from '../acting-choice.ts';
import type { Deps } from '../deps.ts';
import type { Visit } from '../gate.ts';
import { blank, lifeOf } from './keep-draft.ts';

/** Keeps for whom the person fills in this service from now on; with nobody named, for themself. Throws StoreUnavailable. */
export async function keepChoice(
  visit: Visit,
  identity: CitizenIdentity,
  actsFor: ActsFor | undefined,
  deps: Deps,
): Promise<void> {
  const owner = { kind: 'choice', cpr: identity.cpr } as const;
  let before = await chosen(identity, visit.errand.service.id, deps);
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const { actsFor: _last, ...base } = before ?? blank(visit, owner, deps, 'da');
    const known = (base.actedFor ?? []).filter(({ cpr }) => cpr !== actsFor?.cpr);
    const kept = await deps.drafts.save(owner, {
      ...base,
      version: base.version + 1,
      ...(actsFor && { actsFor }),
      actedFor: actsFor === undefined ? known : [...known, actsFor],
      ...lifeOf(visit, owner, deps),
    });
    if (kept.ok) return;
    before = kept.error;
  }
  throw new Error('a choice that eight tabs make at once');
}
