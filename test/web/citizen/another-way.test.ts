import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Registers } from '../../../src/cases/ports/registers.ts';
import { Citizen, pathOf, service, tickedIn, typedIn } from '../../support/citizen.ts';
import { answerAll, moveTo, sendMove } from '../../support/move.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';

const asked: string[] = [];

/** Writes down which register was asked about a person. */
const listening = (registers: Registers): Registers => ({
  ...registers,
  persons: noting('persons', registers.persons),
  digitalPost: noting('digitalPost', registers.digitalPost),
  exemptions: noting('exemptions', registers.exemptions),
});

const noting = <T extends object>(name: string, port: T): T =>
  new Proxy(port, {
    get(target, key) {
      asked.push(name);
      return Reflect.get(target, key);
    },
  });

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp({ adapt: listening });
});
afterAll(() => portal.close());

const page = `${service}/another-way`;
const caseAt = async (visit: Parameters<typeof pathOf>[0]) => {
  const reference = pathOf(visit).split('/')[2] ?? '';
  const row = await portal.deps.cases.byReference(reference as never);
  const [event] = row ? await portal.deps.cases.events(row.id) : [];
  if (row === undefined || event?.kind !== 'referred') throw new Error(`no referral: ${visit.url}`);
  return { row, event };
};

describe('a referral without login', () => {
  it('needs no session and no look-up, and keeps what was claimed but never which ground', async () => {
    asked.length = 0;
    const citizen = new Citizen(portal);
    const sent = await citizen.fill(page, {
      'ground[]': ['circumstance', 'no-mitid'],
      // A crafted form may try to say which; there is no place to keep it.
      circumstance: 'blindness',
      which: 'blindness',
      municipality: '0101',
      action: 'refer',
    });
    expect(asked).toEqual([]);
    const cookies = [...citizen.browser.cookies(portal.baseUrl).keys()];
    expect(cookies).toEqual(['skranken-slip']);
    const { row, event } = await caseAt(sent);
    expect(row).toMatchObject({ claim: 'circumstance', standing: 'authority-assesses' });
    expect(row.principal).toBeUndefined();
    expect(event.by).toEqual({ kind: 'anonymous' });
    expect(JSON.stringify(event)).not.toMatch(/blindness/);
    expect(event.decision.facts).toMatchObject({ circumstanceClaimed: true, hasMitId: false });
  });

  it.each([
    [['exempt'], 'exempt', 'right'],
    [['no-mitid'], 'none', 'authority-assesses'],
    [['help'], 'none', 'help-only'],
    [[], 'none', 'help-only'],
  ])('by someone who ticks %s claims %s and stands as %s', async (ground, claim, standing) => {
    const sent = await new Citizen(portal).fill(page, {
      'ground[]': ground,
      municipality: '0101',
      action: 'refer',
    });
    expect((await caseAt(sent)).row).toMatchObject({ claim, standing });
  });

  it.each(['', '0000', '9999', '101', '__proto__'])(
    'asks for a municipality that exists: "%s" is none',
    async (municipality) => {
      const citizen = new Citizen(portal);
      const answer = await citizen.fill(page, { municipality, name: 'Kaj', action: 'refer' });
      expect(answer.status).toBe(422);
      expect(answer.body).toContain('href="#municipality"');
      expect(typedIn(answer, 'name')).toBe('Kaj');
    },
  );

  it('promises a call only to whom it can reach', async () => {
    const citizen = new Citizen(portal);
    const form = { municipality: '0101', promise: 'contact', action: 'refer' };
    expect((await citizen.fill(page, form)).status).toBe(422);
    const sent = await citizen.fill(page, { ...form, phone: '20304050' });
    const { event } = await caseAt(sent);
    expect(event).toMatchObject({
      promise: 'we-contact-you',
      contact: { phone: '20304050' },
      due: '2026-11-25',
    });
  });

  it('keeps practical needs apart from any ground', async () => {
    const sent = await new Citizen(portal).fill(page, {
      municipality: '0101',
      'need[]': ['large-print', 'call-back'],
      interpreter: 'arabisk',
      action: 'refer',
    });
    const { row, event } = await caseAt(sent);
    expect(event.needs).toEqual({
      largePrint: true,
      homeVisit: false,
      callBack: true,
      interpreter: 'arabisk',
    });
    expect(row.claim).toBe('none');
  });
});

