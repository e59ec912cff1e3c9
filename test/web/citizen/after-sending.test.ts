import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../../src/cases/ports/case-store.ts';
import { Citizen, pathOf } from '../../support/citizen.ts';
import { openSampleCase, referred } from '../../support/sample-cases.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from '../at-the-desk.ts';
import { citizenCpr } from '../matrix-visits.ts';
import { sendSeen } from '../seen-letter.ts';
import { citizenOf, no, pathTo, refuse, sentBy } from './own-acts.ts';

let portal: TestApp;
let signe: AtTheDesk;
let astrid: Citizen;
let row: CaseRow;
beforeAll(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
  astrid = await citizenOf(portal, 'Astrid');
});
afterAll(() => portal.close());
beforeEach(async () => {
  row = await sentBy(portal);
});

const events = (of = row) => portal.deps.cases.events(of.id);
const last = async (of = row) => (await events(of)).at(-1);
const now = async (of = row) => (await portal.deps.cases.byReference(of.reference))!;
const kinds = async (of = row) => (await events(of)).map(({ kind }) => kind);
const first = async () => (await signe.get('/caseworker?view=first')).body;
const isOnTop = async (of = row) => (await first()).includes(of.reference);

describe('taking a case back', () => {
  it('says what it means, is done by a step of its own, and stands on the case, its receipt and the desk', async () => {
    const page = await astrid.open(pathTo(row, 'withdraw'));
    expect(page.body).toContain('Så stopper vi sagen');
    expect(page.body).toContain('Ja, træk sagen tilbage');
    const sent = await astrid.sendFrom(page, pathTo(row, 'withdraw'), { why: 'Vi bliver boende.' });
    expect(sent.status).toBe(303);
    const after = await astrid.follow(sent);
    expect(after.body).toContain('Sagen er trukket tilbage');
    expect(await last()).toMatchObject({
      kind: 'withdrawn',
      why: 'Vi bliver boende.',
      by: { kind: 'citizen', cpr: citizenCpr(portal, 'Astrid'), as: 'self' },
    });
    expect(await now()).toMatchObject({ state: 'withdrawn', attention: true });
    expect((await astrid.open(`/receipt/${row.reference}`)).body).toContain('Trukket tilbage');
    expect(await isOnTop()).toBe(true);
    const desk = await signe.open(row);
    expect(desk.body).toContain('Trukket tilbage på nettet');
    expect(desk.body).toContain('Borgeren har selv trukket sagen tilbage');
    expect((await signe.act(row, 'note', { note: 'Set.' })).status).toBe(303);
    expect(await isOnTop()).toBe(false);
  });

  it('needs no reason, and happens once however often the button is pressed', async () => {
    const page = await astrid.open(pathTo(row, 'withdraw'));
    const press = () => astrid.sendFrom(page, pathTo(row, 'withdraw'), { why: '' });
    const answers = await Promise.all([press(), press(), press()]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await kinds()).filter((kind) => kind === 'withdrawn')).toHaveLength(1);
  });

  it('is not possible once it was decided: the words come back, and nothing changes', async () => {
    const page = await astrid.open(pathTo(row, 'withdraw'));
    await refuse(portal, signe, row);
    const before = await kinds();
    const late = await astrid.sendFrom(page, pathTo(row, 'withdraw'), { why: 'Jeg fortryder' });
    expect(late.status).toBe(409);
    expect(late.body).toContain('kan derfor ikke trækkes tilbage');
    expect(late.body).toContain('<blockquote>Jeg fortryder</blockquote>');
    expect(await kinds()).toEqual(before);
    expect(pathOf(await astrid.get(pathTo(row, 'withdraw')))).toBe(pathTo(row));
    expect((await astrid.open(pathTo(row))).body).not.toContain(pathTo(row, 'withdraw'));
  });

  it('tells of what happened meanwhile before it is done, but not of what staff write for each other', async () => {
    const page = await astrid.open(pathTo(row, 'withdraw'));
    await signe.act(row, 'take');
    await signe.act(row, 'note', { note: 'Internt' });
    const ask = { askAs: 'request-for-more', askWhat: 'En kopi af lejekontrakten' };
    const by = { 'answerBy.day': '7', 'answerBy.month': '12', 'answerBy.year': '2026' };
    await sendSeen(signe, row, { ...ask, ...by }, 'ask');
    const told = await astrid.sendFrom(page, pathTo(row, 'withdraw'), { why: 'Nej' });
    expect(told.status).toBe(409);
    expect(told.body).toContain('Der er sket noget i sagen');
    expect(told.body).toContain('>\nNej</textarea>');
    expect((await astrid.sendFrom(told, pathTo(row, 'withdraw'), { why: 'Nej' })).status).toBe(303);
    const other = await sentBy(portal);
    const quiet = await astrid.open(pathTo(other, 'withdraw'));
    await signe.act(other, 'note', { note: 'Internt' });
    expect((await astrid.sendFrom(quiet, pathTo(other, 'withdraw'), {})).status).toBe(303);
  });

  it('and a caseworker who decides at the same time: one of them is told', async () => {
    await signe.act(row, 'take');
    const page = await astrid.open(pathTo(row, 'withdraw'));
    const preview = await signe.act(row, 'decide', { ...no, do: 'preview' });
    const seen = /name="letter\.seen" value="([^"]*)"/.exec(preview.body)?.[1] ?? '';
    const form = { ...(await signe.form(row, no)), do: 'send', 'letter.seen': seen };
    const [own, desk] = await Promise.all([
      astrid.sendFrom(page, pathTo(row, 'withdraw'), {}),
      signe.send(row, 'decide', form),
    ]);
    expect(new Set([own.status, desk.status])).toEqual(new Set([303, 409]));
    expect(['decided', 'withdrawn']).toContain((await now()).state);
  });
});

