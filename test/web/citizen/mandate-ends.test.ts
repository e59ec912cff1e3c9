import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CitizenIdentity, Mandates } from '../../../src/cases/ports/identity.ts';
import type { Cpr } from '../../../src/domain/cpr.ts';
import { parseReference } from '../../../src/domain/reference.ts';
import { addressChange } from '../../../src/self-services/address-change/index.ts';
import { healthCard } from '../../../src/self-services/health-card/index.ts';
import { actFor, fillFor, sendFrom } from '../../support/acting.ts';
import { Citizen, hiddenIn, pathOf } from '../../support/citizen.ts';
import { testApp, type TestApp } from '../../support/test-app.ts';
import { citizenCpr } from '../matrix-visits.ts';
import type { Visit } from '../../identity/browser.ts';

let portal: TestApp;
/** What logins say of powers of attorney from here on, instead of what the invented people hold. */
let said: ((identity: CitizenIdentity) => Mandates | undefined) | undefined;
let guardians: 'as they are' | 'none' | 'silent' = 'as they are';
beforeAll(async () => {
  portal = await testApp({
    adapt: (all) => ({
      ...all,
      persons: {
        ...all.persons,
        wardsOf: async (cpr) => {
          if (guardians === 'silent') throw new Error('down');
          return guardians === 'none' ? { state: 'none' } : all.persons.wardsOf(cpr);
        },
      },
    }),
  });
  const { citizen } = portal.deps.auth;
  const complete = citizen.complete.bind(citizen);
  Object.assign(citizen, {
    complete: async (...given: Parameters<typeof complete>) => {
      const done = await complete(...given);
      if (!done.ok || said === undefined) return done;
      const { mandates: _held, ...identity } = done.value;
      const mandates = said(done.value);
      return { ok: true, value: { ...identity, ...(mandates && { mandates }) } };
    },
  });
});
beforeEach(() => {
  said = undefined;
  guardians = 'as they are';
});
afterAll(() => portal.close());

const gunnar = 'Gunnar Gammeltest';
const summaryPath = '/self-service/health-card/summary';
const whoPath = '/self-service/health-card/for-whom';
const none = () => undefined;

async function readyToSend(name = 'Thomas Fuldmagt', forWhom = gunnar) {
  const citizen = new Citizen(portal);
  await citizen.logIn(name);
  await actFor(citizen, 'health-card', forWhom);
  const summary = await fillFor(citizen, healthCard, { whom: 'self', reason: 'lost' });
  expect(pathOf(summary)).toBe(summaryPath);
  return { citizen, summary };
}

const again = async (citizen: Citizen, returnTo: string, name = 'Thomas Fuldmagt') =>
  citizen.chooseSelf(
    await citizen.open(`/login?${new URLSearchParams({ returnTo, again: 'yes' }).toString()}`),
    name,
  );

const casesOf = (cpr: Cpr) => portal.deps.cases.ofPrincipal(cpr);
const rowAt = async (visit: Visit) => {
  const reference = parseReference(pathOf(visit).split('/').at(-1) ?? '');
  const row = reference && (await portal.deps.cases.byReference(reference));
  if (row === undefined) throw new Error(`No case at ${visit.url}`);
  return row;
};

