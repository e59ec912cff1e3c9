import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { oneLine, wordsOn } from '../support/pdf.ts';
import { anonymousReferral } from '../support/anonymous-referral.ts';
import { openSampleCase, sampleCitizen } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { sendSeen } from './seen-letter.ts';

let portal: TestApp;
let signe: AtTheDesk;
let laust: AtTheDesk;
let helge: AtTheDesk;
let tage: AtTheDesk;
let grethe: AtTheDesk;
beforeAll(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
  laust = await atTheDesk(portal, 'Laust Ledersen');
  helge = await atTheDesk(portal, 'Helge Havnetest');
  tage = await atTheDesk(portal, 'Tage Tilsynsen');
  grethe = await atTheDesk(portal, 'Grethe Grevetest');
});
afterAll(() => portal.close());

const here = 'municipality-0101';
const there = 'municipality-0155';
const notServed = 'municipality-0751';
const why = { transferReason: 'Du flytter til en bolig i en anden kommune.' };
const now = async (row: CaseRow) => (await portal.deps.cases.byReference(row.reference))!;
const letters = (row: CaseRow) => portal.deps.outbox.ofCase(row.id);
const move = (row: CaseRow, transferTo = there) =>
  sendSeen(signe, row, { transferTo, ...why }, 'transfer');

