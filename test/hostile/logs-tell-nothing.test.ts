import { describe, expect, it } from 'vitest';
import { Citizen } from '../support/citizen.ts';
import { leaksIn } from '../support/log-leaks.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

/** Whether a portal that logs this may be closed in peace. */
async function closing(say: (portal: TestApp) => Promise<void> | void): Promise<unknown> {
  const portal = await testApp();
  await say(portal);
  return portal.close().then(
    () => 'in peace',
    (fault: Error) => fault.message,
  );
}

const wishOf = (name: string) => async (portal: TestApp) => {
  const fields = { municipality: '0101', promise: 'come', name, phone: '2030 4050' };
  const path = '/self-service/health-card/another-way';
  await new Citizen(portal).fill(path, { ...fields, action: 'refer' });
};

describe('whoever opens a portal in a test', () => {
  it('closes it in peace where its log tells of nobody', async () => {
    expect(await closing(wishOf('Hjørdis Vinterhansen'))).toBe('in peace');
  });

  it.each([
    ['a number', 'read 720488-0012'],
    ['a number in one', { cpr: 7_204_880_012 }],
    ['a number in an address', { url: '/status?cpr=720488%2D0012' }],
    ['a name', { err: { message: 'cannot reach Astrid' } }],
    ['a name of staff', 'taken by Skrankesen'],
    ['a street', { fields: ['Borgm Christiansensg 45'] }],
    ['a name as a key', { Testesen: 1 }],
  ])('fails where it tells %s', async (_what, said) => {
    const message = await closing(({ deps: { log } }) =>
      typeof said === 'string' ? log.info(said) : log.info(said, 'words'),
    );
    expect(message).toContain('tell of somebody');
  });

  it.each(['Hjørdis Vinterhansen', '2030 4050'])(
    'fails where it tells what was typed: %s',
    async (typed) => {
      const message = await closing(async (portal) => {
        await wishOf('Hjørdis Vinterhansen')(portal);
        portal.deps.log.warn({ fault: `"${typed}" is odd` }, 'words');
      });
      expect(message).toContain(typed);
    },
  );

  it('fails where it tells what was looked for', async () => {
    const message = await closing(async (portal) => {
      await new Citizen(portal).get('/status?q=Hj%C3%B8rdis+Vinter');
      portal.deps.log.warn({ url: '/status?q=Hj%C3%B8rdis+Vinter' }, 'words');
    });
    expect(message).toContain('Hjørdis Vinter');
  });
});

it.each(['Astrid', '720488-0012', '/status/Eliasgade'])(
  'measures that are told %s fail it, too',
  async (route) => {
    const message = await closing(({ deps }) =>
      deps.answered?.({ method: 'GET', route, status: 200, milliseconds: 1 }),
    );
    expect(message).toContain('tell of somebody');
  },
);

it('moments, transactions and ports are nobody', () => {
  const line = {
    time: 1_795_335_330_000,
    transaction: '20488001-2345-4789-8123-123456789012',
    at: '2026-11-20T08:15:30Z',
    ms: 1234,
    url: 'http://localhost:40123/caseworker',
  };
  expect(leaksIn(JSON.stringify(line))).toEqual([]);
});
