import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logIn } from '../log-in.ts';
import { Citizen, service } from '../../support/citizen.ts';
import { answerAll, memberKeys, moveTo, sendMove } from '../../support/move.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';

/** Where Hanne and Malou live, protected; and where they move to. */
const home = /Apollonvej|Drøsselbjerg|0a3f50ac-e53a/;
const newHome = /Nørregade|Odense|0a3f50b4-75c3/;

let portal: TestApp;
const hanne = () => portal.deps.demo?.citizens.find(({ name }) => name.startsWith('Hanne'));
let citizen: Citizen;
beforeAll(async () => {
  portal = await testApp();
  citizen = new Citizen(portal);
  await citizen.logIn('Hanne', service);
  const answers = await moveTo(portal, 'Nørregade 44, st., 5000', {
    occupants: { occupants: 'staying' },
  });
  await answerAll(citizen, answers);
  const keys = memberKeys(await citizen.open(`${service}/people`));
  const movers = Object.values(keys);
  expect(Object.keys(keys)).toEqual([expect.stringMatching(/^Malou/)]);
  await citizen.fill(`${service}/people`, { 'movers[]': movers, action: 'next' });
  await citizen.follow(await sendMove(citizen));
  await citizen.open('/my-cases');
  await portal.worker.runOnce();
});
afterAll(() => portal.close());

const theCase = async () => {
  const who = hanne();
  const [row] = who ? await portal.deps.cases.ofPrincipal(who.cpr) : [];
  if (row === undefined) throw new Error('no case');
  return row;
};

describe('a mother whose address is protected, with her child', () => {
  it('is seen by a caseworker before anybody else is written to', async () => {
    const row = await theCase();
    expect(row.attention).toBe(true);
    const [event] = await portal.deps.cases.events(row.id);
    if (event?.kind !== 'submitted') throw new Error('not submitted');
    expect(event.flags).toEqual(expect.arrayContaining(['protected', 'host']));
    const letters = await portal.deps.outbox.ofCase(row.id);
    const states = letters.map(({ notice, to, state }) => `${notice} to ${to}: ${state}`);
    expect(states.toSorted()).toEqual([
      'hearing to Torben Fraværsen: held',
      'host-declaration to Birthe Værtesen: held',
      'host-declaration to Finn Værtesen: held',
      'receipt to Hanne Beskyttetsen: sent',
    ]);
  });

  it('is shown her old address on no page: it is nothing she has to type', () => {
    expect(citizen.seen.length).toBeGreaterThan(15);
    for (const { body, url, location = '' } of citizen.seen)
      expect(home.test(body + url + location), url).toBe(false);
    expect(home.test(portal.logged())).toBe(false);
  });

  it('is found by no letter to anybody else, nor by any page that others can open', async () => {
    const mailbox = portal.deps.demo?.mailbox;
    const boxes = (await mailbox?.recipients()) ?? [];
    for (const { key, name } of boxes) {
      const letters = JSON.stringify(await mailbox?.letters(key));
      expect(home.test(letters), name).toBe(false);
      if (!name.startsWith('Hanne')) expect(newHome.test(letters), name).toBe(false);
    }
    for (const name of ['Mikkel', 'Torben', 'Birthe']) {
      const other = new Citizen(portal);
      await other.logIn(name, service);
      await other.open('/my-cases');
      await other.open(`/receipt/${(await theCase()).reference}`);
      await other.open(`/referral/${(await theCase()).reference}`);
      expect(home.test(other.everything()), name).toBe(false);
      // The demo's login lists all invented people; nothing of the portal's names them to another.
      const own = other.seen.filter(({ url }) => !url.includes('/demo-mitid/'));
      expect(own.some(({ body }) => /Hanne|Malou/.test(body))).toBe(false);
    }
  });

  it('is still not found once a caseworker lets the letters go', async () => {
    const row = await theCase();
    const desk = new Citizen(portal);
    await logIn(desk.browser, `${portal.baseUrl}/caseworker/login`, 'Oda');
    const path = `/caseworker/cases/${row.reference}`;
    const page = await desk.get(path);
    expect(page.status).toBe(200);
    const letters = await portal.deps.outbox.ofCase(row.id);
    const held = letters.filter(({ state }) => state === 'held').map(({ id }) => id);
    const events = await portal.deps.cases.events(row.id);
    const at = portal.clock.now().toString();
    await portal.deps.cases.commit({
      key: 'release',
      expectedVersion: row.version,
      events: [
        {
          id: 'release',
          seq: events.length + 1,
          v: 1,
          at,
          by: { kind: 'system', name: 'test' },
          kind: 'letters-released',
          letters: held,
          why: 'looked at',
        },
      ],
      row: { ...row, version: row.version + 1 },
      outbox: [],
      log: [],
    });
    await portal.worker.runOnce();
    const mailbox = portal.deps.demo?.mailbox;
    const boxes = (await mailbox?.recipients()) ?? [];
    const torben = boxes.find(({ name }) => name.startsWith('Torben'));
    const letter = JSON.stringify(await mailbox?.letters(torben?.key ?? ''));
    expect(letter).toContain('Malou');
    expect(home.test(letter)).toBe(false);
    expect(newHome.test(letter)).toBe(false);
  });
});
