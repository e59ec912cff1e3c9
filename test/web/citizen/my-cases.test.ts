import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Citizen, pathOf, service } from '../../support/citizen.ts';
import { moveTo, sentMove } from '../../support/move.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp();
});
afterAll(() => portal.close());

describe('my cases', () => {
  it('need a login', async () => {
    expect(pathOf(await new Citizen(portal).get('/my-cases'))).toBe('/login');
  });

  it('show what was sent and what was begun, each for what it is, and nobody else’s', async () => {
    const { citizen, reference } = await sentMove(
      portal,
      'Astrid',
      await moveTo(portal, 'Eliasgade 10, st'),
    );
    const sent = await citizen.open('/my-cases');
    expect(sent.body).toContain(`href="/my-cases/${reference}"`);
    expect(sent.body).not.toContain(`href="${service}"`);
    await citizen.fill(service, {});
    await citizen.fill(`${service}/destination`, { destination: 'denmark', action: 'save' });
    const begun = await citizen.open('/my-cases');
    expect(begun.body).toContain(`href="${service}"`);
    expect(begun.body).toContain(`href="/my-cases/${reference}"`);
    const other = new Citizen(portal);
    const theirs = await other.logIn('Jytte');
    expect(theirs.body).not.toContain(reference);
    expect(theirs.body).not.toContain(`href="${service}"`);
  });

  it('lead from "save and go on later" back into the form, for as long as drafts are kept', async () => {
    const citizen = new Citizen(portal);
    await citizen.logIn('Lone');
    const saved = await citizen.fill(`${service}/destination`, {
      destination: 'denmark',
      action: 'save',
    });
    expect(pathOf(saved)).toBe(`${service}/saved`);
    portal.clock.advance({ hours: 24 * 29 });
    const later = new Citizen(portal);
    expect((await later.logIn('Lone')).body).toContain(`href="${service}"`);
    await later.fill(`${service}/date`, { 'moveDate.day': '1', action: 'save' });
    portal.clock.advance({ hours: 24 * 29 });
    const kept = new Citizen(portal);
    expect((await kept.logIn('Lone')).body).toContain(`href="${service}"`);
    portal.clock.advance({ hours: 48 });
    const gone = new Citizen(portal);
    expect((await gone.logIn('Lone')).body).not.toContain(`href="${service}"`);
  });
});