describe('pressing twice', () => {
  it('is one referral, and going back to change something is another', async () => {
    const citizen = new Citizen(portal);
    const form = await citizen.open(page);
    const fields = { municipality: '0155', action: 'refer' };
    const both = await Promise.all([1, 2].map(() => citizen.sendFrom(form, page, fields)));
    const [first, second] = both.map(pathOf);
    expect(first).toMatch(/^\/referral\//);
    expect(second).toBe(first);
    const changed = await citizen.sendFrom(form, page, { ...fields, phone: '99887766' });
    expect(pathOf(changed)).not.toBe(first);
    expect((await caseAt(changed)).event.contact.phone).toBe('99887766');
  });

  it('with a made-up or stale form makes none, and shows it again as typed', async () => {
    const citizen = new Citizen(portal);
    const form = await citizen.open(page);
    const answer = await citizen.sendFrom(form, page, {
      nonce: 'made-up',
      municipality: '0155',
      name: 'Kaj',
      action: 'refer',
    });
    expect(answer.status).toBe(200);
    expect(typedIn(answer, 'name')).toBe('Kaj');
  });
});

describe('who would rather go on digitally', () => {
  it('and says to be exempt is let in after login, with what was said', async () => {
    const citizen = new Citizen(portal);
    const pressed = await citizen.fill(page, { 'ground[]': ['exempt'], action: 'digital' });
    expect(pathOf(pressed)).toBe(`${service}/destination`);
    await citizen.chooseSelf(await citizen.follow(pressed), 'Astrid');
    await answerAll(citizen, await moveTo(portal, 'Eliasgade 10'));
    const sent = await sendMove(citizen);
    const row = await portal.deps.cases.byReference(pathOf(sent).split('/')[2] as never);
    const [event] = row ? await portal.deps.cases.events(row.id) : [];
    if (event?.kind !== 'submitted') throw new Error(pathOf(sent));
    expect(event.decision.facts).toMatchObject({ exempt: 'says-so', wish: 'digital' });
    expect(row?.claim).toBe('exempt');
  });
});

describe('other buttons of the form', () => {
  const typed = {
    'ground[]': ['exempt'],
    'need[]': ['home-visit'],
    municipality: '0185',
    promise: 'contact',
    name: 'Kaj <b>Munk</b>',
    phone: '12 34 56 78',
    interpreter: 'farsi',
  };
  const keeps = (shown: { body: string }) => {
    expect(tickedIn(shown, 'ground')).toEqual(['exempt']);
    expect(tickedIn(shown, 'need')).toEqual(['home-visit']);
    expect(tickedIn(shown, 'promise')).toEqual(['contact']);
    expect(typedIn(shown, 'phone')).toBe('12 34 56 78');
    expect(typedIn(shown, 'interpreter')).toBe('farsi');
    expect(shown.body).toMatch(/<option value="0185" selected/);
    expect(shown.body).not.toContain('<b>Munk');
  };

  it('change the language and keep all that was typed', async () => {
    const citizen = new Citizen(portal);
    const danish = await citizen.open(page);
    expect(danish.body).toContain('lang="da"');
    const english = await citizen.sendFrom(danish, page, { ...typed, action: 'language:en' });
    expect(english.body).toContain('<html lang="en">');
    keeps(english);
  });

  it('log in and keep all that was typed', async () => {
    const citizen = new Citizen(portal);
    const pressed = await citizen.fill(page, { ...typed, action: 'log-in' });
    const back = await citizen.chooseSelf(await citizen.follow(pressed), 'Jytte');
    expect(new URL(back.url).pathname).toBe(page);
    keeps(back);
  });
});