describe('a complaint', () => {
  it('is not offered before anything was decided', async () => {
    expect((await astrid.open(pathTo(row))).body).not.toContain(pathTo(row, 'complain'));
    expect(pathOf(await astrid.get(pathTo(row, 'complain')))).toBe(pathTo(row));
    const token = await astrid.open(pathTo(row, 'contact'));
    const forced = await astrid.sendFrom(token, pathTo(row, 'complain'), { complaint: 'Nej' });
    expect(forced.status).toBe(409);
    expect(await kinds()).not.toContain('appeal-received');
  });

  it('tells the body, the way and the last day, is taken, and lies on top at the desk until its end is noted', async () => {
    await refuse(portal, signe, row);
    const page = await astrid.open(pathTo(row, 'complain'));
    expect(page.body).toContain('Digitaliseringsministeriet');
    expect(page.body).toContain('Københavns Kommune');
    expect(page.body).toContain('Du kan klage til og med mandag den 21. december 2026');
    const empty = await astrid.sendFrom(page, pathTo(row, 'complain'), { complaint: ' ' });
    expect([empty.status, empty.body.includes('Skriv, hvad du klager over')]).toEqual([422, true]);
    const press = () =>
      astrid.sendFrom(page, pathTo(row, 'complain'), { complaint: 'Jeg bor der <b>selv</b>.' });
    const [sent, again] = [await press(), await press()];
    expect([sent.status, again.status]).toEqual([303, 303]);
    expect((await kinds()).filter((kind) => kind === 'appeal-received')).toHaveLength(1);
    expect(await last()).toMatchObject({
      kind: 'appeal-received',
      on: '2026-11-22',
      told: { lastDay: '2026-12-21', body: { da: 'Digitaliseringsministeriet' } },
      by: { kind: 'citizen' },
    });
    const after = await astrid.follow(sent);
    expect(after.body).toContain('Tak. Vi har fået din klage.');
    expect(after.body).toContain('Du har klaget');
    expect(after.body).not.toContain(pathTo(row, 'complain'));
    expect(await isOnTop()).toBe(true);
    const desk = (await signe.open(row)).body;
    expect(desk).toContain('Klage sendt på nettet');
    expect(desk).toContain('Jeg bor der &lt;b&gt;selv&lt;/b&gt;.');
    expect(desk).toContain('Klagen kom i tide');
    const end = { appealResult: 'upheld' };
    const on = {
      'appealEndedOn.day': '22',
      'appealEndedOn.month': '11',
      'appealEndedOn.year': '2026',
    };
    expect((await signe.act(row, 'appeal-end', { ...end, ...on })).status).toBe(303);
    expect(await isOnTop()).toBe(false);
    expect((await astrid.open(pathTo(row))).body).toContain('Du fik ikke medhold');
  });

  it('that runs takes no second one, and gives the words back', async () => {
    await refuse(portal, signe, row);
    const page = await astrid.open(pathTo(row, 'complain'));
    await astrid.sendFrom(page, pathTo(row, 'complain'), { complaint: 'Den første' });
    const second = await astrid.sendFrom(page, pathTo(row, 'complain'), { complaint: 'Den anden' });
    expect(second.status).toBe(409);
    expect(second.body).toContain('<blockquote>Den anden</blockquote>');
    expect((await kinds()).filter((kind) => kind === 'appeal-received')).toHaveLength(1);
  });

  it('goes elsewhere by its own way where the law sends it there, and is passed on from here', async () => {
    const card = await sentBy(portal, 'Astrid', { service: 'health-card' });
    await portal.deps.cases.commit({
      key: `decided ${card.id}`,
      expectedVersion: 1,
      row: { ...card, state: 'decided', version: 2 },
      events: [
        {
          id: `${card.id.slice(0, -1)}x`,
          seq: 2,
          v: 1,
          at: portal.clock.now().toString(),
          by: { kind: 'staff', id: 'staff-0101-1', name: 'Signe', role: 'caseworker' },
          kind: 'decided',
          result: 'refused',
          why: { da: 'Nej.', en: 'No.' },
          bases: [],
        },
      ],
      outbox: [],
      log: [],
    });
    const { body } = await astrid.open(pathTo(card, 'complain'));
    expect(body).toContain('Styrelsen for Patientklager');
    expect(body).toContain('Det er hurtigst at sende den selv');
    expect(body).toContain('sender Københavns Kommune den videre');
    expect(body).toContain('Sidste dag til at klage står i brevet');
  });
});

