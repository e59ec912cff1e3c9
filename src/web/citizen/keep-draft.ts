import type { Response } from 'express';
import type { Draft, DraftOwner, Raw } from '../../cases/ports/drafts.ts';
import { newId } from '../../domain/ids.ts';
import { daysKept } from '../../domain/retention.ts';
import type { Deps } from '../deps.ts';
import { keepDraftToken } from '../draft-cookie.ts';
import { newDraftOwner } from '../draft-owner.ts';
import type { Visit } from '../gate.ts';
import { pageOf } from '../page.ts';

/** What a form adds to a draft: `names` are all its controls, so that a box no longer ticked is cleared. */
export interface Typed {
  readonly names: readonly string[];
  readonly raw: Raw;
  readonly resolved?: Draft['resolved'];
}

const nothing: Typed = { names: [], raw: {} };
const cookieMinutes = 30;

/**
 * Saves what was typed, right or wrong, before anything else is done with it. Another tab's answers to other questions
 * are kept too. Before login the draft belongs to a random cookie that is set here.
 */
export async function keepDraft(
  visit: Visit,
  res: Response,
  deps: Deps,
  typed: Typed = nothing,
  change: Partial<
    Pick<
      Draft,
      'wish' | 'exempt' | 'language' | 'lawVersion' | 'largePrint' | 'step' | 'resumeCode'
    >
  > = {},
): Promise<Draft> {
  const owner = visit.owner ?? newDraftOwner(res, deps.settings);
  if (visit.owner?.kind === 'cookie') keepDraftToken(res, visit.owner.token, deps.settings);
  let base = visit.errand.draft ?? blank(visit, owner, deps, pageOf(res).language);
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const merged = merge(base, typed, change);
    const life = lifeOf(visit, owner, deps, merged.resumeCode);
    const kept = await deps.drafts.save(owner, { ...merged, ...life });
    if (kept.ok) return kept.value;
    if (kept.error.sentAs !== undefined) return kept.error;
    base = kept.error;
  }
  throw new Error('a draft that eight tabs write at once');
}

function merge(base: Draft, typed: Typed, change: Partial<Draft>): Draft {
  // An emptied control is an answer too: laid over an older draft, it has to clear what stands there.
  const cleared = typed.names.map((name): [string, readonly string[]] => [name, []]);
  return {
    ...base,
    ...change,
    version: base.version + 1,
    raw: { ...base.raw, ...Object.fromEntries(cleared), ...typed.raw },
    resolved: { ...base.resolved, ...typed.resolved },
  };
}

/** A draft lives so long after it was last saved. */
export function lifeOf(
  { errand }: Visit,
  owner: DraftOwner,
  { registers: { authorities }, settings }: Pick<Deps, 'registers' | 'settings'>,
  code?: Draft['resumeCode'],
): Pick<Draft, 'expiresAt'> {
  const { service, gathered, context } = errand;
  const authority = gathered.authorityId && authorities.find(gathered.authorityId);
  const days = daysKept('draft', service, authority || undefined, context.today);
  const life =
    owner.kind !== 'cookie'
      ? { hours: 24 * days }
      : code
        ? { hours: 24 * Math.min(days, settings.resumeCodeDays) }
        : { minutes: cookieMinutes };
  return { expiresAt: errand.at.add(life).toString() };
}

/** One in which nothing was typed yet. */
export function blank(
  visit: Visit,
  owner: DraftOwner,
  deps: Pick<Deps, 'registers' | 'settings'>,
  language: Draft['language'],
): Draft {
  const { service, at, decision, said } = visit.errand;
  return {
    id: newId(at),
    service: service.id,
    version: 0,
    raw: {},
    resolved: {},
    done: [],
    lawVersion: decision.lawVersion,
    specVersion: service.version,
    exempt: 'unsaid',
    wish: 'unsaid',
    language,
    ...(said.actsFor && { actsFor: said.actsFor }),
    ...lifeOf(visit, owner, deps),
  };
}
