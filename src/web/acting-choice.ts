import type { Request } from 'express';
import type { ActsFor } from '../cases/acting.ts';
import type { Draft, DraftOwner, Raw } from '../cases/ports/drafts.ts';
import type { CitizenIdentity } from '../cases/ports/identity.ts';
import type { Cpr } from '../domain/cpr.ts';
import type { Deps } from './deps.ts';
import { one } from './citizen/form-body.ts';
import { rawOf } from './set-up-body.ts';
import { isUpload } from './uploads.ts';

/** For whom a request of somebody who is logged in is meant. */
export interface Choice {
  /** Absent: themself. */
  readonly actsFor?: ActsFor;
  /** Nobody was ever chosen in this service. */
  readonly open: boolean;
  /** A form came back that says for whom, and nobody knows whom it means: nothing is kept of it unseen. */
  readonly unclear: boolean;
}

/** Control of every form that is filled in for somebody else. */
export const forWhomControl = 'forWhom';

/** A person's key in pages of this session: it is no number, and says nothing in another session. */
export const keyOf = (req: Request, cpr: Cpr, { secrets }: Pick<Deps, 'secrets'>): string =>
  secrets.digest('acting-for', `${req.sessionID} ${cpr}`).slice(0, 22);

/**
 * For whom they fill in this service: what the form that was sent says, and on pages what was chosen last. A form that
 * names nobody is their own, whatever another tab has chosen since.
 */
export async function choiceIn(
  req: Request,
  identity: CitizenIdentity,
  service: string,
  deps: Pick<Deps, 'drafts' | 'secrets'>,
): Promise<Choice> {
  const kept = await chosen(identity, service, deps);
  const last: ActsFor | undefined = kept?.actsFor;
  const open = kept === undefined;
  if (req.method !== 'POST') return { ...(last && { actsFor: last }), open, unclear: false };
  // The body of an upload is read by its route only, so its form says it in its address.
  const key = one(isUpload(req) ? (req.query as Raw) : rawOf(req), forWhomControl);
  if (key === '') return { open, unclear: false };
  const meant = [...(last ? [last] : []), ...knownBefore(kept)].find(
    ({ cpr }) => keyOf(req, cpr, deps) === key,
  );
  if (meant !== undefined) return { actsFor: meant, open, unclear: false };
  return { ...(last && { actsFor: last }), open, unclear: true };
}

/** Whose draft it is: theirs, or theirs for the one they act for. */
export const draftFor = (
  { cpr }: Pick<CitizenIdentity, 'cpr'>,
  { actsFor }: Pick<Choice, 'actsFor'>,
): DraftOwner =>
  actsFor === undefined ? { kind: 'person', cpr } : { kind: 'agent', cpr, principal: actsFor.cpr };

/** What was chosen last in this service, and all who were chosen there before. */
export const chosen = (
  { cpr }: Pick<CitizenIdentity, 'cpr'>,
  service: string,
  { drafts }: Pick<Deps, 'drafts'>,
): Promise<Draft | undefined> => drafts.current({ kind: 'choice', cpr }, service);

const knownBefore = (kept: Draft | undefined): readonly ActsFor[] => kept?.actedFor ?? [];
