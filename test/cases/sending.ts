import type { Core } from '../../src/cases/core.ts';
import type { Draft, Raw } from '../../src/cases/ports/drafts.ts';
import { submit } from '../../src/cases/submit.ts';
import { addressChange } from '../../src/self-services/address-change/index.ts';
import type { SelfService } from '../../src/self-services/define.ts';
import { anna, bo, carl, host, liv } from '../self-services/address-change/move.ts';
import { counter, loginOf, readyDraft, registerOf } from './counter.ts';

/** Anna with Bo and Liv, whose other parent is Carl; Hans lives at the new home. */
export const known = registerOf([anna, bo, liv], [host], [carl]);
export const silent = { state: 'unknown', why: 'silent' } as const;

/** The draft under the law of today, as the first page stamps it. */
export async function stamped(core: Core, given: Partial<Draft> = {}, raw: Raw = {}) {
  const draft = readyDraft(given, raw);
  const asked = await submit(addressChange, draft, loginOf(anna), core);
  return asked.kind === 'law-changed' ? { ...draft, lawVersion: asked.lawVersion } : draft;
}

/** Anna's move, sent; throws where it did not become a case. */
export async function sent(
  persons = known,
  service: SelfService = addressChange,
  given: Partial<Draft> = {},
) {
  const { core, store, clock } = counter(persons);
  const draft = await stamped(core, given);
  const done = await submit(service, draft, loginOf(anna), core);
  if (done.kind !== 'sent') throw new Error(done.kind);
  const [event] = await store.cases.events(done.row.id);
  if (event?.kind !== 'submitted') throw new Error('not submitted');
  const states = await store.outbox.ofCase(done.row.id);
  const letters = await store.outbox.take(50, clock.now());
  return { row: done.row, event, states, letters, core, draft };
}
