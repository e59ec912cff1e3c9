import type { OutboxItem } from '../../src/cases/ports/dispatch.ts';
import { faultyFarSide, type Mood } from '../support/faulty-far-side.ts';
import { letterTo } from './counter.ts';
import { astrid, open } from './working-outbox.ts';

const { letter } = letterTo(...astrid, 'case');
/** A letter that can be complained of. */
export const decision: Partial<OutboxItem> = {
  notice: 'decision',
  letter: { ...letter, appeal: { weeks: 4, rule: 'municipality' } },
};

/** One such letter, written on Monday 23 November 2026 at nine, and a far side with those moods. */
export async function withDecision(...moods: readonly Mood[]) {
  const far = faultyFarSide();
  far.moods.push(...moods);
  const all = open({ dispatch: () => far, receipts: far, patience: 30 });
  all.clock.set('2026-11-23T08:00:00Z');
  await all.postThis(astrid, decision);
  const tries = async (count: number, hours = 7) => {
    for (let round = 0; round < count; round += 1) {
      await all.worker.runOnce();
      all.clock.advance({ hours });
    }
  };
  const lastDays = async () =>
    (await all.store.cases.events(all.caseId)).flatMap((one) =>
      one.kind === 'dispatched' ? [one.lastDay] : [],
    );
  const first = async () => (await all.store.outbox.ofCase(all.caseId))[0];
  return { ...all, far, tries, lastDays, first };
}
