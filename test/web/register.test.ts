import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { legalDay } from '../../src/domain/dates.ts';
import { newReference } from '../../src/domain/reference.ts';
import { Citizen, pathOf } from '../support/citizen.ts';
import { atTheCounter, filedAt, paperOf, registerPath, rowAt } from '../support/filing.ts';
import { memberKeys } from '../support/move.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { citizenCpr } from './matrix-visits.ts';

let portal: TestApp;
let staff: Citizen;
beforeAll(async () => {
  portal = await testApp();
  staff = await atTheCounter(portal, 'Helge');
});
afterAll(() => portal.close());

const register = async (given: Parameters<typeof paperOf>[2] = {}, who = 'Astrid') =>
  staff.fill(registerPath, await paperOf(portal, who, given));
const lettersOf = async (id: string) => portal.deps.outbox.ofCase(id);

describe('a filing with all answers', () => {
  it('becomes a case of the day on which it came, by the hand of whoever registered it', async () => {
    const done = await register({ 'filing.ground[]': 'exempt', 'filing.helper': 'Nabo Hjælpsen' });
    expect(done.status).toBe(303);
    const [row, filed] = [await rowAt(portal, done), await filedAt(portal, done)];
    expect(row).toMatchObject({
      authorityId: 'municipality-0155',
      state: 'submitted',
      way: 'paper',
      outcome: 'accept-alternative',
      claim: 'exempt',
    });
    expect(legalDay(Temporal.Instant.from(row.arrivedAt)).toString()).toBe('2026-11-20');
    expect(filed).toMatchObject({
      way: 'paper',
      receivedOn: '2026-11-20',
      helper: 'Nabo Hjælpsen',
    });
    expect(String(filed.decision.facts.on)).toBe('2026-11-20');
    expect(filed.decision.facts.exempt).toBe('says-so');
    expect(filed.by).toMatchObject({ kind: 'staff', name: 'Helge Havnetest' });
    expect(filed.missing).toBeUndefined();
    const [receipt] = await lettersOf(row.id);
    expect(receipt).toMatchObject({ notice: 'receipt', to: expect.stringContaining('Astrid') });
    expect(JSON.stringify(receipt?.letter)).toContain('20. november 2026"');
  });

  it('without a ground is looked into, never rejected', async () => {
    const done = await register();
    const [row, filed] = [await rowAt(portal, done), await filedAt(portal, done)];
    expect(row).toMatchObject({ state: 'referred', way: 'paper', outcome: 'refer' });
    expect(filed.decision.reasons[0]?.rule).toBe('filed-guard-incomplete');
    const letters = await lettersOf(row.id);
    expect(letters.map(({ notice }) => notice)).toEqual(['receipt']);
  });

  it('keeps that a circumstance is claimed, and of which there is no control', async () => {
    const done = await register({ 'filing.ground[]': 'circumstance' });
    const filed = await filedAt(portal, done);
    expect(filed.decision.facts.circumstanceClaimed).toBe(true);
    expect(filed.decision.outcome).toBe('accept-alternative');
  });

  it('is drawn on the case, in the list and in the history', async () => {
    const number = newReference();
    const done = await register({
      'filing.ground[]': 'exempt',
      'filing.paperForm': number.toLowerCase(),
      'filing.remarks': 'Ringer helst om aftenen',
    });
    const page = await staff.follow(done);
    for (const words of ['Papir', '20. november 2026', 'Ringer helst om aftenen', 'Brydevej 11'])
      expect(page.body).toContain(words);
    expect(page.body).toContain(`${number.slice(0, 5)}-${number.slice(5)}`);
    const list = await staff.open('/caseworker?way=paper');
    expect(list.body).toContain('Astrid');
  });

  it('is seen by the citizen as a case of theirs, with its receipt', async () => {
    const citizen = new Citizen(portal);
    const mine = await citizen.logIn('Astrid');
    const links = [...mine.body.matchAll(/href="(\/my-cases\/[^"/]+)"/g)];
    expect(links.length).toBeGreaterThan(3);
    for (const [, link = ''] of links) {
      const { body } = await citizen.open(link);
      const [receipt = ''] = /\/(?:receipt|referral)\/[0-9A-Z]+/.exec(body) ?? [];
      expect((await citizen.open(receipt)).status).toBe(200);
    }
  });
});

describe('the same paper', () => {
  it('is one case, however often it is registered', async () => {
    const paper = { 'filing.paperForm': newReference(), 'filing.ground[]': 'exempt' };
    const first = await rowAt(portal, await register(paper));
    const again = await register({ ...paper, careOf: 'Anders And' });
    expect(again.status).toBe(409);
    expect(again.body).toContain(`/caseworker/cases/${first.reference}`);
    const copied = await register(paper, 'Sofie');
    expect(copied.status).toBe(303);
    expect((await rowAt(portal, copied)).id).not.toBe(first.id);
  });

  it('is one case after a double click, too', async () => {
    const page = await staff.open(registerPath);
    const paper = await paperOf(portal, 'Astrid', { 'filing.ground[]': 'exempt' });
    const [first, second] = [
      await staff.sendFrom(page, registerPath, paper),
      await staff.sendFrom(page, registerPath, paper),
    ];
    const { reference } = await rowAt(portal, first);
    expect([second.status, second.body.includes(reference)]).toEqual([409, true]);
  });
});

