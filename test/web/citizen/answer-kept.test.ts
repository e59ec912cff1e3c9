import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../../src/cases/ports/case-store.ts';
import { StoreUnavailable } from '../../../src/cases/ports/case-store.ts';
import { Citizen } from '../../support/citizen.ts';
import { openSampleCase } from '../../support/sample-cases.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from '../at-the-desk.ts';
import { citizenCpr } from '../matrix-visits.ts';
import { sendSeen } from '../seen-letter.ts';

let portal: TestApp;
let signe: AtTheDesk;
let astrid: Citizen;
let row: CaseRow;
let page: string;
const words = 'Udlejeren hedder Ib Ibsen.';
beforeEach(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
  astrid = new Citizen(portal);
  await astrid.logIn('Astrid');
  const principal = citizenCpr(portal, 'Astrid');
  row = await openSampleCase(portal, undefined, { principal, principalName: 'Astrid' });
  const question = { askAs: 'request-for-more', askWhat: 'Navnet på udlejeren' };
  const by = { 'answerBy.day': '7', 'answerBy.month': '12', 'answerBy.year': '2026' };
  expect((await sendSeen(signe, row, { ...question, ...by }, 'ask')).sent.status).toBe(303);
  page = `/receipt/${row.reference}`;
});
afterEach(() => portal.close());

const later = () => portal.clock.set('2026-11-22T18:00:00Z');
const answers = async () =>
  (await portal.deps.cases.events(row.id)).filter(({ kind }) => kind === 'info-received').length;
const field = (body: string) => /<textarea[^>]*name="answer"[^>]*>([^<]*)</.exec(body)?.[1];
/** Sends from a page that was opened before the session ended. */
async function sendTooLate(): Promise<Awaited<ReturnType<Citizen['open']>>> {
  const opened = await astrid.open(page);
  later();
  return astrid.sendFrom(opened, `${page}/answer`, { answer: words });
}

describe('an answer that was typed while the session ran out', () => {
  it('is kept, is shown again after login, and is then sent once', async () => {
    const ended = await sendTooLate();
    expect(ended.status).toBe(200);
    expect(ended.body).toContain('gemt i en halv time');
    expect(await answers()).toBe(0);
    const again = await astrid.logIn('Astrid', page);
    expect(field(again.body)?.trim()).toBe(words);
    expect(again.body).toContain('Svaret er ikke sendt endnu');
    const send = () => astrid.sendFrom(again, `${page}/answer`, { answer: words });
    expect([(await send()).status, (await send()).status]).toEqual([303, 303]);
    expect(await answers()).toBe(1);
    expect((await astrid.open(page)).body).not.toContain('Svaret er ikke sendt endnu');
  });

  it('is never shown to anybody else, and waits half an hour and no longer', async () => {
    await sendTooLate();
    const other = await astrid.logIn('Sofie', page);
    expect(other.status).toBe(404);
    expect(other.body).not.toContain(words);
    const self = new Citizen(portal);
    expect((await self.logIn('Astrid', page)).body).toContain(words);
    portal.clock.set('2026-11-22T18:31:00Z');
    expect((await self.open(page)).body).not.toContain(words);
  });

  it('is kept for who wrote it where somebody else has logged in since', async () => {
    const opened = await astrid.open(page);
    later();
    await astrid.logIn('Sofie');
    const { status, body } = await astrid.sendFrom(opened, `${page}/answer`, { answer: words });
    expect(status).toBe(200);
    expect(body).toContain('Log ud, og log ind som dig selv');
    expect(await answers()).toBe(0);
    expect((await new Citizen(portal).logIn('Astrid', page)).body).toContain(words);
  });

  it('is shown at once to who wrote it and has logged in since', async () => {
    const opened = await astrid.open(page);
    later();
    await astrid.logIn('Astrid');
    const shown = await astrid.sendFrom(opened, `${page}/answer`, { answer: words });
    expect(shown.status).toBe(409);
    expect(field(shown.body)?.trim()).toBe(words);
    expect(await answers()).toBe(0);
  });

  it('is given back to copy where the case has gone on meanwhile', async () => {
    await sendTooLate();
    signe = await atTheDesk(portal, 'Signe Skrankesen');
    await signe.act(row, 'answer', { from: 'citizen', answer: 'Sagt i telefonen' });
    const { body } = await astrid.logIn('Astrid', page);
    expect(body).toContain('Vi venter ikke mere på svar her');
    expect(body).toContain(`<blockquote>${words}</blockquote>`);
  });

  it('stands once where it had come in before', async () => {
    const opened = await astrid.open(page);
    const send = () => astrid.sendFrom(opened, `${page}/answer`, { answer: words });
    expect((await send()).status).toBe(303);
    later();
    expect((await send()).status).toBe(200);
    const { body } = await astrid.logIn('Astrid', page);
    expect(body).not.toContain('ikke sendt');
    expect(await answers()).toBe(1);
  });
});

it('an answer that the store cannot take stays in the page, to be sent again', async () => {
  const opened = await astrid.open(page);
  const { commit } = portal.deps.cases;
  Object.assign(portal.deps.cases, {
    commit: () => Promise.reject(new StoreUnavailable('the disk is full')),
  });
  const failed = await astrid.sendFrom(opened, `${page}/answer`, { answer: words });
  expect(failed.status).toBe(503);
  expect(failed.body).toContain(`name="answer" value="${words}"`);
  Object.assign(portal.deps.cases, { commit });
  expect((await astrid.sendFrom(failed, `${page}/answer`, {})).status).toBe(303);
  expect(await answers()).toBe(1);
});
