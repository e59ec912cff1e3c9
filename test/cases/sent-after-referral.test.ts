import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseReference } from '../../src/domain/reference.ts';
import type { Visit } from '../identity/browser.ts';
import { Citizen, pathOf, service } from '../support/citizen.ts';
import { answerAll, moveTo } from '../support/move.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp();
});
afterAll(() => portal.close());

async function rowAt(visit: Visit) {
  const reference = parseReference(pathOf(visit).split('/').at(-1) ?? '');
  const row = reference && (await portal.deps.cases.byReference(reference));
  if (row === undefined) throw new Error(`no case at ${visit.url}`);
  return row;
}

/** Somebody who has answered everything, then asks for another way. */
async function referred(name: string) {
  const citizen = new Citizen(portal);
  await citizen.logIn(name);
  await answerAll(citizen, await moveTo(portal, 'Brydevej 11'));
  const sent = await citizen.fill(`${service}/another-way`, { promise: 'come', action: 'refer' });
  return { citizen, referral: await rowAt(sent) };
}

describe('somebody who was referred and comes back', () => {
  it('may send it digitally, and the referral ends in the case', async () => {
    const { citizen, referral } = await referred('Astrid');
    expect(referral.state).toBe('referred');
    const made = await rowAt(await citizen.fill(`${service}/summary`, { action: 'send' }));
    const [after, events] = await Promise.all([
      portal.deps.cases.byReference(referral.reference),
      portal.deps.cases.events(referral.id),
    ]);
    expect(after?.state).toBe('closed');
    expect(events.at(-1)).toMatchObject({
      kind: 'became-case',
      reference: made.reference,
      by: { kind: 'citizen' },
    });
  });

  it('sends it all the same where a colleague acts on the referral just then', async () => {
    const { citizen, referral } = await referred('Jonas');
    const { commit } = portal.deps.cases;
    let refused = 0;
    portal.deps.cases.commit = async (given) => {
      if (given.linked === undefined) return commit(given);
      refused += 1;
      return { ok: false, error: { kind: 'linked-changed' } };
    };
    const made = await rowAt(await citizen.fill(`${service}/summary`, { action: 'send' }));
    portal.deps.cases.commit = commit;
    expect(refused).toBe(1);
    expect(made.state).toBe('submitted');
    expect((await portal.deps.cases.byReference(referral.reference))?.state).toBe('referred');
  });
});
