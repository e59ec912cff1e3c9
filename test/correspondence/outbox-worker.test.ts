import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { astrid, bo, departed, open } from './working-outbox.ts';

it('says at once where there is no address, and tries no further', async () => {
  const { postTo, worker, received, states, clock, store, caseId } = open();
  await postTo(departed);
  expect(await worker.runOnce()).toBe(1);
  clock.advance({ hours: 24 });
  expect(await worker.runOnce()).toBe(0);
  expect(await received()).toEqual([]);
  expect(await states()).toEqual(['dead']);
  expect(await store.outbox.ofCase(caseId)).toMatchObject([{ why: 'no-address' }]);
  const last = (await store.cases.events(caseId)).at(-1);
  expect(last).toMatchObject({ kind: 'dispatch-failed', why: 'no-address' });
});

it('tries again when the person register could not say the address', async () => {
  let answers = false;
  const { postTo, worker, states, clock, received, lines } = open({
    registers: (real) => ({
      ...real,
      persons: {
        ...real.persons,
        find: async (cpr) =>
          answers ? real.persons.find(cpr) : { state: 'unknown', why: 'maintenance' },
      },
    }),
  });
  await postTo(bo);
  await worker.runOnce();
  expect(await states()).toEqual(['waiting']);
  expect(lines.join('')).toContain('address-unavailable');
  answers = true;
  clock.advance({ hours: 1 });
  await worker.runOnce();
  expect((await received()).map((one) => one.address)).toEqual(['Brydevej 11, 2791 Dragør']);
});

it('marks nothing as sent that the far side did not take over, and backs off', async () => {
  let works = false;
  const { postTo, worker, states, received, clock } = open({
    dispatch: (files) => ({
      send: async (envelope) => {
        if (!works) throw new Error(`no route for ${envelope.to.name}`);
        await files.send(envelope);
      },
    }),
  });
  await postTo(astrid);
  expect(await worker.runOnce()).toBe(1);
  expect(await states()).toEqual(['waiting']);
  works = true;
  expect(await worker.runOnce()).toBe(0);
  clock.advance({ hours: 1 });
  expect(await worker.runOnce()).toBe(1);
  expect(await states()).toEqual(['sent']);
  expect(await received()).toHaveLength(1);
});

it('sends once though the mark was lost in between', async () => {
  const { postTo, worker, store, states, received, clock } = open();
  const lost = vi.spyOn(store.outbox, 'sent').mockRejectedValueOnce(new Error('disk full'));
  await postTo(astrid);
  await worker.runOnce();
  expect(lost).toHaveBeenCalledOnce();
  expect(await states()).toEqual(['waiting']);
  clock.advance({ hours: 1 });
  await worker.runOnce();
  expect(await states()).toEqual(['sent']);
  expect(await received()).toHaveLength(1);
});

it('goes on with the next letter when one fails', async () => {
  const { postTo, worker, states } = open();
  await postTo(departed, astrid);
  await worker.runOnce();
  expect(await states()).toEqual(['dead', 'sent']);
});

it('writes neither number, name nor letter into the log', async () => {
  const { postTo, worker, lines } = open({
    dispatch: () => ({
      send: async ({ to }) => {
        throw new Error(to.name + to.cpr);
      },
    }),
  });
  const letters = await postTo(astrid, departed);
  await worker.runOnce();
  const log = lines.join('\n');
  expect(log).toContain(letters[0]?.id);
  expect(log).not.toMatch(/7204880012|7904752139|Astrid|Udrejst|modtaget|Kvittering/);
});

it('works by itself once started, wakes at once, and finishes the letters in hand when stopped', async () => {
  let begin: (() => void) | undefined;
  let finish: (() => void) | undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const held = new Promise<void>((resolve) => (finish = resolve));
  const { postTo, worker, states } = open({
    dispatch: (files) => ({
      send: async (envelope) => {
        begin?.();
        await held;
        await files.send(envelope);
      },
    }),
  });
  worker.start();
  await postTo(astrid, bo, astrid, bo, astrid, bo);
  worker.wake();
  await begun;
  await wait(50);
  const stopped = worker.stop();
  finish?.();
  await stopped;
  const settled = ['sent', 'sent', 'sent', 'sent', 'waiting', 'waiting'];
  expect((await states()).toSorted()).toEqual(settled);
  worker.wake();
  expect((await states()).toSorted()).toEqual(settled);
});

it('survives an outbox that cannot be read', async () => {
  const { worker, store, lines } = open();
  vi.spyOn(store.outbox, 'take').mockRejectedValue(new Error('locked'));
  expect(await worker.runOnce()).toBe(0);
  expect(lines.join('')).toContain('outbox cannot be read');
});