describe('how to be reached', () => {
  it('is known, changed, and told to the desk; letters written later follow it', async () => {
    const page = await astrid.open(pathTo(row, 'contact'));
    const wishes = { phone: '12 34 56 78', email: 'a@b.dk', language: 'en', largePrint: 'yes' };
    const sent = await astrid.sendFrom(page, pathTo(row, 'contact'), wishes);
    expect((await astrid.follow(sent)).body).toContain('Tak. Vi har gemt');
    expect(await last()).toMatchObject({
      kind: 'contact-changed',
      wishes: { phone: '12 34 56 78', email: 'a@b.dk', language: 'en', largePrint: true },
    });
    expect((await astrid.open(pathTo(row, 'contact'))).body).toContain('value="12 34 56 78"');
    expect(await isOnTop()).toBe(true);
    const desk = (await signe.open(row)).body;
    for (const said of ['Har ændret ønsker om kontakt', 'Telefon: 12 34 56 78', 'Breve på engelsk'])
      expect(desk).toContain(said);
    await signe.act(row, 'take');
    expect(await isOnTop()).toBe(false);
    await sendSeen(signe, row, no);
    const letter = (await portal.deps.outbox.ofCase(row.id)).at(-1);
    expect([letter?.languages, letter?.large]).toEqual([['en'], true]);
  });

  it.each([
    ['phone', { phone: 'ingen' }],
    ['email', { email: 'ikke en adresse' }],
    ['language', { language: 'xx' }],
  ])('is asked again where %s cannot be', async (name, wrong) => {
    const page = await astrid.open(pathTo(row, 'contact'));
    const sent = await astrid.sendFrom(page, pathTo(row, 'contact'), { language: 'da', ...wrong });
    expect(sent.status).toBe(422);
    expect(sent.body).toContain(`href="#${name}"`);
    expect(await kinds()).toEqual(['submitted']);
  });

  it('changed in two tabs: the second is told', async () => {
    const page = await astrid.open(pathTo(row, 'contact'));
    const other = await astrid.open(pathTo(row, 'contact'));
    const send = (from: typeof page, phone: string) =>
      astrid.sendFrom(from, pathTo(row, 'contact'), { phone, language: 'da' });
    expect((await send(page, '11 11 11 11')).status).toBe(303);
    const told = await send(other, '22 22 22 22');
    expect([told.status, told.body.includes('22 22 22 22')]).toEqual([409, true]);
  });
});

