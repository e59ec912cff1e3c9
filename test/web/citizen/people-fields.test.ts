import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Citizen, tickedIn } from '../../support/citizen.ts';
import { withFaults } from '../../support/faulty-registers.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { toyOrder } from '../../support/toy-services.ts';
import { order, peopleIn, readyWith, sentFrom } from './toy-walk.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp({ services: [toyOrder] });
});
afterAll(() => portal.close());

const peopleStep = async (from: TestApp, name: string) => {
  const citizen = new Citizen(from);
  await citizen.logIn(name, order);
  return { citizen, page: await citizen.open(`${order}/people`) };
};

describe('a question for whom', () => {
  it('lists oneself and one’s own children, under keys that tell nothing', async () => {
    const { page } = await peopleStep(portal, 'Astrid');
    const whom = peopleIn(page, 'whom');
    expect(Object.keys(whom)).toEqual([
      'Mig selv (Astrid Holm Testesen)',
      'Ida Testesen',
      'Villads Testesen',
    ]);
    expect(Object.keys(peopleIn(page, 'along'))).toEqual(['Ida Testesen', 'Villads Testesen']);
    expect(Object.values(whom)[0]).toBe('self');
    for (const key of Object.values(whom)) expect(key).not.toMatch(/\d{6}-?\d{4}/);
    expect(tickedIn(page, 'whom')).toEqual([]);
  });

  it('leaves out a partner’s child, and names oneself in English too', async () => {
    const citizen = new Citizen(portal);
    citizen.browser.keep(portal.baseUrl, 'lang', 'en');
    await citizen.logIn('Jonas', order);
    const whom = peopleIn(await citizen.open(`${order}/people`), 'whom');
    expect(Object.keys(whom)).toEqual(['Myself (Jonas Makkertest)', 'Villads Testesen']);
  });

  it('shows nobody the household of whoever came before', async () => {
    await peopleStep(portal, 'Astrid');
    const { page } = await peopleStep(portal, 'Jytte');
    expect(page.body).not.toContain('Ida Testesen');
    expect(peopleIn(page, 'whom')).toEqual({ 'Mig selv (Jytte Synstest)': 'self' });
    expect(tickedIn(page, 'whom')).toEqual(['self']);
  });

  it('keeps what was chosen', async () => {
    const { citizen, page } = await peopleStep(portal, 'Astrid');
    const { 'Ida Testesen': ida = '' } = peopleIn(page, 'whom');
    const { 'Villads Testesen': villads = '' } = peopleIn(page, 'along');
    const fields = { whom: ida, 'along[]': villads, action: 'next' };
    await citizen.sendFrom(page, `${order}/people`, fields);
    const again = await citizen.open(`${order}/people`);
    expect(tickedIn(again, 'whom')).toEqual([ida]);
    expect(tickedIn(again, 'along')).toEqual([villads]);
  });
});

describe('where nobody can look up the household', () => {
  let down: TestApp;
  beforeAll(async () => {
    down = await testApp({
      services: [toyOrder],
      adapt: (registers) => withFaults(registers, { persons: 'down' }),
    });
  });
  afterAll(() => down.close());

  it('only oneself can be chosen, and the page says why and where to turn', async () => {
    const { citizen, page } = await peopleStep(down, 'Carla');
    expect(page.url).toMatch(/toy-order$/);
    await citizen.sendFrom(page, order, {});
    const step = await citizen.open(`${order}/people`);
    expect(peopleIn(step, 'whom')).toEqual({ 'Mig selv (Carla Marie Testrup)': 'self' });
    expect(peopleIn(step, 'along')).toEqual({});
    expect(step.body).toContain('Vi kan ikke slå dine børn op lige nu');
    const next = await citizen.sendFrom(step, `${order}/people`, { whom: 'self', action: 'next' });
    expect(next.location).toMatch(/\/doctor$/);
    await citizen.fill(`${order}/doctor`, { 'doctor.name': 'Dr. Opdigt', action: 'next' });
    const last = { registeredAs: 'Carla', reason: 'never-came', action: 'next' };
    const summary = await citizen.follow(await citizen.fill(`${order}/reason`, last));
    expect(summary.body).toMatch(/For whom \(da\)<\/dt><dd>Ansøgeren selv/);
    // Nobody can say whose case it is: that is told, and nothing is lost.
    const sent = await citizen.follow(
      await citizen.sendFrom(summary, `${order}/summary`, { action: 'send' }),
    );
    expect(sent.body).toContain('Intet er sendt. Dine svar er gemt.');
    expect(sent.body).toContain('value="send"');
  });
});

describe('a case for a child', () => {
  it('says on receipt and list for whom, and opens for whoever filed it and for nobody else', async () => {
    const { page } = await peopleStep(portal, 'Mikkel');
    expect(peopleIn(page, 'whom')).toEqual({ 'Mig selv (Mikkel Delesen)': 'self' });
    const astrid = await peopleStep(portal, 'Astrid');
    const { 'Ida Testesen': ida = '' } = peopleIn(astrid.page, 'whom');
    const { citizen } = await readyWith(portal, 'Astrid', {
      people: { whom: ida },
      reason: 'never-came',
    });
    const { receipt, reference } = await sentFrom(citizen);
    expect(receipt.status).toBe(200);
    expect(receipt.body).toMatch(/<dt>Gælder<\/dt><dd>Ida Testesen<\/dd>/);
    const list = await citizen.open('/my-cases');
    expect(list.body).toMatch(new RegExp(`href="/my-cases/${reference}">[^<]*</a><br>for Ida`));
    const other = new Citizen(portal);
    await other.logIn('Jytte');
    expect((await other.get(`/receipt/${reference}`)).status).toBe(404);
    expect((await new Citizen(portal).get(`/receipt/${reference}`)).location).toMatch(/login/);
  });

  it('names oneself beside the children where it is for both', async () => {
    const { page } = await peopleStep(portal, 'Jonas');
    const { 'Villads Testesen': villads = '' } = peopleIn(page, 'along');
    const { citizen } = await readyWith(portal, 'Jonas', {
      people: { 'along[]': villads },
      reason: 'never-came',
    });
    const { receipt } = await sentFrom(citizen);
    expect(receipt.body).toMatch(/<dt>Gælder<\/dt><dd>Dig selv<br>Villads Testesen<\/dd>/);
    expect((await citizen.open('/my-cases')).body).not.toContain('for Jonas');
  });
});
