import type { Request } from 'express';
import type { CaseEvent } from '../../cases/events.ts';
import { versionSeen } from '../../cases/own-act.ts';
import { newId } from '../../domain/ids.ts';
import type { Deps } from '../deps.ts';
import { rawOf } from '../set-up-body.ts';
import { one } from './form-body.ts';

/** What a citizen does on a case of theirs, each on a page of its own. */
export type OwnActName = 'withdraw' | 'complain' | 'contact';

/** What a form carries unseen: how the case stood when it was drawn, and what makes two sendings of it one. */
export interface Hidden {
  readonly version: number;
  readonly nonce: string;
}

const purpose = 'own-act-form';

export const hiddenFor = (
  events: readonly CaseEvent[],
  { secrets, clock }: Pick<Deps, 'secrets' | 'clock'>,
): Hidden => ({ version: versionSeen(events), nonce: secrets.seal(purpose, newId(clock.now())) });

/** Undefined where the form was not ours, or not whole. */
export function readHidden(req: Request, { secrets }: Pick<Deps, 'secrets'>): Hidden | undefined {
  const nonce = secrets.open(purpose, one(rawOf(req), 'nonce'));
  const version = one(rawOf(req), 'version');
  if (nonce === undefined || !/^\d{1,9}$/.test(version)) return undefined;
  return { version: Number(version), nonce };
}
