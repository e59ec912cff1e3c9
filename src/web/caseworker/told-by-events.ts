import { proposalIn } from '../../cases/guard.ts';
import type { CaseRow } from '../../cases/ports/case-store.ts';
import type { Deps } from '../deps.ts';
import type { Page } from '../page.ts';
import { comesByThemself, isReferral } from './referral.ts';
import { seeFirstWords } from './see-first-words.ts';

/** The referrals where nobody has promised to get in touch. Only the first event tells. */
export async function withoutPromise(deps: Deps, rows: readonly CaseRow[]): Promise<Set<string>> {
  const ids = new Set(rows.filter(isReferral).map((row) => row.id));
  const found = await Promise.all(
    [...ids].map(async (id) => (comesByThemself(await deps.cases.events(id)) ? [id] : [])),
  );
  return new Set(found.flat());
}

/** The filings whose rejection waits for a second person. */
export async function withProposal(deps: Deps, rows: readonly CaseRow[]): Promise<Set<string>> {
  const ids = new Set(rows.filter(isLookedAt).map((row) => row.id));
  const found = await Promise.all(
    [...ids].map(async (id) => (proposalIn(await deps.cases.events(id)) ? [id] : [])),
  );
  return new Set(found.flat());
}

/** In words, with the day that has passed. */
export async function whySeenFirst(
  deps: Deps,
  page: Page,
  rows: readonly CaseRow[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const seen = new Map(rows.filter(({ attention }) => attention).map((row) => [row.id, row]));
  const words = [...seen.values()].map(
    async (row) => [row.id, seeFirstWords(page, row, await deps.cases.events(row.id))] as const,
  );
  return new Map(await Promise.all(words));
}

const isLookedAt = ({ way, state }: CaseRow): boolean =>
  way !== 'self-service' && (state === 'referred' || state === 'contacted');