describe('a case that is sent to another authority here', () => {
  it('is not sent by one click: its letter is read first', async () => {
    const row = await openSampleCase(portal);
    const first = await signe.act(row, 'transfer', { transferTo: there, ...why, do: 'send' });
    expect(first.status).toBe(200);
    expect(first.body).toContain('Din sag er sendt til Dragør Kommune');
    expect(await now(row)).toMatchObject({ authorityId: here, version: 1 });
  });

  it('is that one’s from then on, unassigned and due no later', async () => {
    const row = await openSampleCase(portal, undefined, { due: '2026-11-25' });
    await signe.act(row, 'take');
    expect((await move(row)).sent.status).toBe(303);
    const after = await now(row);
    expect(after).toMatchObject({ authorityId: there, state: 'submitted', due: '2026-11-25' });
    expect(after.assignedTo).toBeUndefined();
    const { cases } = portal.deps;
    const listed = async (authorityId: string) =>
      (await cases.list({ authorityId, limit: 100 })).rows.map(({ reference }) => reference);
    expect(await listed(there)).toContain(row.reference);
    expect(await listed(here)).not.toContain(row.reference);
    const theirs = await cases.ofPrincipalFor(there, sampleCitizen.cpr);
    expect(theirs.map(({ reference }) => reference)).toContain(row.reference);
    const ours = await cases.ofPrincipalFor(here, sampleCitizen.cpr);
    expect(ours.map(({ reference }) => reference)).not.toContain(row.reference);
    const { status, body } = await helge.open(row);
    expect(status).toBe(200);
    expect(body).toContain('Sendt fra Københavns Kommune til Dragør Kommune');
    expect((await helge.act(row, 'take')).status).toBe(303);
  });

  it('is not read any more where it was, but where it went is: on its page and in both logs', async () => {
    const row = await openSampleCase(portal);
    await move(row);
    const { status, body } = await signe.open(row);
    expect(status).toBe(200);
    expect(body).toContain('Sagen er sendt til Dragør Kommune');
    expect(body).not.toContain('Prøvevej');
    expect(body).not.toContain(sampleCitizen.name);
    expect((await signe.act(row, 'note', { note: 'Hej' })).status).toBe(404);
    const sought = await signe.search(row.reference);
    expect(sought.location).toBe(`${portal.baseUrl}/caseworker/cases/${row.reference}`);
    const found = (await portal.deps.cases.accessLog(here, 2)).find(
      ({ purpose }) => purpose === 'find-by-reference',
    );
    expect(found).toMatchObject({ action: 'search', reference: row.reference });
    const stranger = await grethe.search(row.reference);
    expect(stranger).toMatchObject({ status: 200, location: undefined });
    const purposes = async (authority: string) =>
      (await portal.deps.cases.accessLog(authority, 9))
        .filter(({ reference }) => reference === row.reference)
        .map(({ purpose }) => purpose);
    expect(await purposes(here)).toContain('transferred to=Dragør\u00a0Kommune');
    expect(await purposes(there)).toContain('transferred from=Københavns\u00a0Kommune');
    const log = await tage.get('/caseworker/log');
    expect(log.body).toContain('Send sagen til en anden myndighed, til Dragør\u00a0Kommune');
  });

  it('takes along what happened, and none of the words that staff wrote for each other', async () => {
    const row = await openSampleCase(portal);
    await signe.act(row, 'note', { note: 'Kun mellem kolleger' });
    await signe.leave(row);
    await laust.act(row, 'take');
    await laust.leave(row);
    await signe.act(row, 'take', { takeReason: 'Laust er på ferie' });
    expect((await signe.open(row)).body).toContain('Laust er på ferie');
    expect((await move(row)).sent.status).toBe(303);
    const { body } = await helge.open(row);
    expect(body).toContain(why.transferReason);
    expect(body).toContain('Signe Skrankesen');
    for (const words of ['Kun mellem kolleger', 'Laust er på ferie', 'Notat gemt'])
      expect(body).not.toContain(words);
    const purpose = { purpose: 'complaint' };
    const file = await helge.send(row, 'file/pdf', { ...(await helge.form(row)), ...purpose });
    expect(file.status).toBe(200);
    const printed = wordsOn(Buffer.from(file.body, 'latin1')).flat();
    const words = oneLine(printed.map(({ text }) => text).join(' '));
    expect(words).toContain('Prøvevej');
    expect(words).not.toContain('Kun mellem kolleger');
    // Sent back, each reads its own again.
    await helge.act(row, 'note', { note: 'Kun i Dragør' });
    await portal.worker.runOnce();
    await sendSeen(helge, row, { transferTo: here, ...why }, 'transfer');
    const back = await signe.open(row);
    expect(back.body).toContain('Kun mellem kolleger');
    expect(back.body).not.toContain('Kun i Dragør');
    const stale = { ...(await signe.form(row)), version: '1', note: 'Fra en gammel fane' };
    const late = await signe.send(row, 'note', stale);
    expect(late.status).toBe(409);
    expect(late.body).not.toContain('Kun i Dragør');
  });

  it('is told by a letter of the authority that sent it away, whoever has it when it leaves', async () => {
    const row = await openSampleCase(portal);
    await move(row);
    const [letter] = await letters(row);
    expect(letter).toMatchObject({ notice: 'transfer', from: 'Københavns Kommune' });
    const taken = await portal.deps.outbox.take(50, portal.clock.now());
    expect(taken.find(({ caseId }) => caseId === row.id)?.authorityId).toBe(here);
    expect(JSON.stringify(letter?.letter.paragraphs)).toContain('Dragør Kommune');
  });

  it('also where a referral tells no number: nobody can be written to, and both logs say so', async () => {
    const row = await anonymousReferral(portal, 'Bo Prøvesen');
    const { preview, sent } = await move(row);
    expect(preview.body).toContain('Ingen ved, hvem der skal have brev');
    expect(sent.status).toBe(303);
    expect(await letters(row)).toEqual([]);
    expect(await now(row)).toMatchObject({ authorityId: there, state: 'referred' });
    const newest = async (at: string) => (await portal.deps.cases.accessLog(at, 1))[0]?.purpose;
    for (const at of [here, there]) expect(await newest(at)).toMatch(/^transferred (to|from)=/);
    expect((await helge.open(row)).body).toContain('Bo Prøvesen');
    const other = await anonymousReferral(portal);
    expect((await move(other, notServed)).sent.status).toBe(303);
    expect(await now(other)).toMatchObject({ authorityId: here, state: 'carried-out' });
  });

  it('once, however often the form is sent', async () => {
    const row = await openSampleCase(portal);
    const { send, sent } = await move(row);
    const again = await signe.send(row, 'transfer', send);
    expect([sent.status, again.status]).toEqual([303, 303]);
    expect(again.location).toContain(row.reference);
    const events = await portal.deps.cases.events(row.id);
    expect(events.map(({ kind }) => kind)).toEqual(['submitted', 'transferred']);
  });

  it.each([
    ['held', true],
    ['waiting', false],
  ])('not while a letter is %s', async (_, held) => {
    const letter = { notice: 'hearing', held } as const;
    const row = await openSampleCase(portal, undefined, {}, [letter]);
    const { preview } = await move(row);
    expect(preview.status).toBe(409);
    expect(preview.body).toContain('Et brev i sagen er ikke sendt endnu');
    expect((await now(row)).authorityId).toBe(here);
  });

  it.each([here, 'municipality-9999', 'x'])('not to %s', async (transferTo) => {
    const row = await openSampleCase(portal);
    expect((await move(row, transferTo)).preview.status).toBe(409);
    expect((await now(row)).version).toBe(1);
  });
});

describe('a case that belongs to an authority with its cases elsewhere', () => {
  it('is handed over: it stays here to be closed, and the letter says whom to ask', async () => {
    const row = await openSampleCase(portal);
    const { preview, sent } = await move(row, notServed);
    expect(preview.body).toContain('Din sag er sendt til Aarhus Kommune');
    expect(preview.body).toContain('Vi gør ikke mere ved sagen her');
    expect(sent.status).toBe(303);
    expect(await now(row)).toMatchObject({ authorityId: here, state: 'carried-out' });
    expect((await signe.act(row, 'close')).status).toBe(409);
    await portal.worker.runOnce();
    expect((await signe.act(row, 'close')).status).toBe(303);
    const ended = (await portal.deps.cases.events(row.id)).at(-1);
    expect(ended).toMatchObject({ kind: 'closed', outcome: 'handed-over' });
    expect((await signe.open(row)).body).not.toContain('/reopen"');
  });
});

it('leaves the numbers of every queue as counted', () => {
  expect(portal.store.queue.wrong()).toEqual([]);
});
