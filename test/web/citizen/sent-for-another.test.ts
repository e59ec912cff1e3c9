import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addressChange } from '../../../src/self-services/address-change/index.ts';
import { actFor, fillFor, sendFrom } from '../../support/acting.ts';
import { Citizen, pathOf } from '../../support/citizen.ts';
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

const none = () => undefined;

describe('what was sent', () => {
  it('is seen by whoever sent it only as long as the power holds; whose it is always sees it', async () => {
    const { citizen, summary } = await readyToSend(world);
    const receipt = await citizen.follow(await sendFrom(citizen, summary));
    const { reference } = await rowAt(world, receipt);
    const mine = [`/receipt/${reference}`, `/my-cases/${reference}`];
    for (const path of mine) expect((await citizen.open(path)).status).toBe(200);
    world.said = none;
    await again(citizen, '/my-cases');
    for (const path of [...mine, `/receipt/${reference}/pdf`]) {
      const page = await citizen.get(path);
      expect(page.status).toBe(403);
      expect(page.body).toContain('Du kan ikke se sagen nu');
      expect(page.body).not.toContain('Kortet er væk');
    }
    const list = await citizen.open('/my-cases');
    expect(list.body).toContain('Du må ikke længere handle for personen');
  });
});

describe('what is done on the case afterwards', () => {
  it('is done in the same capacity, and told to the one whose case it is', async () => {
    const { citizen, summary } = await readyToSend(world);
    const row = await rowAt(world, await citizen.follow(await sendFrom(citizen, summary)));
    await citizen.fill(`/my-cases/${row.reference}/withdraw`, { why: 'Ikke nødvendigt mere.' });
    const events = await portal.deps.cases.events(row.id);
    const last = events.find(({ kind }) => kind === 'withdrawn');
    expect(last?.by).toMatchObject({ name: 'Thomas Fuldmagt', as: 'mandate' });
    expect(last?.onBehalfOf).toMatchObject([{ name: 'Gunnar Gammeltest', basis: 'mandate' }]);
    const gunnar = citizenCpr(portal, 'Gunnar');
    const told = (await portal.deps.outbox.ofCase(row.id)).map(({ cpr, notice }) => [cpr, notice]);
    expect(told).toEqual([
      [gunnar, 'filed-for-you'],
      [gunnar, 'filed-for-you'],
    ]);
  });
});

describe('a referral', () => {
  it('is the other’s, names who asked for it, and is told to the other', async () => {
    const { citizen } = await readyToSend(world);
    const path = '/self-service/health-card/another-way';
    const done = await citizen.fill(path, { action: 'refer', promise: 'come', carry: 'yes' });
    expect(pathOf(done)).toContain('/referral/');
    const row = await rowAt(world, done);
    const [cpr, filer] = ['Gunnar', 'Thomas'].map((name) => citizenCpr(portal, name));
    expect(row).toMatchObject({ principal: cpr, filer });
    const [birth] = await portal.deps.cases.events(row.id);
    expect(birth?.by).toMatchObject({ as: 'mandate' });
    const [letter, ...more] = await portal.deps.outbox.ofCase(row.id);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ cpr, notice: 'filed-for-you' });
  });

  it('without the power any more is taken all the same, and is nobody’s by number', async () => {
    const { citizen } = await readyToSend(world);
    world.said = none;
    await again(citizen, '/my-cases');
    const path = '/self-service/health-card/another-way';
    const page = await citizen.open(path);
    expect(page.body).toContain('name="municipality"');
    const done = await citizen.sendFrom(page, path, {
      action: 'refer',
      promise: 'come',
      municipality: '0101',
    });
    const row = await rowAt(world, done);
    expect(row.principal).toBeUndefined();
    expect(await portal.deps.outbox.ofCase(row.id)).toEqual([]);
  });
});

describe('a principal whose address is protected', () => {
  it('is hidden from whoever acts for them, on every page and letter', async () => {
    const hanne = citizenCpr(portal, 'Hanne');
    world.said = () => ({
      readAt: portal.clock.now().toString(),
      held: [
        {
          principal: hanne,
          powers: [
            'urn:dk:skranken-demo:fuldmagt:flytning',
            'urn:dk:skranken-demo:fuldmagt:sundhed',
          ],
        },
      ],
    });
    const citizen = new Citizen(portal);
    await citizen.logIn('Thomas Fuldmagt');
    await actFor(citizen, 'address-change', 'Hanne Beskyttetsen');
    const [move] = addressChange.examples.accepted;
    const page = await fillFor(citizen, addressChange, { ...(move as object), movers: [] });
    expect(pathOf(page)).toBe('/self-service/address-change/summary');
    const row = await rowAt(world, await citizen.follow(await sendFrom(citizen, page)));
    const pages = citizen.seen.filter(({ url }) => /\/(?:self-service|receipt)\//.test(url));
    expect(pages.length).toBeGreaterThan(10);
    for (const hidden of ['Apollonvej', 'Malou', hanne])
      for (const { body } of pages) expect(body).not.toContain(hidden);
    const [birth] = await portal.deps.cases.events(row.id);
    expect(birth?.kind === 'submitted' && birth.flags).toContain('protected');
    const letters = await portal.deps.outbox.ofCase(row.id);
    expect(letters.map(({ cpr, state }) => [cpr === hanne, state])).toContainEqual([
      true,
      'waiting',
    ]);
    expect(letters.filter(({ cpr }) => cpr !== hanne).every(({ state }) => state === 'held')).toBe(
      true,
    );
  });
});
