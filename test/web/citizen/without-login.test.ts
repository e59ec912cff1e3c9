import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseReference } from '../../../src/domain/reference.ts';
import { Citizen, hiddenIn, pathOf, typedIn } from '../../support/citizen.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { toyNotice, toyOrder } from '../../support/toy-services.ts';
import { order, readyWith, sentFrom } from './toy-walk.ts';

const notice = '/self-service/toy-notice';
const you = { name: 'Dorte Eksempelsen', number: '770464-0011', place: '0155' };
let portal: TestApp;
beforeAll(async () => {
  portal = await testApp({ services: [toyOrder, toyNotice] });
});
afterAll(() => portal.close());

async function readyToSend() {
  const citizen = new Citizen(portal);
  const start = await citizen.open(notice);
  const step = await citizen.follow(await citizen.sendFrom(start, notice, {}));
  const answer = await citizen.sendFrom(step, `${notice}/you`, { ...you, action: 'next' });
  return { citizen, start, step, summary: await citizen.follow(answer) };
}

describe('an errand that asks for no login', () => {
  it('is begun, answered and sent without one', async () => {
    const { citizen, start, step, summary } = await readyToSend();
    expect(start.body).not.toContain('Start med MitID');
    expect(pathOf(step)).toBe(`${notice}/you`);
    expect(step.body).toMatch(/<input [^>]*id="number"[^>]*inputmode="numeric"/);
    expect(step.body).toMatch(/<input [^>]*id="number"[^>]*autocomplete="off"/);
    expect(pathOf(summary)).toBe(`${notice}/summary`);
    for (const page of [step, summary]) expect(page.body).toContain('value="save"');
    const { receipt, reference } = await sentFrom(citizen, notice);
    expect(receipt.status).toBe(200);
    expect(receipt.body).toContain('endnu ikke vist, hvem du er');
    expect(receipt.body).toContain('Kontrolkode');
    expect(receipt.body.split('<main')[1]).not.toContain('href="/my-cases"');
    const key = parseReference(reference);
    const row = key && (await portal.deps.cases.byReference(key));
    expect(row?.principal).toBeUndefined();
    expect(row?.authorityId).toBe('municipality-0155');
    expect(await portal.deps.outbox.ofCase(row?.id ?? '')).toEqual([]);
    expect(portal.logged()).not.toMatch(/7704640011|770464-0011|Dorte/);
    for (const { url } of citizen.seen) expect(url).not.toMatch(/770464|Dorte/);
  });

  it('has a receipt for the browser that sent it, for half an hour, and for nobody else', async () => {
    const { citizen } = await readyToSend();
    const { reference } = await sentFrom(citizen, notice);
    const path = `/receipt/${reference}`;
    const stranger = new Citizen(portal);
    expect((await stranger.get(path)).location).toMatch(/\/login/);
    await stranger.logIn('Jytte');
    expect((await stranger.get(path)).status).toBe(404);
    expect((await citizen.get(path)).status).toBe(200);
    portal.clock.advance({ minutes: 31 });
    expect((await citizen.get(path)).location).toMatch(/\/login/);
  });

  it('leaves nothing on the computer after "clear"', async () => {
    const { citizen } = await readyToSend();
    const { receipt, reference } = await sentFrom(citizen, notice);
    await citizen.sendFrom(receipt, '/logout', {});
    expect((await citizen.get(`/receipt/${reference}`)).location).toMatch(/\/login/);
    expect((await citizen.open(notice)).body).not.toContain(reference);
  });

  it('is one case however often it is sent, with one receipt', async () => {
    const { citizen, summary } = await readyToSend();
    const press = () => citizen.sendFrom(summary, `${notice}/summary`, { action: 'send' });
    const answers = await Promise.all([press(), press(), press()]);
    // The first answer was lost on its way, and the slip with it.
    citizen.browser.keep(portal.baseUrl, 'skranken-slip', '');
    const again = await press();
    const receipts = new Set([...answers, again].map(({ location }) => location));
    expect(receipts.size).toBe(1);
    expect(pathOf(await citizen.follow(again))).toMatch(/^\/receipt/);
  });

  it('shows the form again where its page was old: there is no login to return to', async () => {
    const citizen = new Citizen(portal);
    const start = await citizen.open(notice);
    const step = await citizen.follow(await citizen.sendFrom(start, notice, {}));
    portal.clock.advance({ hours: 24 });
    const answer = await citizen.sendFrom(step, `${notice}/you`, { ...you, action: 'next' });
    expect(answer.location).toMatch(/toy-notice(\/you)?$/);
    const again = await citizen.follow(answer);
    expect(again.body).not.toContain('logget ud');
  });

  it('is a person’s own where they log in all the same', async () => {
    const citizen = new Citizen(portal);
    const start = await citizen.logIn('Thomas', notice);
    const step = await citizen.follow(await citizen.sendFrom(start, notice, {}));
    await citizen.sendFrom(step, `${notice}/you`, { ...you, action: 'next' });
    const { receipt, reference } = await sentFrom(citizen, notice);
    expect(receipt.body).not.toContain('endnu ikke vist');
    expect((await citizen.open('/my-cases')).body).toContain(reference);
    const other = new Citizen(portal);
    expect((await other.get(`/receipt/${reference}`)).location).toMatch(/\/login/);
  });

  it('has a slip that opens no case of somebody who did log in', async () => {
    const { citizen } = await readyWith(portal, 'Kasper', { reason: 'never-came' });
    const { reference } = await sentFrom(citizen);
    const until = portal.clock.now().add({ minutes: 10 }).toString();
    const slip = portal.deps.secrets.seal('slip', JSON.stringify({ reference, until }));
    const holder = new Citizen(portal);
    holder.browser.keep(portal.baseUrl, 'skranken-slip', slip);
    expect((await holder.get(`/receipt/${reference}`)).location).toMatch(/\/login/);
  });

  it('keeps a number that is wrong beside its message, and puts it in no title', async () => {
    const citizen = new Citizen(portal);
    const start = await citizen.open(notice);
    const step = await citizen.follow(await citizen.sendFrom(start, notice, {}));
    const wrong = { ...you, number: '77046', action: 'next' };
    const answer = await citizen.sendFrom(step, `${notice}/you`, wrong);
    expect(answer.status).toBe(422);
    expect(typedIn(answer, 'number')).toBe('77046');
    expect(/<title>.*<\/title>/.exec(answer.body)?.[0]).not.toContain('77046');
  });
});

describe('an errand that asks for a login', () => {
  it('is not sent without one, whatever is posted', async () => {
    const citizen = new Citizen(portal);
    const page = await citizen.open(order);
    const { _csrf = '' } = hiddenIn(page);
    await citizen.post(`${order}/people`, { whom: 'self', _csrf });
    const sent = await citizen.post(`${order}/summary`, { action: 'send', _csrf });
    const there = await citizen.follow(sent);
    expect(pathOf(there)).not.toMatch(/receipt/);
    expect(there.status).toBeLessThan(500);
  });
});
