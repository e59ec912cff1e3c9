import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { openSampleCase, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { Browser, logIn } from './log-in.ts';
import { citizenCpr } from './matrix-visits.ts';
import { sendSeen } from './seen-letter.ts';

const odd = '=1+1<b onmouseover=alert(1)>\u0000\u202E\u200D👩‍👩‍👧\uFFFE{{7*7}}${7*7}\uD800 Ordsen';

/** Nobody types a NUL or half a character: such a form is refused as a whole. */
const typed = odd.replace('\u0000', '').replace('\uD800', '');

let portal: TestApp;
let signe: AtTheDesk;
let laust: AtTheDesk;
let row: CaseRow;
beforeAll(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
  laust = await atTheDesk(portal, 'Laust Ledersen');
  const both = { da: odd, en: odd };
  const sheet = [{ step: both, question: both, answer: both }];
  row = await openSampleCase(portal, submitted({ sheet }), {
    principal: citizenCpr(portal, 'Astrid'),
    principalName: odd,
    findable: true,
  });
});
afterAll(() => portal.close());

/** Astrid's form as she sends it. */
async function answering(name: string, fields: Record<string, string>) {
  const browser = new Browser();
  await logIn(browser, `${portal.baseUrl}/login`, name);
  const url = `${portal.baseUrl}/receipt/${row.reference}`;
  const { body } = await browser.get(url);
  const hidden = (field: string) =>
    new RegExp(`name="${field}" value="([^"]*)"`).exec(body)?.[1] ?? '';
  const form = { _csrf: hidden('_csrf'), nonce: hidden('nonce'), ...fields };
  return () => browser.post(`${url}/answer`, form);
}

const harmless = (body: string) => {
  expect(body).not.toContain('<b onmouseover');
  expect(body).not.toContain('49');
};

describe('a name and answers of signs, markup and formulas', () => {
  it('are shown as they were written, on every page of the desk', async () => {
    expect((await signe.act(row, 'note', { note: odd })).status).toBe(400);
    expect((await signe.act(row, 'note', { note: typed })).status).toBe(303);
    for (const path of [
      `/caseworker/cases/${row.reference}`,
      '/caseworker',
      `/caseworker/cases/${row.reference}/file`,
    ]) {
      const { status, body } = await signe.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(body).not.toContain('<b onmouseover');
    }
    const found = await signe.search('ordsen');
    expect(found.status).toBe(200);
    expect(found.body).not.toContain('<b onmouseover');
  });

  it.each(['complaint', 'access', 'own'])('are printed in the file for %s', async (purpose) => {
    const file = await signe.send(row, 'file/pdf', { ...(await signe.form(row)), purpose });
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  it('run in no spreadsheet', async () => {
    const { status, body } = await laust.post('/caseworker/export.csv', {
      view: 'all',
      why: 'supervision',
    });
    expect(status).toBe(200);
    expect(body).toContain(`;"'=1+1`);
    harmless(body.replace(/<b onmouseover=alert\(1\)>/g, ''));
  });

  it('are asked and answered, once however often it is sent at once, and stand in the file', async () => {
    await signe.act(row, 'take');
    const by = { 'answerBy.day': '10', 'answerBy.month': '12', 'answerBy.year': '2026' };
    const asked = { askAs: 'request-for-more', askWhat: `Hvad er ${typed}?`, ...by };
    expect((await sendSeen(signe, row, asked, 'ask')).sent.status).toBe(303);
    await portal.worker.runOnce();
    const answer = await answering('Astrid', { answer: typed });
    const all = await Promise.all([answer(), answer(), answer()]);
    expect(all.map(({ status }) => status)).toContain(303);
    const answers = (await portal.deps.cases.events(row.id)).filter(
      ({ kind }) => kind === 'info-received',
    );
    expect(answers).toMatchObject([{ note: typed, by: { kind: 'citizen' } }]);
    const { status, body } = await signe.open(row);
    expect([status, body.includes('<b onmouseover')]).toEqual([200, false]);
    const purpose = { purpose: 'access' };
    const file = await signe.send(row, 'file/pdf', { ...(await signe.form(row)), ...purpose });
    expect(file.status).toBe(200);
  });
});
