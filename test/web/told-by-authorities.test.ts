import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { administer, both } from '../support/administer.ts';
import { Citizen, service } from '../support/citizen.ts';
import { readyToSend, moveTo } from '../support/move.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { atTheDesk } from './at-the-desk.ts';

let portal: TestApp;
beforeEach(async () => {
  portal = await testApp();
});
afterEach(() => portal.close());

const message = (more: object = {}) =>
  administer(portal, 'messages', 'a', {
    from: '2026-11-22',
    until: '2026-11-24',
    text: both('Vi flytter <b>1. december</b>'),
    ...more,
  });

describe('a public message', () => {
  const shown = 'Vi flytter &lt;b&gt;1. december&lt;/b&gt;';

  it('stands on every page for citizens, escaped, in their language, with whose it is', async () => {
    await message();
    for (const path of ['/', service, `${service}/another-way`, '/status', '/rules']) {
      const { body } = await new Citizen(portal).open(path);
      expect(body).toContain(shown);
      expect(body).toContain('<strong>Københavns Kommune:</strong>');
    }
    const { body } = await new Citizen(portal).open('/?lang=en');
    expect(body).toContain(`${shown} in English`);
    const desk = await atTheDesk(portal, 'Laust Ledersen');
    expect((await desk.get('/caseworker')).body).not.toContain(shown);
  });

  it('holds for its days, both included', async () => {
    await message({ from: '2026-11-23' });
    const days = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'];
    const told: boolean[] = [];
    for (const day of days) {
      portal.clock.set(`${day}T10:00:00Z`);
      told.push((await new Citizen(portal).open('/')).body.includes(shown));
    }
    expect(told).toEqual([false, true, true, false]);
  });

  it('of one service stands on its pages alone', async () => {
    await message({ service: 'address-change' });
    const on = async (path: string) => (await new Citizen(portal).open(path)).body.includes(shown);
    expect(await on(service)).toBe(true);
    expect(await on(`${service}/another-way`)).toBe(true);
    expect(await on('/')).toBe(false);
    expect(await on('/self-service/doctor-choice')).toBe(false);
  });

  it('comes and goes on a form that is drawn once and kept', async () => {
    const astrid = await readyToSend(portal, 'Astrid', await moveTo(portal, 'Eliasgade 10, st'));
    const sofie = new Citizen(portal);
    await sofie.logIn('Sofie');
    const form = async () => (await sofie.open(`${service}/destination`)).body.includes(shown);
    expect(await form()).toBe(false);
    await message();
    expect(await form()).toBe(true);
    await administer(portal, 'messages', 'a', undefined);
    expect(await form()).toBe(false);
    expect((await astrid.open(`${service}/destination`)).status).toBe(200);
  });
});

describe('how an authority is reached', () => {
  const contact = (from: string, phone: string) =>
    administer(portal, 'contact', from, {
      from,
      value: { phone, visit: 'Rådhuset, 1. sal', openingHours: both('Hverdage 10-14') },
    });
  const paper = async () => (await new Citizen(portal).open(`${service}/paper-form`)).body;

  it('is what its administrators have set, from their day on, wherever it is named', async () => {
    const slip = async () => {
      const citizen = new Citizen(portal);
      const sent = await citizen.fill(`${service}/another-way`, {
        municipality: '0101',
        promise: 'come',
        action: 'refer',
      });
      return (await citizen.follow(sent)).body;
    };
    await contact('2026-11-01', '33112233');
    await contact('2026-11-24', '33998877');
    expect(await slip()).toContain('33112233');
    portal.clock.set('2026-11-24T10:00:00Z');
    const after = await slip();
    expect(after).toContain('33998877');
    expect(after).not.toContain('33112233');
    expect(after).toContain('Hverdage 10-14');
  });

  it('says when it is closed, in good time and not long before, and no deadline moves for it', async () => {
    await administer(portal, 'closures', 'a', {
      from: '2026-12-24',
      until: '2026-12-24',
      why: both('Juleaften'),
    });
    const referred = async () => {
      const citizen = new Citizen(portal);
      const page = await citizen.follow(
        await citizen.fill(`${service}/another-way`, {
          municipality: '0101',
          promise: 'contact',
          phone: '12345678',
          action: 'refer',
        }),
      );
      return page.body;
    };
    expect(await referred()).not.toContain('Juleaften');
    portal.clock.set('2026-12-21T10:00:00Z');
    const body = await referred();
    expect(body).toContain('Lukket torsdag den 24. december 2026: Juleaften');
    expect(body).toContain('24. december 2026');
    const { rows } = await portal.deps.cases.list({
      authorityId: 'municipality-0101',
      limit: 50,
      view: { kind: 'all' },
    });
    // Three working days from Monday: the promise stands, although the office is closed on that day.
    expect(rows.map(({ due }) => due)).toContain('2026-12-24');
    portal.clock.set('2026-12-25T10:00:00Z');
    expect(await referred()).not.toContain('Juleaften');
  });

  it('stands in the foot of every page where it is the only one', async () => {
    const alone = await testApp({ env: { SERVED: '0101', HELP_PHONE: '70101010' } });
    expect((await new Citizen(alone).open('/')).body).toContain('70101010');
    await administer(alone, 'contact', '2026-11-22', {
      from: '2026-11-22',
      value: { phone: '33663366' },
    });
    const { body } = await new Citizen(alone).open('/');
    expect(body).toContain('33663366');
    expect(body).not.toContain('70101010');
    await alone.close();
    expect(await paper()).not.toContain('33663366');
  });
});
