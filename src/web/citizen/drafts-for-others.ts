import { ask } from '../../cases/ask-register.ts';
import type { Draft } from '../../cases/ports/drafts.ts';
import type { CitizenIdentity } from '../../cases/ports/identity.ts';
import { found } from '../../domain/result.ts';
import type { Deps } from '../deps.ts';

/** What the reader has begun for those they may act for just now; of anybody else nothing is shown. */
export async function draftsForOthers(
  { cpr, mandates }: CitizenIdentity,
  { drafts, registers }: Pick<Deps, 'drafts' | 'registers'>,
): Promise<readonly Draft[]> {
  const wards = found(await ask(() => registers.persons.wardsOf(cpr))) ?? [];
  const principals = [
    ...(mandates?.held ?? []).map(({ principal }) => principal),
    ...wards.map((ward) => ward.cpr),
  ];
  const lists = await Promise.all(
    [...new Set(principals)].map((principal) => drafts.list({ kind: 'agent', cpr, principal })),
  );
  return lists.flat().filter(({ raw }) => Object.keys(raw).length > 0);
}
