import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import { z } from 'zod';
import type { Raw } from '../self-services/raw.ts';
import { typistNow, typistOf } from './csrf.ts';
import type { Deps } from './deps.ts';
import { localPath } from './return-to.ts';
import { rawOf } from './set-up-body.ts';

type Keeping = Pick<Deps, 'expiring' | 'secrets' | 'clock'>;

/** A form that was sent when its session was over, as it was sent. */
export interface KeptForm {
  readonly id: string;
  /** Where it was sent to, on this site. */
  readonly action: string;
  readonly fields: Raw;
  readonly at: string;
}

const space = 'kept-forms';
const minutes = 30;
/** Of one person: as many as somebody has open in tabs, and no store for whoever holds an old page. */
const most = { forms: 5, characters: 300_000 };

const stored = z.array(
  z.object({
    id: z.string(),
    action: z.string(),
    fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    at: z.string(),
  }),
);

/**
 * Keeps what a form held, sealed, for half an hour and for whoever its page was made for: the page's signed token says
 * who. Nothing is kept of a page that was made for nobody logged in. Throws StoreUnavailable.
 */
export async function keepForm(req: Request, action: string, deps: Keeping): Promise<void> {
  const whose = typistOf(req);
  if (whose === undefined) return;
  const { _csrf, _kept, ...fields } = rawOf(req);
  const now = deps.clock.now();
  const form: KeptForm = {
    id: randomUUID(),
    action: localPath(action, req.path),
    fields: { ...fields },
    at: now.toString(),
  };
  await deps.expiring.change(space, whose, (before) => ({
    value: JSON.stringify(fitting([form, ...newest(before, now)])),
    expiresAt: now.add({ minutes }),
  }));
}

/** What is kept for whoever is logged in, newest first. */
export async function keptForms(req: Request, deps: Keeping): Promise<readonly KeptForm[]> {
  const whose = typistNow(req, deps);
  if (whose === undefined) return [];
  return newest(await deps.expiring.get(space, whose), deps.clock.now());
}

/** It is sent once more, or was deleted. Throws StoreUnavailable. */
export async function forgetForm(req: Request, id: string, deps: Keeping): Promise<void> {
  const whose = typistNow(req, deps);
  const now = deps.clock.now();
  const isKept = (await keptForms(req, deps)).some((form) => form.id === id);
  if (whose === undefined || !isKept) return;
  await deps.expiring.change(space, whose, (before) => ({
    value: JSON.stringify(newest(before, now).filter((form) => form.id !== id)),
    expiresAt: now.add({ minutes }),
  }));
}

/** Each is kept for its own half hour, whatever came after it. */
function newest(text: string | undefined, now: Temporal.Instant): readonly KeptForm[] {
  const since = now.subtract({ minutes });
  const all = text === undefined ? [] : stored.parse(JSON.parse(text));
  return all.filter(({ at }) => Temporal.Instant.compare(at, since) > 0);
}

function fitting(forms: readonly KeptForm[]): readonly KeptForm[] {
  let characters = 0;
  return forms.slice(0, most.forms).filter((form) => {
    characters += JSON.stringify(form).length;
    return characters <= most.characters;
  });
}
