import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showReference } from '../../../src/domain/reference.ts';
import type { MyData } from '../../../src/web/citizen/my-data.ts';
import { Citizen, hiddenIn, pathOf } from '../../support/citizen.ts';
import { moveTo, readyToSend, sentMove } from '../../support/move.ts';
import { canReadPdf, oneLine, readAloud, wordsOn } from '../../support/pdf.ts';
import { openSampleCase, referred, submitted } from '../../support/sample-cases.ts';
import { sentWish } from '../../support/protection.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from '../at-the-desk.ts';
import { citizenCpr } from '../matrix-visits.ts';

let portal: TestApp;
let astrid: Citizen;
let laust: AtTheDesk;
let reference = '';
beforeAll(async () => {
  portal = await testApp();
  laust = await atTheDesk(portal, 'Laust Ledersen');
  const answers = await moveTo(portal, 'Eliasgade 10, st', { contact: { phone: '20304050' } });
  ({ citizen: astrid, reference } = await sentMove(portal, 'Astrid', answers));
  await portal.worker.runOnce();
  const row = (await portal.deps.cases.byReference(reference as never))!;
  await laust.act(row, 'take');
  await laust.act(row, 'note', { note: 'Internt-Notat' });
});
afterAll(() => portal.close());

async function send(citizen: Citizen, as: 'pdf' | 'json') {
  const page = await citizen.open('/my-data');
  return citizen.sendFrom(page, `/my-data/${as}`, {});
}
const read = async (citizen: Citizen): Promise<MyData> =>
  JSON.parse((await send(citizen, 'json')).body) as MyData;

