import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import type { OutboxState } from '../../src/cases/ports/dispatch.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { digitalPostExemption } from '../../src/self-services/digital-post-exemption/index.ts';
import { robinsonList } from '../../src/self-services/robinson-list/index.ts';
import { Citizen, pathOf } from '../support/citizen.ts';
import { walkExample } from '../support/example-walk.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { seenIn } from './seen-letter.ts';
import { asked, astrid, form, last, registerSays, send, wish } from './exemption-case.ts';

const ended = { ...form, decided: 'ended' };

let portal: TestApp;
let signe: AtTheDesk;
beforeEach(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterEach(() => portal.close());

const wantsExemption = {
  wish: 'exempt',
  name: 'A. Testesen',
  cpr: astrid,
  municipality: '0101',
  declaration: 'yes',
  forwardUnopened: 'yes',
  meeting: 'come',
};

/** At a browser that nobody logged in at, page by page to the receipt. */
async function sentWithoutLogin(answers: typeof wantsExemption): Promise<CaseRow> {
  const citizen = new Citizen(portal);
  const path = `/self-service/${digitalPostExemption.id}`;
  await citizen.fill(path, {});
  const { page } = await walkExample(citizen, digitalPostExemption, answers);
  const sent = await citizen.sendFrom(page, `${path}/summary`, { action: 'send' });
  const row = await portal.deps.cases.byReference(pathOf(sent).split('/').at(-1) as Reference);
  if (row === undefined) throw new Error(`Not sent but led to ${pathOf(sent)}`);
  return row;
}

/** Whether the move is gone on with at once, or both ways are offered first. */
async function isOfferedChoice(): Promise<boolean> {
  const citizen = new Citizen(portal);
  const page = await citizen.logIn('Astrid', '/self-service/address-change/destination');
  return pathOf(page) === '/self-service/address-change';
}

/** By which way a receipt goes to Astrid now. */
async function wayOfLetter(): Promise<unknown> {
  const identity = {
    kind: 'citizen',
    cpr: astrid,
    name: 'Astrid Testesen',
    assurance: 'substantial',
    idToken: '',
  } as const;
  const row = await send(portal, robinsonList, { wish: 'join', people: 'self' }, identity);
  await portal.worker.runOnce();
  const event = await last(portal, row);
  return event?.kind === 'dispatched' ? event.via : event?.kind;
}

describe('from the wish to the decision and back', () => {
  it('acts on eligibility and letters from that moment on', async () => {
    expect(await isOfferedChoice()).toBe(false);
    expect(await wayOfLetter()).toBe('digital-post');

    const row = await sentWithoutLogin(wantsExemption);
    expect(await isOfferedChoice()).toBe(false);
    await signe.act(row, 'take');
    const decided = await signe.act(row, 'decide-exemption', form);
    expect(decided.status).toBe(303);
    expect(await last(portal, row)).toMatchObject({
      kind: 'exemption-decided',
      exempt: true,
      cpr: astrid,
      on: '2026-11-22',
      idSeen: 'passport',
      forwardUnopened: true,
      by: { kind: 'staff', id: 'staff-0101-caseworker' },
    });
    expect(await isOfferedChoice()).toBe(true);
    expect(await wayOfLetter()).toBe('paper');

    const back = await sentWithoutLogin({ ...wantsExemption, wish: 'return' });
    expect(await wayOfLetter()).toBe('paper');
    await signe.act(back, 'take');
    await signe.act(back, 'decide-exemption', ended);
    expect(await last(portal, back)).toMatchObject({ exempt: false, forwardUnopened: false });
    expect(await isOfferedChoice()).toBe(false);
    expect(await wayOfLetter()).toBe('digital-post');
  });

  it('is decided at the counter, where the papers are seen', async () => {
    const bodil = await atTheDesk(portal, 'Bodil Borgersen');
    const row = await wish(portal);
    expect((await bodil.open(row)).body).toContain('/decide-exemption"');
    expect((await bodil.act(row, 'decide-exemption', form)).status).toBe(303);
    expect(await last(portal, row)).toMatchObject({ by: { role: 'counter' } });
    expect(await registerSays(portal)).toBe('exempt');
  });
});

describe('the letter on the decision', () => {
  const letters = async (row: CaseRow) =>
    (await portal.deps.outbox.ofCase(row.id)).filter((one) => one.notice === 'exemption-decision');
  const words = ({ letter }: OutboxState) =>
    [letter.title, ...letter.facts.map(({ value }) => value), ...letter.paragraphs]
      .map(({ da }) => da)
      .join(' ')
      // In a citation no line ends between a sign and its number.
      .replaceAll('\u00a0', ' ');

  it('tells who becomes exempt what holds from when, how to undo it and where to complain', async () => {
    const row = await wish(portal);
    await signe.act(row, 'decide-exemption', form);
    const [letter, ...more] = await letters(row);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ cpr: astrid, to: 'Astrid Holm Testesen', state: 'waiting' });
    for (const part of [
      'søndag den 22. november 2026',
      'lov om Digital Post',
      '§ 5, stk. 1',
      'på papir',
      'sidste 6 måneder',
      'komme tilbage',
      'klage',
    ])
      expect(words(letter!)).toContain(part);
    await portal.worker.runOnce();
    expect(await last(portal, row)).toMatchObject({
      kind: 'dispatched',
      notice: 'exemption-decision',
      via: 'paper',
    });
    expect((await signe.open(row)).body).toContain('Afgørelse om Digital Post');
  });

  it('tells who comes back, in Digital Post', async () => {
    await signe.act(await wish(portal), 'decide-exemption', form);
    const row = await wish(portal, { ...asked, wish: 'return' });
    await signe.act(row, 'decide-exemption', ended);
    const [letter] = await letters(row);
    expect(words(letter!)).toContain('ikke længere fritaget');
    expect(words(letter!)).toContain('§ 5, stk. 2');
    await portal.worker.runOnce();
    expect(await last(portal, row)).toMatchObject({ kind: 'dispatched', via: 'digital-post' });
  });

  it('is written once, also when the same form is sent twice', async () => {
    const row = await wish(portal);
    const sent = await signe.form(row, form);
    const { body } = await signe.send(row, 'decide-exemption', sent);
    Object.assign(sent, { do: 'send', 'letter.seen': seenIn(body) });
    await signe.send(row, 'decide-exemption', sent);
    await signe.send(row, 'decide-exemption', sent);
    expect(await letters(row)).toHaveLength(1);
  });
});
