import type { Request } from 'express';
import type { Raw } from '../self-services/raw.ts';
import { typistNow, typistOf } from './csrf.ts';
import type { Deps } from './deps.ts';

type Keeping = Pick<Deps, 'expiring' | 'secrets' | 'clock'>;

const space = 'kept-words';
const minutes = 30;

/**
 * Keeps what came from a page whose session is over, sealed, for half an hour and for whoever that page was made for: the
 * page's own signed token says who, so that nobody else is ever shown it. Throws StoreUnavailable.
 */
export async function keepWords(
  req: Request,
  place: string,
  words: Raw,
  { expiring, clock }: Keeping,
): Promise<void> {
  const end = clock.now().add({ minutes });
  const whose = typistOf(req);
  if (whose !== undefined)
    await expiring.put(space, `${whose} ${place}`, JSON.stringify(words), end);
}

/** What was kept there for whoever is logged in. */
export async function keptWords(
  req: Request,
  place: string,
  deps: Keeping,
): Promise<Raw | undefined> {
  const whose = typistNow(req, deps);
  const kept = whose && (await deps.expiring.get(space, `${whose} ${place}`));
  return kept === undefined ? undefined : (JSON.parse(kept) as Raw);
}

/** It was sent, or is not needed any more. */
export async function forgetWords(req: Request, place: string, deps: Keeping): Promise<void> {
  if ((await keptWords(req, place, deps)) === undefined) return;
  await deps.expiring.remove(space, `${typistNow(req, deps)} ${place}`);
}
