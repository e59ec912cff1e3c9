import type { Cpr } from '../domain/cpr.ts';
import type { Draft, Drafts } from './ports/drafts.ts';

/**
 * At login: what was typed in this browser before, or after a session ran out, becomes the person's. Where they have an
 * open draft of the same errand, the newer answers are laid over it, so that none of either is lost.
 */
export async function claimDrafts(
  token: string,
  cpr: Cpr,
  expiresAt: string,
  drafts: Drafts,
): Promise<void> {
  const browser = { kind: 'cookie', token } as const;
  const person = { kind: 'person', cpr } as const;
  for (const typed of await drafts.list(browser)) {
    const own = await drafts.current(person, typed.service);
    if (typed.sentAs !== undefined || own === undefined || own.sentAs !== undefined) continue;
    const laid = await drafts.save(person, layOver(own, typed));
    // Another tab was faster: then both are handed over below, and the newer one is shown first.
    if (laid.ok) await drafts.remove(browser, typed.id);
  }
  await drafts.claim(token, cpr, expiresAt);
}

const layOver = (own: Draft, typed: Draft): Draft => ({
  ...own,
  version: own.version + 1,
  raw: { ...own.raw, ...typed.raw },
  resolved: { ...own.resolved, ...typed.resolved },
  exempt: typed.exempt === 'says-so' ? 'says-so' : own.exempt,
  wish: typed.wish === 'digital' ? 'digital' : own.wish,
});
