import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { showDay } from '../../src/domain/dates.ts';
import { billedCard } from '../support/billed-card.ts';
import { dayFields } from '../support/filing.ts';
import { openSampleCase, referred } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { because, cardOnPaper, guardDone, readAndSend } from './filed-card.ts';

let portal: TestApp;
let signe: AtTheDesk;
beforeEach(async () => {
  portal = await testApp({ services: [billedCard] });
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterEach(() => portal.close());

const wordsOn = async (row: CaseRow) =>
  (await signe.open(row)).body
    .replaceAll(/<nav class="case-nav".*?<\/nav>|<[^>]*>/gs, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s+/g, ' ');
const between = (words: string, from: string, to: string) =>
  words.slice(words.indexOf(from), words.indexOf(to, words.indexOf(from)));

describe('a filing that is looked into', () => {
  it('shows the contact that its receipt promised, and by when it is decided, each by itself', async () => {
    const row = await cardOnPaper(portal);
    const [filed] = await portal.deps.cases.events(row.id);
    expect(filed).toMatchObject({ kind: 'filed', contactBy: '2026-11-25' });
    const receipt = (await portal.deps.outbox.ofCase(row.id))[0]?.letter;
    expect(JSON.stringify(receipt)).toContain(showDay('2026-11-25', 'da'));
    const words = await wordsOn(row);
    expect(words).toContain(`Vi har lovet kontakt senest ${showDay('2026-11-25', 'da')}`);
    expect(words).toContain(`Vejen ind er afgjort senest ${showDay(row.due, 'da')}`);
  });

  it('whose law was not confirmed on its day is not rejected, and the page says the way on', async () => {
    const row = await cardOnPaper(portal, { receivedOn: Temporal.PlainDate.from('2026-11-20') });
    const words = await wordsOn(row);
    expect(words).toContain('heller ikke når en administrator bekræfter dem nu');
    expect(words).not.toContain('Det gør en administrator');
    expect(between(words, 'Det næste', 'Må sagen komme')).toContain('Tag imod den alligevel');
    await signe.act(row, 'extraordinary', {
      takeAllTheSame: 'yes',
      extraordinaryReason: 'Loven var ikke bekræftet den dag',
    });
    expect((await signe.act(row, 'accept-channel')).status).toBe(303);
  });
});

it('the decision that stands is shown, and the first one as what came before', async () => {
  const row = await cardOnPaper(portal);
  await guardDone(signe, row);
  await readAndSend(signe, row, 'reject-channel', because);
  await readAndSend(await atTheDesk(portal, 'Laust'), row, 'confirm-rejection');
  const words = between(await wordsOn(row), 'Afgørelsen om vejen ind', 'Breve');
  expect(words).toContain('§ 12, stk. 2');
  expect(words).toMatch(/Først søndag den 22\. november 2026: /);
});

it('a rejection that waits for a colleague is marked in the list, until somebody has decided', async () => {
  const row = await cardOnPaper(portal);
  await guardDone(signe, row);
  const list = async () => (await signe.get('/caseworker')).body;
  expect(await list()).not.toContain('Venter på en kollega');
  await readAndSend(signe, row, 'reject-channel', because);
  expect(await list()).toContain('Venter på en kollega');
  await readAndSend(await atTheDesk(portal, 'Laust'), row, 'confirm-rejection');
  expect(await list()).not.toContain('Venter på en kollega');
});

it('nobody was in contact before the referral: said at the date', async () => {
  const row = await openSampleCase(portal, referred(), {});
  const sent = await signe.act(row, 'contact', {
    how: 'phone',
    ...dayFields('contactedOn', '2026-11-20'),
  });
  expect(sent.status).toBe(422);
  expect(sent.body).toContain('Dagen må ikke ligge før den dag, sagen kom ind');
  expect(sent.body).toContain('href="#contactedOn"');
  expect(sent.body).not.toContain('betalt');
});
