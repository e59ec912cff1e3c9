import { describe, expect, it } from 'vitest';
import { faultyFarSide } from '../support/faulty-far-side.ts';
import { letterTo, started } from './counter.ts';
import { astrid, bo, open } from './working-outbox.ts';

const { letter } = letterTo(...astrid, 'case');
const decision = {
  notice: 'decision',
  letter: { ...letter, appeal: { weeks: 4, rule: 'municipality' } },
} as const;

/** A far side and a worker with one letter that can be complained of. */
async function withDecision(who: readonly [string, string] = astrid) {
  const far = faultyFarSide();
  const all = open({ dispatch: () => far, receipts: far, patience: 30 });
  await all.postThis(who, decision);
  const named = () =>
    far.asked
      .map(({ letter: sent }) => sent.facts.find(({ label }) => /Sidste dag/.test(label.da)))
      .map((fact) => fact?.value.da);
  const kept = async () =>
    (await all.store.cases.events(all.caseId)).flatMap((one) =>
      one.kind === 'dispatched' ? [one.lastDay] : [],
    );
  return { ...all, far, named, kept };
}

describe('the last day to complain', () => {
  it.each([
    // 22 November 2026 is a Sunday.
    ['in Digital Post', astrid, '2026-12-21', 'mandag den 21. december 2026'],
    ['on paper', bo, '2026-12-28', 'mandag den 28. december 2026'],
  ] as const)('is set out and kept when the letter leaves: %s', async (_, who, day, words) => {
    const { worker, named, kept } = await withDecision(who);
    await worker.runOnce();
    expect(named()).toEqual([words]);
    expect(await kept()).toEqual([day]);
  });

  it('is the same in a letter that is tried again on that day', async () => {
    const { far, worker, clock, named, kept } = await withDecision();
    clock.set('2026-11-23T08:00:00Z');
    far.moods.push('lost-answer', '500');
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await worker.runOnce();
      clock.advance({ hours: 1 });
    }
    expect(new Set(named())).toEqual(new Set(['mandag den 21. december 2026']));
    expect(named()).toHaveLength(3);
    expect(await kept()).toEqual(['2026-12-21']);
  });

  it('is never another one while the far side may have the letter: a caseworker decides', async () => {
    const { far, worker, clock, named, states, store, caseId, row } = await withDecision();
    clock.set('2026-11-23T22:00:00Z');
    far.moods.push('lost-answer');
    await worker.runOnce();
    clock.advance({ hours: 12 });
    await worker.runOnce();
    expect(named()).toHaveLength(1);
    expect(await states()).toEqual(['dead']);
    expect(await store.outbox.ofCase(caseId)).toMatchObject([{ why: 'unsure' }]);
    expect(await row()).toMatchObject({ failedLetters: 1 });
  });

  it('nor where it was begun and the process died', async () => {
    const { far, worker, clock, store, caseId, states } = await withDecision();
    const [waiting] = await store.outbox.ofCase(caseId);
    const leaving = { via: 'digital-post', lastDay: '2026-12-17' } as const;
    await store.outbox.begin(waiting?.id ?? '', leaving, started);
    clock.advance({ hours: 1 });
    await worker.runOnce();
    expect(far.asked).toEqual([]);
    expect(await states()).toEqual(['dead']);
  });

  it('is that of the paper where the far side knows no Digital Post of the recipient', async () => {
    const { far, worker, named, kept } = await withDecision();
    far.moods.push('no-digital-post');
    await worker.runOnce();
    expect(named()).toEqual(['mandag den 21. december 2026', 'mandag den 28. december 2026']);
    expect(await kept()).toEqual(['2026-12-28']);
  });

  it('is free again once the far side says that it has nothing', async () => {
    const { far, worker, clock, kept } = await withDecision();
    far.moods.push('500', 'no-digital-post');
    await worker.runOnce();
    clock.advance({ minutes: 2 });
    await worker.runOnce();
    expect(await kept()).toEqual(['2026-12-28']);
  });

  it('is a new one on paper for what Digital Post could not deliver', async () => {
    const { far, worker, clock, kept, caseId, store } = await withDecision();
    await worker.runOnce();
    clock.advance({ days: 7 });
    const [sent] = await store.outbox.ofCase(caseId);
    const at = clock.now().toString();
    far.receipts.push({ id: 'r', letter: sent?.id ?? '', outcome: 'not-delivered', at });
    await worker.readReceipts();
    await worker.runOnce();
    expect(await kept()).toEqual(['2026-12-21', '2027-01-04']);
  });

  it('stands with a letter that is known to have left only by its receipt', async () => {
    const { far, worker, clock, kept, caseId, store } = await withDecision();
    far.moods.push('lost-answer');
    await worker.runOnce();
    const [lost] = await store.outbox.ofCase(caseId);
    const at = clock.now().toString();
    far.receipts.push({ id: 'r', letter: lost?.id ?? '', outcome: 'delivered', at });
    await worker.readReceipts();
    expect(await kept()).toEqual(['2026-12-21']);
  });
});
