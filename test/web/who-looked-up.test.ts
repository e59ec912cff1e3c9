import { seenPerson } from '../support/seen-person.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { atTheCounter, dayFields, registerPath } from '../support/filing.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { asked, form, last, wish } from './exemption-case.ts';
import { citizenCpr } from './matrix-visits.ts';

let portal: TestApp;
let signe: AtTheDesk;
beforeAll(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterAll(() => portal.close());

const lookedUp = async (name: string) =>
  (await portal.store.accessLog.looksAt(citizenCpr(portal, name), { limit: 50 })).entries.map(
    ({ who, purpose }) => [who.split(' ')[0], purpose],
  );

it('a look-up at the counter is found by whom it was about', async () => {
  const helge = await atTheCounter(portal, 'Helge');
  await helge.fill(registerPath, {
    'filing.way': 'paper',
    ...dayFields('filing.receivedOn', '2026-11-20'),
    'filing.cpr': citizenCpr(portal, 'Carla'),
    action: 'look-up',
  });
  expect(await lookedUp('Carla')).toEqual([['Helge', 'register-filing']]);
});

it('a wish sent without login looks nobody up until staff ask for the number', async () => {
  const hanne = citizenCpr(portal, 'Hanne');
  const row = await wish(portal, { ...asked, cpr: hanne, name: 'Onde Mand' });
  const { body: whole } = await signe.open(row);
  // Wherever a case could be sent.
  const body = whole.replaceAll(/<option[^]*?<\/option>/g, '');
  expect(body).not.toContain('Hanne');
  expect(body).not.toContain('Kalundborg');
  expect(await lookedUp('Hanne')).toEqual([]);

  const answer = await signe.act(row, 'decide-exemption', {
    ...form,
    cpr: hanne,
    'cpr.seen': seenPerson(hanne),
  });
  expect(answer.status).toBe(422);
  expect(await lookedUp('Hanne')).toEqual([['Signe', 'person-by-number']]);
  expect((await last(portal, row))?.kind).toBe('submitted');
  expect(answer.body).toContain('Hanne');
  const answered = answer.body.replaceAll(/<option[^]*?<\/option>/g, '');
  expect(answered).not.toContain('Kalundborg');
});

it('where who is not protected lives is told to whoever has to send them on', async () => {
  const row = await wish(portal);
  const carla = citizenCpr(portal, 'Carla');
  const { body } = await signe.act(row, 'decide-exemption', { ...form, cpr: carla });
  expect(body).toMatch(/som afgør sagen|Kun den kommune/);
  expect(body).not.toContain('Personen er beskyttet');
});

it('the number itself is in no log', async () => {
  const log = await portal.deps.cases.accessLog('municipality-0101', 50);
  for (const name of ['Hanne', 'Carla']) {
    expect(JSON.stringify(log)).not.toContain(citizenCpr(portal, name));
    expect(portal.logged()).not.toContain(citizenCpr(portal, name));
  }
});
