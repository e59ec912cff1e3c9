import { describe, expect, it } from 'vitest';
import { withFaults } from '../support/faulty-registers.ts';
import { faultyFarSide, type Mood } from '../support/faulty-far-side.ts';
import { astrid, bo, departed, open } from './working-outbox.ts';

const soon = 30;

/** A worker whose far side is moody and whose patience is short. */
function withFarSide(options: Parameters<typeof open>[0] = {}) {
  const far = faultyFarSide();
  const all = open({ dispatch: () => far, receipts: far, patience: soon, ...options });
  /** Lets the worker try until nothing waits, with time passing in between. */
  const untilSettled = async () => {
    for (let round = 0; round < 40; round += 1) {
      await all.worker.runOnce();
      all.clock.advance({ minutes: 1 });
      if (!(await all.states()).includes('waiting')) return;
      all.clock.advance({ hours: 6 });
    }
  };
  return { ...all, far, untilSettled };
}

describe('a far side that does not take a letter over', () => {
  const moods: readonly Mood[] = ['down', 'dead-line', '500', 'garbage', 'lost-answer', 'silent'];

  it.each(moods)('%s: nothing is marked sent, and it is tried again under its id', async (mood) => {
    const { far, postTo, worker, states, noted, untilSettled } = withFarSide();
    far.moods.push(mood, mood);
    const [letter] = await postTo(astrid);
    await worker.runOnce();
    expect(await states()).toEqual(['waiting']);
    expect(await noted()).toEqual([]);
    await untilSettled();
    expect(await states()).toEqual(['sent']);
    expect(await noted()).toEqual(['dispatched']);
    expect(far.asked.map(({ id }) => id)).toEqual([letter?.id, letter?.id, letter?.id]);
    expect([...far.taken.keys()]).toEqual([letter?.id]);
  });

  it('is given up in the open when it never answers, and says that it is not known', async () => {
    const { far, postTo, states, noted, untilSettled, store, caseId, row, clock } = withFarSide();
    far.moods.push(...Array.from({ length: 40 }, (): Mood => 'down'));
    await postTo(bo);
    await untilSettled();
    const attempts = far.asked.length;
    expect(attempts).toBeGreaterThan(20);
    expect(clock.now().toString()).toMatch(/^2026-11-2[78]/);
    expect(await states()).toEqual(['dead']);
    expect(await noted()).toEqual(['dispatch-failed']);
    expect(await store.outbox.ofCase(caseId)).toMatchObject([{ why: 'unsure', attempts }]);
    expect(await row()).toMatchObject({ failedLetters: 1 });
  });

  it('is believed when it says that the letter is wrong', async () => {
    const { far, postTo, worker, states, noted, store, caseId } = withFarSide();
    far.moods.push('refuses');
    await postTo(astrid);
    await worker.runOnce();
    expect(await states()).toEqual(['dead']);
    expect(await noted()).toEqual(['dispatch-failed']);
    expect(await store.outbox.ofCase(caseId)).toMatchObject([{ why: 'refused', attempts: 1 }]);
  });

  it('writes neither number nor name into the log', async () => {
    const { far, postTo, untilSettled, lines } = withFarSide();
    far.moods.push(...moods, 'refuses');
    await postTo(astrid, departed);
    await untilSettled();
    expect(lines.length).toBeGreaterThan(moods.length);
    expect(lines.join()).not.toMatch(/7204880012|7904752139|Astrid|Udrejst/);
  });

  it('holds up nobody else while it leaves one letter without an answer', async () => {
    const { far, postTo, worker, states } = withFarSide({ patience: 400 });
    far.moods.push('dead-line');
    await postTo(astrid, bo, astrid, bo, astrid, bo, astrid, bo);
    worker.start();
    await expect.poll(states, { timeout: 300, interval: 10 }).toEqual(['waiting', ...sent(7)]);
    await worker.stop();
  });
});

const sent = (count: number) => Array.from({ length: count }, () => 'sent');

describe('a far side that knows no Digital Post of the recipient', () => {
  it('gets the same letter on paper at once', async () => {
    const { far, postTo, worker, noted, states } = withFarSide();
    far.moods.push('no-digital-post');
    const [letter] = await postTo(astrid);
    await worker.runOnce();
    expect(far.asked.map(({ id, via }) => [id, via])).toEqual([
      [letter?.id, 'digital-post'],
      [letter?.id, 'paper'],
    ]);
    expect(far.asked[1]?.address).toMatch(/\d{4}/);
    expect(await states()).toEqual(['sent']);
    expect(await noted()).toEqual(['dispatched']);
  });

  it('is not asked for Digital Post again when the paper is late', async () => {
    const { far, postTo, untilSettled } = withFarSide();
    far.moods.push('no-digital-post', 'down', '500');
    await postTo(astrid);
    await untilSettled();
    expect(far.asked.map(({ via }) => via)).toEqual(['digital-post', 'paper', 'paper', 'paper']);
    expect([...far.taken.values()].map(({ via }) => via)).toEqual(['paper']);
  });

  it('nor after the address could not be looked up', async () => {
    let fault: 'down' | undefined = 'down';
    const { far, postTo, worker, untilSettled, states } = withFarSide({
      registers: (real) => ({
        ...real,
        persons: {
          ...real.persons,
          find: (cpr) => (fault ? withFaults(real, { persons: fault }) : real).persons.find(cpr),
        },
      }),
    });
    far.moods.push('no-digital-post');
    await postTo(astrid);
    await worker.runOnce();
    expect(await states()).toEqual(['waiting']);
    fault = undefined;
    await untilSettled();
    expect(far.asked.map(({ via }) => via)).toEqual(['digital-post', 'paper']);
  });
});