describe('looking up', () => {
  it('shows who it is and who lives there, stores nothing, and stands in the log', async () => {
    const before = portal.store.stats().writes;
    const found = await register({ action: 'look-up', occupants: '' }, 'Astrid');
    expect(found.status).toBe(200);
    expect(found.body).not.toContain('error-summary');
    expect(Object.keys(memberKeys(found)).length).toBeGreaterThan(0);
    expect(portal.store.stats().writes - before).toBe(1);
    const [entry] = await portal.deps.cases.accessLog('municipality-0155', 1);
    expect(entry).toMatchObject({ action: 'search', purpose: 'register-filing' });
  });

  it('finds addresses without a script', async () => {
    const search = { action: 'find', 'address.query': 'Brydevej', 'address.id': '' };
    const { body } = await register({ ...search, 'address.asked': '' });
    expect(body.match(/name="address.id"/g)?.length).toBeGreaterThan(2);
  });

  it('lets those who move along be ticked', async () => {
    const keys = memberKeys(await register({ action: 'look-up' }));
    const [name, key] = Object.entries(keys)[0]!;
    const done = await register({ 'movers[]': key, 'filing.ground[]': 'exempt' });
    expect((await filedAt(portal, done)).sheet.map(({ answer }) => answer.da)).toContain(name);
  });
});

it('whose errand it is not is told whose it is', async () => {
  const signe = await atTheCounter(portal, 'Signe');
  const { status, body } = await signe.fill(registerPath, await paperOf(portal, 'Astrid'));
  expect(status).toBe(422);
  expect(body).toContain('Dragør Kommune');
});

it('a number never stands in an address, a title or a log', async () => {
  await register({ action: 'look-up' });
  const { 'filing.cpr': cpr } = await paperOf(portal, 'Astrid');
  expect(staff.seen.map(({ url, location }) => `${url} ${location}`).join()).not.toContain(cpr);
  expect(portal.logged()).not.toContain(cpr);
  expect(staff.seen.map(({ body }) => /<title>.*<\/title>/.exec(body)?.[0]).join()).not.toContain(
    cpr,
  );
});

it('the other language is a button that loses nothing', async () => {
  const { body } = await register({ action: 'language:en', 'filing.remarks': 'Stays here' });
  expect(body).toContain('Register: Change of address');
  expect(body).toContain('Stays here');
  await register({ action: 'language:da' });
});

it('a path of the desk leads to every self-service', async () => {
  const { body } = await staff.open('/caseworker/register');
  for (const { id } of portal.deps.services) {
    expect(body).toContain(`href="/caseworker/register/${id}"`);
    expect((await staff.open(`/caseworker/register/${id}`)).status).toBe(200);
  }
  expect((await staff.open('/caseworker/register/none')).status).toBe(404);
  expect(pathOf(await staff.get('/caseworker/register/none'))).toBe('/caseworker/register/none');
});

it('where a parent files for a child alone, it is the child’s case and the parent’s to see', async () => {
  const signe = await atTheCounter(portal, 'Signe');
  const at = '/caseworker/register/robinson-list';
  const paper = await paperOf(portal, 'Astrid', { wish: 'join' });
  const asked = await signe.fill(at, { ...paper, action: 'look-up' });
  const key = /value="([^"]+)"[^>]*><label[^>]*>Ida Testesen/.exec(asked.body)?.[1] ?? '';
  const done = await signe.fill(at, { ...paper, 'people[]': key });
  const [row, filed] = [await rowAt(portal, done), await filedAt(portal, done)];
  expect(row).toMatchObject({ principalName: 'Ida Testesen', filer: paper['filing.cpr'] });
  expect(row.principal).not.toBe(paper['filing.cpr']);
  expect(filed.onBehalfOf).toMatchObject([{ name: 'Ida Testesen', basis: 'custody' }]);
  expect(filed.decision.facts.actsAs).toBe('parent');
});

it('a protected address is not copied onto the form', async () => {
  const { deps } = portal;
  const cpr = citizenCpr(portal, 'Hanne');
  const person = await deps.registers.persons.find(cpr);
  const address = person.state === 'found' ? person.value.address : undefined;
  const { body } = await register({ action: 'look-up' }, 'Hanne');
  expect(body).toContain('Hanne');
  expect(address?.text).toBeTruthy();
  expect(body).not.toContain(address?.text);
});
