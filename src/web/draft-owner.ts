import type { Request, Response } from 'express';
import type { DraftOwner } from '../cases/ports/drafts.ts';
import type { Settings } from './deps.ts';
import { draftToken, giveDraftToken } from './draft-cookie.ts';
import { citizenOf } from './session.ts';

/** Whose draft this visitor's is: the logged-in person's, else the browser's; undefined where neither is known. */
export function draftOwner(
  req: Request,
  settings: Pick<Settings, 'secure'>,
): DraftOwner | undefined {
  const citizen = citizenOf(req);
  if (citizen !== undefined) return { kind: 'person', cpr: citizen.cpr };
  const token = draftToken(req, settings);
  return token === undefined ? undefined : { kind: 'cookie', token };
}

/** Gives the browser a token of its own, for what is typed before login or after the session ran out. */
export const newDraftOwner = (res: Response, settings: Pick<Settings, 'secure'>): DraftOwner => ({
  kind: 'cookie',
  token: giveDraftToken(res, settings),
});