describe('an answer on the page of the case', () => {
  it('stands there, is on top at the desk, and leads back', async () => {
    const ask = { askAs: 'request-for-more', askWhat: 'En kopi af lejekontrakten' };
    const by = { 'answerBy.day': '7', 'answerBy.month': '12', 'answerBy.year': '2026' };
    await sendSeen(signe, row, { ...ask, ...by }, 'ask');
    await portal.worker.runOnce();
    const list = (await astrid.open('/my-cases')).body;
    expect(list.indexOf('Venter på dig')).toBeLessThan(list.indexOf(row.reference));
    const page = await astrid.open(pathTo(row));
    expect(page.body).toContain('Vi mangler noget fra dig');
    expect(page.body).toContain('Svar os senest');
    const sent = await astrid.sendFrom(page, pathTo(row, 'answer'), { answer: 'Her er den.' });
    expect(pathOf(sent)).toBe(pathTo(row));
    expect((await astrid.follow(sent)).body).toContain('Tak. Vi har fået dit svar.');
    expect(await isOnTop()).toBe(true);
  });
});

describe('nobody else', () => {
  const acts = ['', 'withdraw', 'complain', 'contact'] as const;

  it('sees or does anything, and a case of others differs from none by nothing', async () => {
    const sofie = await citizenOf(portal, 'Sofie');
    const own = await sofie.open('/my-cases');
    for (const act of acts) {
      expect((await sofie.get(pathTo(row, act))).status).toBe(404);
      if (act === '') continue;
      const fields = { why: 'Nej', complaint: 'Nej', phone: '1', language: 'da' };
      expect((await sofie.sendFrom(own, pathTo(row, act), fields)).status).toBe(404);
    }
    const visitor = new Citizen(portal);
    const token = await visitor.open('/status');
    for (const act of acts.slice(1))
      expect(pathOf(await visitor.sendFrom(token, pathTo(row, act), {}))).toBe('/login');
    expect(await kinds()).toEqual(['submitted']);
  });

  it('but whoever filed it for another may do all of it, by their own name', async () => {
    const sofie = await citizenOf(portal, 'Sofie');
    const filed = await sentBy(portal, 'Carla', { filer: citizenCpr(portal, 'Sofie') });
    const page = await sofie.open(pathTo(filed, 'withdraw'));
    expect((await sofie.sendFrom(page, pathTo(filed, 'withdraw'), {})).status).toBe(303);
    expect((await last(filed))?.by).toMatchObject({
      kind: 'citizen',
      cpr: citizenCpr(portal, 'Sofie'),
      as: 'parent',
    });
  });
});

it('a referral can be taken back: nobody calls', async () => {
  const referral = await openSampleCase(portal, referred(), {
    outcome: 'refer',
    standing: 'right',
    principal: citizenCpr(portal, 'Astrid'),
  });
  const page = await astrid.open(pathTo(referral, 'withdraw'));
  expect(page.body).toContain('Så kontakter vi dig ikke');
  expect((await astrid.sendFrom(page, pathTo(referral, 'withdraw'), {})).status).toBe(303);
  expect((await now(referral)).state).toBe('withdrawn');
});
