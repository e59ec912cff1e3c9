import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logIn } from '../log-in.ts';
import { Citizen, hiddenIn, pathOf, service, tickedIn, typedIn } from '../../support/citizen.ts';
import { answerAll, dateFields, moveTo, sentMove } from '../../support/move.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';

const hostile = '<img src=x onerror=1>{{7*7}}';
let portal: TestApp;
beforeAll(async () => {
  portal = await testApp();
});
afterAll(() => portal.close());

const draftOf = async (name: string) => {
  const who = portal.deps.demo?.citizens.find((each) => each.name.startsWith(name));
  if (who === undefined) throw new Error(name);
  return portal.deps.drafts.current({ kind: 'person', cpr: who.cpr }, 'address-change');
};

describe('the buttons beside "continue"', () => {
  it('change the language and keep what was typed, right or wrong', async () => {
    const citizen = new Citizen(portal);
    await citizen.logIn('Astrid', service);
    await citizen.fill(`${service}/destination`, { destination: 'denmark', action: 'next' });
    const step = `${service}/date`;
    const danish = await citizen.open(step);
    const pressed = await citizen.sendFrom(danish, step, {
      ...dateFields('2026-11-30'),
      'moveDate.month': 'nov?',
      action: 'language:en',
    });
    const english = await citizen.follow(pressed);
    expect(english.body).toContain('<html lang="en">');
    expect(typedIn(english, 'moveDate.month')).toBe('nov?');
    expect(typedIn(english, 'moveDate.day')).toBe('30');
    expect((await draftOf('Astrid'))?.language).toBe('en');
  });

  it('change the language of the receipt too where they are pressed on the summary', async () => {
    const citizen = new Citizen(portal);
    await citizen.logIn('Kasper', service);
    await answerAll(citizen, await moveTo(portal, 'Eliasgade 10'));
    await citizen.fill(`${service}/summary`, { action: 'language:en' });
    expect((await draftOf('Kasper'))?.language).toBe('en');
  });

  it('leave for another way, and what was typed is there on return', async () => {
    const citizen = new Citizen(portal);
    await citizen.logIn('Jytte', service);
    const left = await citizen.fill(`${service}/destination`, {
      destination: 'denmark',
      action: 'leave',
    });
    expect(pathOf(left)).toBe(`${service}/another-way`);
    expect(tickedIn(await citizen.open(`${service}/destination`), 'destination')).toEqual([
      'denmark',
    ]);
  });

  it('look up an address, show the hits, and take the one that is chosen', async () => {
    const citizen = new Citizen(portal);
    await citizen.logIn('Lone', service);
    const { destination = {}, date = {} } = await moveTo(portal, 'Eliasgade 10');
    await answerAll(citizen, { destination, date });
    const step = `${service}/address`;
    const hits = await citizen.fill(step, { 'address.query': 'eliasgade 10 st', action: 'find' });
    expect(hits.status).toBe(200);
    const [, id = ''] =
      /name="address\.id"[^>]* value="([^"]+)"[^>]*><label[^>]*>Eliasgade 10, st\./.exec(
        hits.body,
      ) ?? [];
    const taken = await citizen.sendFrom(hits, step, {
      'address.query': 'eliasgade 10 st',
      'address.id': id,
      action: 'next',
    });
    expect(pathOf(taken)).toBe(`${service}/people`);
    const none = await citizen.fill(step, { 'address.query': 'xyzzy 1', action: 'find' });
    expect(none.body).toContain('address-error');
    expect(typedIn(none, 'address.query')).toBe('xyzzy 1');
  });
});

describe('what a crafted form sends', () => {
  it('beyond the step’s own controls is not kept', async () => {
    const citizen = new Citizen(portal);
    await citizen.logIn('Mads', service);
    await citizen.fill(`${service}/destination`, {
      destination: ['denmark', 'abroad'],
      occupants: 'nobody',
      'destination[x]': 'abroad',
      __proto__x: 'x',
      ['__proto__']: 'x',
      'constructor[prototype]': 'x',
      wish: 'digital',
      lawVersion: 'x',
      sentAs: 'x',
      action: 'next',
    });
    const draft = await draftOf('Mads');
    expect(Object.keys(draft?.raw ?? {})).toEqual(['destination']);
    expect(draft?.sentAs).toBeUndefined();
    const { date = {} } = await moveTo(portal, 'Eliasgade 10');
    expect(pathOf(await citizen.fill(`${service}/date`, date))).toBe(`${service}/address`);
  });

  it('without a token or with somebody else’s changes nothing', async () => {
    const [citizen, other] = [new Citizen(portal), new Citizen(portal)];
    await citizen.logIn('Nora', service);
    const { _csrf = '' } = hiddenIn(await other.logIn('Thomas', service));
    const step = `${service}/destination`;
    const form = { destination: 'denmark', action: 'next' };
    expect((await citizen.post(step, form)).status).toBe(403);
    const shown = await citizen.post(step, { ...form, _csrf });
    // Looks like a session of one's own that ended: shown again, to be pressed once more, and not saved.
    expect(tickedIn(shown, 'destination')).toEqual(['denmark']);
    expect(await draftOf('Nora')).toBeUndefined();
  });

  it('as text is shown as text on step, summary, receipt and case page', async () => {
    const answers = await moveTo(portal, 'Eliasgade 10, st', {
      occupants: { occupants: 'nobody', careOf: hostile },
    });
    const { citizen, reference, receipt } = await sentMove(portal, 'Winnie', answers);
    const desk = new Citizen(portal);
    await logIn(desk.browser, `${portal.baseUrl}/caseworker/login`, 'Signe');
    const file = await desk.get(`/caseworker/cases/${reference}`);
    const step = citizen.seen.find(({ url }) => url.endsWith('/summary'));
    const again = await citizen.fill(service, {});
    const shown = await citizen.follow(again);
    const wrong = await citizen.sendFrom(shown, `${service}/contact`, {
      phone: hostile,
      action: 'next',
    });
    for (const page of [file, step, receipt, wrong]) {
      expect(page?.status, page?.url).toBeLessThan(500);
      expect(page?.body).toContain('&lt;img src=x');
      expect(page?.body).not.toContain('<img src=x');
      expect(page?.body).toContain('{{7*7}}');
    }
  });
});
