import { afterEach, describe, expect, it } from 'vitest';
import { healthCard } from '../../../src/self-services/health-card/index.ts';
import { Citizen, hiddenIn, pathOf } from '../../support/citizen.ts';
import { walkExample } from '../../support/example-walk.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';

const at = `/self-service/${healthCard.id}`;
const lost = healthCard.examples.accepted.find(({ reason }) => reason === 'lost');
const changed = 'Reglerne er ændret';

let portal: TestApp;
afterEach(() => portal.close());

/** Filled in on New Year's Eve, some minutes before midnight in Copenhagen. */
async function readyOnNewYearsEve() {
  portal = await testApp({ at: '2024-12-31T22:50:00Z' });
  const citizen = new Citizen(portal);
  await citizen.logIn('Astrid');
  await citizen.fill(at, {});
  const { page } = await walkExample(citizen, healthCard, lost ?? {});
  expect(pathOf(page)).toBe(`${at}/summary`);
  const send = (from = page) =>
    citizen.post(`${at}/summary`, { ...hiddenIn(from), action: 'send' });
  return { citizen, page, send };
}

describe('an amount that is known until the year ends', () => {
  it('is no news on the same day', async () => {
    const { page, send } = await readyOnNewYearsEve();
    expect(page.body).not.toContain(changed);
    expect(pathOf(await send())).toMatch(/^\/receipt\//);
  });

  it('is announced to whoever began before midnight, and sent once they have read it', async () => {
    const { citizen, send } = await readyOnNewYearsEve();
    portal.clock.advance({ minutes: 15 });
    const told = await citizen.follow(await send());
    expect(pathOf(told)).toBe(`${at}/summary`);
    expect(told.body).toContain(changed);
    expect(pathOf(await send(told))).toMatch(/^\/receipt\//);
  });
});
