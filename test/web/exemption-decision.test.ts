import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { digitalPostExemption } from '../../src/self-services/digital-post-exemption/index.ts';
import { robinsonList } from '../../src/self-services/robinson-list/index.ts';
import { Citizen, pathOf } from '../support/citizen.ts';
import { walkExample } from '../support/example-walk.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { astrid, form, last, registerSays, send, wish } from './exemption-case.ts';

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
