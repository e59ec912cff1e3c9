import { expect, it } from 'vitest';
import { withFaults } from '../support/faulty-registers.ts';
import { astrid, bo, hanne, open } from './working-outbox.ts';

it('sends into the mailbox of who is registered, and on paper to everybody else', async () => {
  const { postTo, worker, received, states, store, caseId } = open();
  await postTo(astrid, bo);
  expect(await worker.runOnce()).toBe(2);
  const byName = new Map((await received()).map((one) => [one.to.name, one]));
  expect(byName.get(astrid[1])).toMatchObject({ via: 'digital-post' });
  expect(byName.get(astrid[1])).not.toHaveProperty('address');
  expect(byName.get(bo[1])).toMatchObject({ via: 'paper', address: 'Brydevej 11, 2791 Dragør' });
  expect(await states()).toEqual(['sent', 'sent']);
  const events = await store.cases.events(caseId);
  expect(events.slice(1).map((one) => (one.kind === 'dispatched' ? one.via : one.kind))).toEqual([
    'digital-post',
    'paper',
  ]);
});

it.each(['down', 'garbage', 'slow'] as const)(
  'sends on paper while the Digital Post look-up is %s',
  async (fault) => {
    const { postTo, worker, received } = open({
      registers: (real) => withFaults(real, { digitalPost: fault }),
    });
    await postTo(astrid);
    await worker.runOnce();
    expect((await received()).map((one) => one.via)).toEqual(['paper']);
  },
);

it('never tells one person the address of another', async () => {
  const { postTo, worker, received } = open({
    registers: (real) => withFaults(real, { digitalPost: 'down' }),
  });
  await postTo(hanne, ['6808770915', 'Torben Fraværsen']);
  await worker.runOnce();
  const letters = await received();
  const telling = letters.filter((one) => JSON.stringify(one).includes('Apollonvej'));
  expect(telling.map((one) => one.to.cpr)).toEqual([hanne[0]]);
  expect(letters).toHaveLength(2);
});
