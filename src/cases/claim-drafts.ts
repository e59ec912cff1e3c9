import type { Cpr } from '../domain/cpr.ts';
import type { SelfService } from '../self-services/define.ts';
import { controlNames } from '../self-services/fields.ts';
import type { Draft, Drafts } from './ports/drafts.ts';

/**
 * At login: what was typed in this browser before, or after a session ran out, becomes the person's. Where they have an
 * open draft of the same errand, the newer answers are laid over it, so that none of either is lost. Who somebody said
 * they were before the login is dropped: it may have been a stranger.
 */
export async function claimDrafts(
  token: string,
  cpr: Cpr,
  expiresAt: string,
  { drafts, services }: { readonly drafts: Drafts; readonly services: readonly SelfService[] },
): Promise<void> {
  const browser = { kind: 'cookie', token } as const;
  const person = { kind: 'person', cpr } as const;
  for (const before of await drafts.list(browser)) {
    if (before.sentAs !== undefined) continue;
    const typed = withoutIdentity(before, services);
    const own = await drafts.current(person, typed.service);
    if (own === undefined || own.sentAs !== undefined) {
      if (typed !== before) await drafts.save(browser, { ...typed, version: typed.version + 1 });
      continue;
    }
    const laid = await drafts.save(person, layOver(own, typed));
    // Another tab was faster: then both are handed over below, and the newer one is shown first.
    if (laid.ok) await drafts.remove(browser, typed.id);
  }
  await drafts.claim(token, cpr, expiresAt);
}

/** Where everybody logs in before they type, what was typed is that person's own: there nothing is dropped. */
function withoutIdentity(draft: Draft, services: readonly SelfService[]): Draft {
  const service = services.find(({ id }) => id === draft.service);
  if (service?.selfDeclared === undefined) return draft;
  const gone = service.steps
    .flatMap(({ fields }) => fields)
    .filter(({ known }) => known !== undefined)
    .flatMap(controlNames);
  if (!gone.some((name) => name in draft.raw)) return draft;
  const raw = Object.fromEntries(
    Object.entries(draft.raw).filter(([name]) => !gone.includes(name)),
  );
  return { ...draft, raw };
}

const layOver = (own: Draft, typed: Draft): Draft => ({
  ...own,
  version: own.version + 1,
  raw: { ...own.raw, ...typed.raw },
  resolved: { ...own.resolved, ...typed.resolved },
  exempt: typed.exempt === 'says-so' ? 'says-so' : own.exempt,
  wish: typed.wish === 'digital' ? 'digital' : own.wish,
});
