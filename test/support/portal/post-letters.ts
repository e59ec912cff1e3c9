import type { Cpr } from '../../../src/domain/cpr.ts';
import { newId } from '../../../src/domain/ids.ts';
import { newReference } from '../../../src/domain/reference.ts';
import { openRow } from '../../../src/cases/case.ts';
import type { Keys } from '../../../src/store/keys.ts';
import type { Store } from '../../../src/store/open.ts';
import { submitted } from '../sample-cases.ts';

/** Invented keys: every byte the same. */
export const letterKeys: Keys = {
  master: [{ number: 1, key: Buffer.alloc(32, 1) }],
  index: { number: 1, key: Buffer.alloc(32, 2) },
};

/** Puts so many cases with one letter each into a store: every other letter can be complained of. */
export async function postLetters(
  store: Store,
  count: number,
  at: Temporal.Instant,
): Promise<readonly string[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => postLetter(store, index, at)));
}

async function postLetter(store: Store, index: number, at: Temporal.Instant): Promise<string> {
  const [id, caseId] = [newId(at), newId(at)];
  const cpr = `6101${String(index).padStart(6, '0')}` as Cpr;
  const event = {
    id: newId(at),
    seq: 1,
    v: 1,
    at: at.toString(),
    by: { kind: 'anonymous' } as const,
    ...submitted(),
  };
  const fresh = {
    id: caseId,
    reference: newReference(),
    authorityId: 'municipality-0101',
    service: 'address-change',
    arrivedAt: at.toString(),
    due: '2026-12-04',
  };
  const both = (text: string) => ({ da: text, en: text });
  const letter = {
    title: both(`Brev ${index}`),
    paragraphs: [both('Ord')] as const,
    facts: [],
    ...(index % 2 === 0 && { appeal: { weeks: 4, rule: 'municipality' } as const }),
  };
  const item = {
    id,
    caseId,
    notice: 'decision',
    to: { cpr, name: 'Kanarie Opdigtsen' },
    from: 'Københavns Kommune',
    letter,
    languages: ['da'],
    held: false,
    createdAt: at.toString(),
  } as const;
  const done = await store.cases.commit({
    key: caseId,
    expectedVersion: 0,
    events: [event],
    row: openRow(fresh, event),
    outbox: [item],
    log: [],
  });
  if (!done.ok) throw new Error(done.error.kind);
  return id;
}
