import { describe, expect, it } from 'vitest';
import { faultyFarSide, type Mood } from '../support/faulty-far-side.ts';
import { decision, withDecision } from './decision-on-its-way.ts';
import { astrid, bo, open } from './working-outbox.ts';

describe('a far side that was surely not reached', () => {
  const days = (count: number) => Array.from({ length: count }, (): Mood => 'unreached');

  it('over midnight: the letter waits, and names the day of when it leaves', async () => {
    const { tries, states, lastDays } = await withDecision(...days(8));
    await tries(8);
    expect(await states()).toEqual(['waiting']);
    await tries(1);
    expect(await states()).toEqual(['sent']);
    // From Wednesday 25 November.
    expect(await lastDays()).toEqual(['2026-12-23']);
  });

  it('for days on end leaves the letter to a caseworker, and says that it has not left', async () => {
    const { tries, states, first, row } = await withDecision(...days(60));
    await tries(25);
    expect(await states()).toEqual(['waiting']);
    await tries(6);
    expect(await first()).toMatchObject({ state: 'dead', why: 'not-left' });
    expect(await row()).toMatchObject({ failedLetters: 1 });
  });

  it('does not end a doubt: the day that may have left is still the only one', async () => {
    const { tries, first } = await withDecision('lost-answer', 'unreached');
    await tries(2, 12);
    expect(await first()).toMatchObject({ state: 'waiting' });
    await tries(1);
    expect(await first()).toMatchObject({ state: 'dead', why: 'unsure' });
  });
});

describe('what goes wrong here before a letter is handed over', () => {
  it('counts as a try, backs off and keeps nobody else waiting', async () => {
    const far = faultyFarSide();
    const { postTo, worker, states, clock, lines, store, caseId } = open({
      dispatch: () => far,
      registers: (real) => ({
        ...real,
        authorities: {
          ...real.authorities,
          find: () => {
            throw new RangeError('7204880012');
          },
        },
      }),
    });
    await postTo(astrid);
    await worker.runOnce();
    expect(far.asked).toEqual([]);
    expect(await store.outbox.ofCase(caseId)).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    expect(lines.join()).toContain('"why":"not-left","fault":"RangeError"');
    expect(lines.join()).not.toContain('7204880012');
    expect(await worker.runOnce()).toBe(0);
    clock.advance({ seconds: 61 });
    expect(await worker.runOnce()).toBe(1);
    clock.advance({ seconds: 61 });
    expect(await worker.runOnce()).toBe(0);
    expect(await states()).toEqual(['waiting']);
  });
});

describe('midnight', () => {
  it('between the look-ups and the letter: day and last day are of the new day', async () => {
    const far = faultyFarSide();
    const { postThis, worker, clock } = open({
      dispatch: () => far,
      registers: (real) => ({
        ...real,
        digitalPost: {
          registration: async (cpr) => {
            if (clock.now().toString() < '2026-11-22T23:00:00Z') clock.set('2026-11-22T23:00:00Z');
            return real.digitalPost.registration(cpr);
          },
        },
      }),
    });
    clock.set('2026-11-22T22:59:59Z');
    await postThis(astrid, decision);
    await worker.runOnce();
    const [sent] = far.asked;
    expect(sent?.at).toBe('2026-11-22T23:00:00Z');
    expect(sent?.letter.facts.at(-1)?.value.da).toContain('21. december 2026');
  });
});

it('a letter is not begun by whoever had it before another took it', async () => {
  const { postTo, store, clock } = open();
  await postTo(bo);
  const [mine] = await store.outbox.take(1, clock.now());
  clock.advance({ minutes: 2 });
  const [theirs] = await store.outbox.take(1, clock.now());
  const begin = (leased?: number) =>
    store.outbox.begin(mine?.id ?? '', { via: 'paper' }, clock.now(), leased);
  expect(await begin(mine?.leased)).toBe(false);
  const renewed = await begin(theirs?.leased);
  expect(renewed).toBe(clock.now().add({ minutes: 1 }).epochMilliseconds);
});
