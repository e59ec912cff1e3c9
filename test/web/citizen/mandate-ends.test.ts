import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Cpr } from '../../../src/domain/cpr.ts';
import { addressChange } from '../../../src/self-services/address-change/index.ts';
import { healthCard } from '../../../src/self-services/health-card/index.ts';
import { actFor, fillFor, sendFrom } from '../../support/acting.ts';
import { Citizen, hiddenIn, pathOf, tickedIn } from '../../support/citizen.ts';
import type { TestApp } from '../../support/test-app.ts';
import { citizenCpr } from '../matrix-visits.ts';
import { again, type MandateWorld, mandateWorld, readyToSend, rowAt } from './mandate-world.ts';

let world: MandateWorld;
let portal: TestApp;
beforeAll(async () => {
  world = await mandateWorld();
  ({ portal } = world);
});
beforeEach(() => Object.assign(world, { said: undefined, guardians: 'as they are' }));
afterAll(() => portal.close());

const summaryPath = '/self-service/health-card/summary';
const whoPath = '/self-service/health-card/for-whom';
const none = () => undefined;
const casesOf = (cpr: Cpr) => portal.deps.cases.ofPrincipal(cpr);

describe('between the form and its sending', () => {
  it('a login of half an hour ago has to be done anew; then it is sent from where it stood', async () => {
    const { citizen, summary } = await readyToSend(world);
    const before = (await casesOf(citizenCpr(portal, 'Gunnar'))).length;
    portal.clock.advance({ minutes: 29 });
    await citizen.open(summaryPath);
    portal.clock.advance({ minutes: 2 });
    const refused = await citizen.follow(await sendFrom(citizen, summary));
    expect(pathOf(refused)).toBe(whoPath);
    expect(refused.body).toContain('Vis din fuldmagt igen');
    expect(await casesOf(citizenCpr(portal, 'Gunnar'))).toHaveLength(before);
    const back = await again(citizen, summaryPath);
    expect(pathOf(back)).toBe(summaryPath);
    expect(back.body).toContain('Kortet er væk');
    expect((await sendFrom(citizen, back)).location).toContain('/receipt/');
  });

  it('a power that was withdrawn is said, the answers stay, and another way is shown', async () => {
    const { citizen, summary } = await readyToSend(world);
    const before = (await casesOf(citizenCpr(portal, 'Gunnar'))).length;
    world.said = none;
    await again(citizen, '/my-cases');
    const stale = await citizen.post(summaryPath, { ...hiddenIn(summary), action: 'send' });
    expect(stale.location ?? '').not.toContain('/receipt/');
    const page = await citizen.open(summaryPath);
    expect(pathOf(page)).toBe(whoPath);
    expect(page.body).toContain('Du kan ikke handle for personen nu');
    expect(page.body).toContain('/self-service/health-card/another-way');
    const sent = await citizen.post(summaryPath, {
      ...hiddenIn(summary),
      ...hiddenIn(page),
      action: 'send',
    });
    expect(sent.location).not.toContain('/receipt/');
    expect(await casesOf(citizenCpr(portal, 'Gunnar'))).toHaveLength(before);
    world.said = undefined;
    const back = await again(citizen, summaryPath);
    expect(back.body).toContain('Kortet er væk');
  });

  it('a power that ends on a day reaches nothing on the day after', async () => {
    const { powers } = portal.deps.settings.mandates;
    const health = powers.find(({ services }) => services.includes('health-card'));
    if (health === undefined) throw new Error('no power');
    const { citizen, summary } = await readyToSend(world);
    Object.assign(health, { to: '2026-11-21' });
    const refused = await citizen.follow(await sendFrom(citizen, summary));
    expect(refused.body).toContain('Din fuldmagt gælder ikke her');
    Object.assign(health, { to: undefined });
    expect((await sendFrom(citizen, await citizen.open(summaryPath))).location).toContain(
      '/receipt/',
    );
  });

  it.each([
    ['none', 'Du kan ikke handle for personen nu'],
    ['silent', 'Vi kan ikke slå det op lige nu'],
  ] as const)('a guardianship is looked up once more: %s', async (state, words) => {
    const vibeke = new Citizen(portal);
    await vibeke.logIn('Vibeke');
    await actFor(vibeke, 'address-change', 'Ulla Værgetest');
    const [move] = addressChange.examples.accepted;
    const page = await fillFor(vibeke, addressChange, move);
    expect(pathOf(page)).toBe('/self-service/address-change/summary');
    world.guardians = state;
    const refused = await vibeke.follow(await sendFrom(vibeke, page));
    expect(refused.body).toContain(words);
    world.guardians = 'as they are';
    const sent = await sendFrom(vibeke, await vibeke.open('/self-service/address-change/summary'));
    const row = await rowAt(world, await vibeke.follow(sent));
    const [birth] = await portal.deps.cases.events(row.id);
    expect(birth?.by).toMatchObject({ name: 'Vibeke Værgesen', as: 'guardian' });
    expect(birth?.onBehalfOf).toMatchObject([{ name: 'Ulla Værgetest', basis: 'guardianship' }]);
  });
});

describe('a session that ends in the middle of a form for somebody else', () => {
  it('gives what was typed back after login, and makes none of it the agent’s own', async () => {
    const citizen = new Citizen(portal);
    await citizen.logIn('Thomas Fuldmagt');
    await actFor(citizen, 'doctor-choice', 'Gunnar Gammeltest');
    await citizen.follow(await citizen.fill('/self-service/doctor-choice', {}));
    await citizen.fill('/self-service/doctor-choice/who', { action: 'next' });
    const path = '/self-service/doctor-choice/group';
    const page = await citizen.open(path);
    portal.clock.advance({ minutes: 31 });
    await citizen.sendFrom(page, path, { group: '2', action: 'next' });
    const kept = await citizen.logIn('Thomas Fuldmagt', path);
    expect(pathOf(kept)).toBe('/kept');
    const sent = await citizen.sendFrom(kept, path, { group: '2' });
    expect(sent.body).toContain('Gunnar Gammeltest');
    expect(tickedIn(sent, 'group')).toEqual(['2']);
    await actFor(citizen, 'doctor-choice', 'Mig selv');
    await citizen.follow(await citizen.fill('/self-service/doctor-choice', {}));
    await citizen.fill('/self-service/doctor-choice/who', { action: 'next' });
    expect(tickedIn(await citizen.open(path), 'group')).toEqual([]);
  });
});

describe('a login whose powers cannot be read', () => {
  it('says so, and stops nobody’s own errand', async () => {
    world.said = () => ({ readAt: portal.clock.now().toString(), held: [], unreadable: true });
    const citizen = new Citizen(portal);
    await citizen.logIn('Thomas Fuldmagt');
    const page = await citizen.open(whoPath);
    expect(page.body).toContain('Vi kan ikke læse dine fuldmagter.');
    await actFor(citizen, 'health-card', 'Mig selv');
    const summary = await fillFor(citizen, healthCard, { whom: 'self', reason: 'lost' });
    const row = await rowAt(world, await citizen.follow(await sendFrom(citizen, summary)));
    expect(row.principal).toBe(citizenCpr(portal, 'Thomas'));
    expect(row.filer).toBeUndefined();
  });
});