describe('everything about me', () => {
  it('has the case with its answers, events and letters, and nobody of the staff', async () => {
    const answer = await send(astrid, 'json');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="mine-oplysninger.json"',
    );
    expect(answer.headers.get('cache-control')).toContain('no-store');
    const data = JSON.parse(answer.body) as MyData;
    const [own] = data.cases;
    expect(own).toMatchObject({ reference: showReference(reference as never), yours: 'your-own' });
    expect(own?.answers.map(({ value }) => value).join()).toContain('Eliasgade 10');
    expect(own?.events.map(({ who, what }) => `${who}: ${what}`)).toEqual(
      expect.arrayContaining([
        'Dig: Sendt digitalt',
        'Sagsbehandler: En medarbejder har fået sagen',
      ]),
    );
    expect(own?.letters[0]?.text.length).toBeGreaterThan(0);
    expect(own?.decisions[0]?.reasons.length).toBeGreaterThan(0);
    expect(data.looks.map(({ role }) => role)).toContain('Sagsbehandler');
    expect(data.sessions).toHaveLength(1);
    for (const secret of ['Laust', 'Ledersen', 'staff-0101', 'Internt-Notat'])
      expect(answer.body).not.toContain(secret);
  });

  it('has words as they were typed, and no markup that could be read as a page', async () => {
    const typed = '</script><img src=x onerror=alert(1)>';
    const sheet = [{ step: both('Trin'), question: both('Hvor'), answer: both(typed) }];
    const cpr = citizenCpr(portal, 'Mads');
    await openSampleCase(portal, submitted({ sheet }), { principal: cpr });
    const mads = new Citizen(portal);
    await mads.logIn('Mads');
    const { body } = await send(mads, 'json');
    expect(body).not.toContain('<');
    expect((JSON.parse(body) as MyData).cases[0]?.answers[0]?.value).toBe(typed);
  });

  it.skipIf(!canReadPdf)('has the same as a tagged PDF', async () => {
    const answer = await send(astrid, 'pdf');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="mine-oplysninger.pdf"',
    );
    const pdf = Buffer.from(answer.body, 'latin1');
    const text = oneLine(
      wordsOn(pdf)
        .flat()
        .map((word) => word.text)
        .join(' '),
    );
    for (const said of [
      'Mine oplysninger',
      showReference(reference as never),
      'Eliasgade 10',
      'Sendt digitalt',
    ])
      expect(text).toContain(said);
    expect(text).not.toMatch(/Ledersen|Internt-Notat/);
    expect(readAloud(pdf).filter(({ tag }) => tag === 'H1').length).toBeGreaterThan(1);
  });

  it('has what was begun and not sent, under its questions', async () => {
    const begun = await readyToSend(portal, 'Jytte', await moveTo(portal, 'Eliasgade 10, st'));
    const { drafts, cases } = await read(begun);
    expect(cases).toEqual([]);
    expect(drafts[0]?.service).toBe('Meld flytning');
    expect(drafts[0]?.answers.map(({ value }) => value).join()).toContain('Eliasgade 10');
  });

  it('has of a case that was filed for another only what the filer sent', async () => {
    const sheet = [{ step: both('Trin'), question: both('Hvor'), answer: both('Barnevej 3') }];
    const sofie = citizenCpr(portal, 'Sofie');
    const row = await openSampleCase(
      portal,
      submitted({ sheet }),
      { principal: citizenCpr(portal, 'Carla'), filer: sofie },
      [
        {
          notice: 'receipt',
          held: false,
          words: 'Kun-Til-Carla',
          cpr: citizenCpr(portal, 'Carla'),
        },
      ],
    );
    await laust.open(row);
    const filer = new Citizen(portal);
    await filer.logIn('Sofie');
    const answer = await send(filer, 'json');
    const { cases, looks } = JSON.parse(answer.body) as MyData;
    expect(cases[0]).toMatchObject({ yours: 'filed-for-another', letters: [], decisions: [] });
    expect(cases[0]?.answers[0]?.value).toBe('Barnevej 3');
    expect(looks).toEqual([expect.objectContaining({ role: 'Dig selv' })]);
    expect(answer.body).not.toContain('Kun-Til-Carla');
  });

  it('says that name and address are hidden here, once somebody asked for it', async () => {
    const { citizen } = await sentWish(portal, 'Sofie');
    const data = await read(citizen);
    expect(data.protection).toBeDefined();
    expect((await read(astrid)).protection).toBeUndefined();
  });

  it('has what somebody needs, and how they want to be reached now', async () => {
    const principal = citizenCpr(portal, 'Ibrahim');
    const row = await openSampleCase(portal, referred(), { principal, state: 'referred' });
    const ibrahim = new Citizen(portal);
    await ibrahim.logIn('Ibrahim');
    const [before] = (await read(ibrahim)).cases;
    expect(before?.contact).toEqual({ phone: '12 34 56 78' });
    expect(before?.needs).toEqual(['Tolk: tegnsprog', 'Stor skrift', 'Breve på dansk']);
    const page = `/my-cases/${row.reference}/contact`;
    const wishes = { phone: '', email: 'i@eksempel.dk', language: 'en', largePrint: 'no' };
    expect((await ibrahim.fill(page, wishes)).status).toBe(303);
    const [after] = (await read(ibrahim)).cases;
    expect(after?.contact).toEqual({ email: 'i@eksempel.dk' });
    expect(after?.needs).toEqual(['Tolk: tegnsprog', 'Breve på engelsk']);
  });

  it('is in English for whoever reads English', async () => {
    const carla = new Citizen(portal);
    await carla.logIn('Carla');
    const { body } = await carla.browser.post(
      `${portal.baseUrl}/my-data/json`,
      hiddenIn(await carla.open('/my-data')),
      { 'Accept-Language': 'en' },
    );
    const { language, cases } = JSON.parse(body) as MyData;
    expect(language).toBe('en');
    expect(cases[0]?.events[0]?.what).toBe('Sent digitally');
  });
});

describe('taking it out', () => {
  it('stands in the log, where the person sees it', async () => {
    await send(astrid, 'json');
    const looks = await astrid.open('/my-cases/looks');
    expect(looks.body).toContain('Hentede dine oplysninger');
    expect(looks.body).toContain('Dig selv');
  });

  it('is nobody’s who is not logged in, and no other page can do it', async () => {
    const visitor = new Citizen(portal);
    expect(pathOf(await visitor.get('/my-data'))).toBe('/login');
    const page = await visitor.open('/status');
    for (const as of ['pdf', 'json'])
      expect(pathOf(await visitor.sendFrom(page, `/my-data/${as}`, {}))).toBe('/login');
    expect((await astrid.post('/my-data/json', {})).status).not.toBe(200);
    expect((await astrid.get('/my-data/json')).status).toBe(404);
  });
});

it('is slowed down like other files', async () => {
  const slow = await testApp({ env: { PDFS_PER_MINUTE: '2' } });
  const citizen = new Citizen(slow);
  await citizen.logIn('Astrid');
  const statuses: number[] = [];
  for (const as of ['json', 'pdf', 'json'] as const)
    statuses.push((await send(citizen, as)).status);
  await slow.close();
  expect(statuses).toEqual([200, 200, 429]);
});

const both = (text: string) => ({ da: text, en: text });
