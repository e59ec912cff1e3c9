import { expect, it } from 'vitest';
import type { Draft, DraftOwner } from '../../src/cases/ports/drafts.ts';
import { aCommit, ida } from './commits.ts';
import { start, storeInFolder, steppedClock } from './store-in-folder.ts';

const person: DraftOwner = { kind: 'person', cpr: ida };
const draft = (id: string, given: Partial<Draft> = {}): Draft => ({
  id,
  service: 'address-change',
  version: 1,
  raw: {},
  resolved: {},
  done: [],
  lawVersion: 'x',
  specVersion: 1,
  exempt: 'unsaid',
  wish: 'unsaid',
  language: 'da',
  expiresAt: start.add({ minutes: 30 }).toString(),
  ...given,
});

it('counts, once they expire, at which step drafts were left and how many were sent', async () => {
  const clock = steppedClock();
  const { cases, drafts, statistics, sweep } = storeInFolder({ clock });
  const cookie = (token: string): DraftOwner => ({ kind: 'cookie', token });
  await drafts.save(cookie('one'), draft('a'));
  await drafts.save(cookie('two'), draft('b', { step: 'destination' }));
  await drafts.save(cookie('three'), draft('c', { step: 'destination' }));
  await drafts.save(cookie('three'), draft('c', { step: 'movers', version: 2 }));
  await drafts.save(person, draft('d', { step: 'movers' }));
  await cases.commit(aCommit({ draftId: 'd' }));
  await sweep(clock.now());
  expect(await statistics.draftEndings(2026)).toEqual([]);
  clock.pass(31);
  await sweep(clock.now());
  await sweep(clock.now());
  const counted = { service: 'address-change', n: 1 };
  const expected = [
    { ...counted, step: '', sent: false },
    { ...counted, step: 'destination', sent: false },
    { ...counted, step: 'movers', sent: false },
    { ...counted, step: 'movers', sent: true },
  ];
  expect(await statistics.draftEndings(2026)).toEqual(expected);
  await drafts.save(
    cookie('four'),
    draft('e', { step: 'movers', expiresAt: clock.now().add({ minutes: 1 }).toString() }),
  );
  clock.pass(2);
  await sweep(clock.now());
  const left = (await statistics.draftEndings(2026)).find(
    ({ step, sent }) => step === 'movers' && !sent,
  );
  expect(left?.n).toBe(2);
});

it('keeps the step with the draft, also when it becomes a person’s', async () => {
  const { drafts } = storeInFolder();
  const cookie: DraftOwner = { kind: 'cookie', token: 'one' };
  await drafts.save(cookie, draft('a', { step: 'destination' }));
  await drafts.claim('one', ida, start.add({ hours: 24 }).toString());
  expect((await drafts.current(person, 'address-change'))?.step).toBe('destination');
});