describe('between the form and its sending', () => {
  it('a login of half an hour ago has to be done anew; then it is sent from where it stood', async () => {
    const { citizen, summary } = await readyToSend();
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
    const { citizen, summary } = await readyToSend();
    const before = (await casesOf(citizenCpr(portal, 'Gunnar'))).length;
    said = none;
    await again(citizen, '/my-cases');
    const stale = await citizen.post(summaryPath, { ...hiddenIn(summary), action: 'send' });
    expect(stale.location).not.toContain('/receipt/');
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
    said = undefined;
    const back = await again(citizen, summaryPath);
    expect(back.body).toContain('Kortet er væk');
  });

  it('a power that ends on a day reaches nothing on the day after', async () => {
    const { powers } = portal.deps.settings.mandates;
    const health = powers.find(({ services }) => services.includes('health-card'));
    if (health === undefined) throw new Error('no power');
    const { citizen, summary } = await readyToSend();
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
    const { citizen, summary } = await readyToSend('Vibeke', 'Ulla Værgetest').catch(
      () => ({ citizen: undefined, summary: undefined }) as const,
    );
    expect(citizen).toBeUndefined();
    expect(summary).toBeUndefined();
    const vibeke = new Citizen(portal);
    await vibeke.logIn('Vibeke');
    await actFor(vibeke, 'address-change', 'Ulla Værgetest');
    const [move] = addressChange.examples.accepted;
    const page = await fillFor(vibeke, addressChange, move as Record<string, unknown>);
    expect(pathOf(page)).toBe('/self-service/address-change/summary');
    guardians = state;
    const refused = await vibeke.follow(await sendFrom(vibeke, page));
    expect(refused.body).toContain(words);
    guardians = 'as they are';
    const sent = await sendFrom(vibeke, await vibeke.open('/self-service/address-change/summary'));
    const row = await rowAt(await vibeke.follow(sent));
    const [birth] = await portal.deps.cases.events(row.id);
    expect(birth?.by).toMatchObject({ name: 'Vibeke Værgesen', as: 'guardian' });
    expect(birth?.onBehalfOf).toMatchObject([{ name: 'Ulla Værgetest', basis: 'guardianship' }]);
  });
});

describe('a login whose powers cannot be read', () => {
  it('says so, and stops nobody’s own errand', async () => {
    said = () => ({ readAt: portal.clock.now().toString(), held: [], unreadable: true });
    const citizen = new Citizen(portal);
    await citizen.logIn('Thomas Fuldmagt');
    const page = await citizen.open(whoPath);
    expect(page.body).toContain('Vi kan ikke læse dine fuldmagter.');
    await actFor(citizen, 'health-card', 'Mig selv');
    const summary = await fillFor(citizen, healthCard, { whom: 'self', reason: 'lost' });
    const row = await rowAt(await citizen.follow(await sendFrom(citizen, summary)));
    expect(row.principal).toBe(citizenCpr(portal, 'Thomas'));
    expect(row.filer).toBeUndefined();
  });
});

describe('what was sent', () => {
  it('is seen by whoever sent it only as long as the power holds; whose it is always sees it', async () => {
    const { citizen, summary } = await readyToSend();
    const receipt = await citizen.follow(await sendFrom(citizen, summary));
    const { reference } = await rowAt(receipt);
    const mine = [`/receipt/${reference}`, `/my-cases/${reference}`];
    for (const path of mine) expect((await citizen.open(path)).status).toBe(200);
    said = none;
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

describe('a referral', () => {
  it('is the other’s, names who asked for it, and is told to the other', async () => {
    const { citizen } = await readyToSend();
    const path = '/self-service/health-card/another-way';
    const done = await citizen.fill(path, { action: 'refer', promise: 'come', carry: 'yes' });
    expect(pathOf(done)).toContain('/referral/');
    const row = await rowAt(done);
    const [cpr, filer] = ['Gunnar', 'Thomas'].map((name) => citizenCpr(portal, name));
    expect(row).toMatchObject({ principal: cpr, filer });
    const [birth] = await portal.deps.cases.events(row.id);
    expect(birth?.by).toMatchObject({ as: 'mandate' });
    const [letter, ...more] = await portal.deps.outbox.ofCase(row.id);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ cpr, notice: 'filed-for-you' });
  });

  it('without the power any more is taken all the same, and is nobody’s by number', async () => {
    const { citizen } = await readyToSend();
    said = none;
    await again(citizen, '/my-cases');
    const path = '/self-service/health-card/another-way';
    const page = await citizen.open(path);
    expect(page.body).toContain('name="municipality"');
    const done = await citizen.sendFrom(page, path, {
      action: 'refer',
      promise: 'come',
      municipality: '0101',
    });
    const row = await rowAt(done);
    expect(row.principal).toBeUndefined();
    expect(await portal.deps.outbox.ofCase(row.id)).toEqual([]);
  });
});

describe('a principal whose address is protected', () => {
  it('is hidden from whoever acts for them, on every page and letter', async () => {
    const hanne = citizenCpr(portal, 'Hanne');
    said = () => ({
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
    const row = await rowAt(await citizen.follow(await sendFrom(citizen, page)));
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
