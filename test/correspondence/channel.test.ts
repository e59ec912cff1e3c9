import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { registerDeadline } from '../../src/cases/ask-register.ts';
import type { Registers } from '../../src/cases/ports/registers.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
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

it.each([
  ['2026-11-01', undefined, 'paper'],
  ['2026-01-01', '2026-01-31', 'digital-post'],
])(
  'goes on paper to whom the municipality exempted, whatever the look-up still says: from %s until %s by %s',
  async (from, until, via) => {
    const { postTo, worker, received, store, clock } = open();
    clock.set('2026-11-22T10:00:00Z');
    await store.exemptions.grant({
      authorityId: 'municipality-0101',
      cpr: astrid[0] as Cpr,
      from,
      ...(until === undefined ? {} : { until }),
      by: 'staff',
      why: 'seen',
    });
    await postTo(astrid);
    await worker.runOnce();
    expect((await received()).map((one) => one.via)).toEqual([via]);
  },
);

describe('while nobody can say who is exempt', () => {
  const askedForAnother = 'c/o Bo, Eksempelvej 4, 2791 Dragør';
  /** Only the one question is not answered. */
  const undecided = (real: Registers): Registers => ({
    ...real,
    exemptions: {
      decided: async () => 'unknown',
      letterAddress: (cpr, on) => real.exemptions.letterAddress(cpr, on),
    },
  });

  it.each(['down', 'garbage', 'slow'] as const)(
    'nothing goes home to somebody who may have asked for another address: %s',
    async (fault) => {
      const { postTo, worker, received, states, lines } = open({
        registers: (real) => withFaults(real, { exemptions: fault }),
      });
      await postTo(astrid, bo);
      await worker.runOnce();
      expect(await received()).toEqual([]);
      expect(await states()).toEqual(['waiting', 'waiting']);
      expect(lines.join()).toContain('address-unavailable');
    },
  );

  it('paper goes to the other address where there is one, and home where there is none', async () => {
    const { postTo, worker, received, store } = open({ registers: undecided });
    const grant = {
      authorityId: 'municipality-0101',
      from: '2026-11-01',
      by: 'staff',
      why: 'seen',
    };
    const cpr = astrid[0] as Cpr;
    await store.exemptions.grant({ ...grant, cpr, postalAddress: askedForAnother });
    await postTo(astrid, bo);
    await worker.runOnce();
    const sent = (await received()).map(({ to, via, address }) => [to.name, via, address]);
    expect(sent.toSorted(([a = ''], [b = '']) => a.localeCompare(b))).toEqual([
      [astrid[1], 'paper', askedForAnother],
      [bo[1], 'paper', 'Brydevej 11, 2791 Dragør'],
    ]);
  });
});

it('waits longer for a look-up than a page does', async () => {
  const { postTo, worker, received } = open({
    lookUps: 5000,
    registers: (real) => ({
      ...real,
      digitalPost: {
        registration: async (cpr) => {
          await wait(registerDeadline + 100);
          return real.digitalPost.registration(cpr);
        },
      },
    }),
  });
  await postTo(astrid);
  await worker.runOnce();
  expect((await received()).map((one) => one.via)).toEqual(['digital-post']);
});

describe('the other address of somebody exempt', () => {
  const grant = {
    authorityId: 'municipality-0101',
    cpr: astrid[0] as Cpr,
    by: 'staff',
    why: 'seen',
    postalAddress: 'c/o Bo\nEksempelvej 4\n2791 Dragør',
  } as const;

  it.each([
    ['in force', { from: '2026-11-01' }, { via: 'paper', address: grant.postalAddress }],
    ['ended', { from: '2026-01-01', until: '2026-01-31' }, { via: 'digital-post' }],
  ])('is where letters go while the exemption is %s', async (_, days, expected) => {
    const { postTo, worker, received, store } = open();
    await store.exemptions.grant({ ...grant, ...days });
    await postTo(astrid, bo);
    await worker.runOnce();
    const byName = new Map((await received()).map((one) => [one.to.name, one]));
    expect(byName.get(astrid[1])).toMatchObject(expected);
    expect(byName.get(bo[1])).toMatchObject({ address: 'Brydevej 11, 2791 Dragør' });
  });

  it('is waited for, rather than a letter sent home', async () => {
    const { postTo, worker, received, store, states } = open({
      registers: (real) => ({
        ...real,
        exemptions: {
          decided: real.exemptions.decided,
          letterAddress: async () => {
            throw new Error('down');
          },
        },
      }),
    });
    await store.exemptions.grant({ ...grant, from: '2026-11-01' });
    await postTo(astrid);
    await worker.runOnce();
    expect(await received()).toEqual([]);
    expect(await states()).toEqual(['waiting']);
  });
});

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
