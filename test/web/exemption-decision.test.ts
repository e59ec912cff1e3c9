import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import type { Draft, Raw } from '../../src/cases/ports/drafts.ts';
import type { CitizenIdentity } from '../../src/cases/ports/identity.ts';
import { submit } from '../../src/cases/submit.ts';
import type { Cpr } from '../../src/domain/cpr.ts';
import { newId } from '../../src/domain/ids.ts';
import { digitalPostExemption } from '../../src/self-services/digital-post-exemption/index.ts';
import type { SelfService } from '../../src/self-services/define.ts';
import { robinsonList } from '../../src/self-services/robinson-list/index.ts';
import { Citizen, pathOf, typedIn } from '../support/citizen.ts';
import { openSampleCase } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk, carriedOut } from './at-the-desk.ts';

const astrid = '7204880012' as Cpr;
const jonas = '8310860417';
const asked: Raw = {
  wish: 'exempt',
  name: 'A. Testesen',
  cpr: '720488-0012',
  municipality: '0101',
  declaration: 'yes',
  forwardUnopened: 'yes',
  meeting: 'helper',
  helper: 'Hjælper Hansen',
};
const form = {
  decided: 'exempt',
  idSeen: 'passport',
  cpr: astrid,
  'cpr.seen': astrid,
  representedBy: '',
  forwardUnopened: 'yes',
};
const ended = { ...form, decided: 'ended' };

let portal: TestApp;
let signe: AtTheDesk;
beforeEach(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterEach(() => portal.close());

async function send(service: SelfService, raw: Raw, identity?: CitizenIdentity): Promise<CaseRow> {
  const draft: Draft = {
    id: newId(portal.clock.now()),
    service: service.id,
    version: 1,
    raw,
    resolved: {},
    done: [],
    lawVersion: '',
    specVersion: 1,
    exempt: 'unsaid',
    wish: 'digital',
    language: 'da',
    expiresAt: '2027-01-01T00:00:00Z',
  };
  const before = await submit(service, draft, identity, portal.deps);
  if (before.kind !== 'law-changed') throw new Error(before.kind);
  const { lawVersion } = before;
  const sent = await submit(service, { ...draft, lawVersion }, identity, portal.deps);
  if (sent.kind !== 'sent') throw new Error(sent.kind);
  return sent.row;
}

const last = async (row: CaseRow) => (await portal.deps.cases.events(row.id)).at(-1);
const registerSays = () =>
  portal.deps.registers.exemptions.decided(astrid, Temporal.PlainDate.from('2026-11-22'));

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
  const row = await send(robinsonList, { wish: 'join', people: 'self' }, identity);
  await portal.worker.runOnce();
  const event = await last(row);
  return event?.kind === 'dispatched' ? event.via : event?.kind;
}

describe('from the wish to the decision and back', () => {
  it('acts on eligibility and letters from that moment on', async () => {
    expect(await isOfferedChoice()).toBe(false);
    expect(await wayOfLetter()).toBe('digital-post');

    const row = await send(digitalPostExemption, asked);
    expect(await isOfferedChoice()).toBe(false);
    await signe.act(row, 'take');
    const decided = await signe.act(row, 'decide-exemption', form);
    expect(decided.status).toBe(303);
    expect(await last(row)).toMatchObject({
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

    const back = await send(digitalPostExemption, { ...asked, wish: 'return' });
    expect(await wayOfLetter()).toBe('paper');
    await signe.act(back, 'take');
    await signe.act(back, 'decide-exemption', ended);
    expect(await last(back)).toMatchObject({ exempt: false, forwardUnopened: false });
    expect(await isOfferedChoice()).toBe(false);
    expect(await wayOfLetter()).toBe('digital-post');
  });

  it('is decided at the counter, where the papers are seen', async () => {
    const bodil = await atTheDesk(portal, 'Bodil Borgersen');
    const row = await send(digitalPostExemption, asked);
    expect((await bodil.open(row)).body).toContain('/decide-exemption"');
    expect((await bodil.act(row, 'decide-exemption', form)).status).toBe(303);
    expect(await last(row)).toMatchObject({ by: { role: 'counter' } });
    expect(await registerSays()).toBe('exempt');
  });
});

describe('a wish sent without login', () => {
  it('says so at the desk, names nobody as principal and sends no letter', async () => {
    const row = await send(digitalPostExemption, asked);
    expect(row.principal).toBeUndefined();
    expect(await portal.deps.outbox.ofCase(row.id)).toEqual([]);
    const { body } = await signe.open(row);
    expect(body).toContain('Borgeren har ikke logget ind');
    expect(body).toContain('Københavns Kommune');
  });

  it('fills the form with what was asked, and shows the register’s name for the number', async () => {
    const row = await send(digitalPostExemption, asked);
    await signe.act(row, 'take');
    const page = await signe.open(row);
    expect(typedIn(page, 'cpr')).toBe(astrid);
    expect(typedIn(page, 'representedBy')).toBe('Hjælper Hansen');
    expect(page.body).toContain('Astrid Holm Testesen');
    expect(page.body).toContain(`name="cpr.seen" value="${astrid}"`);
    expect(page.body).not.toContain('/carry-out"');
  });
});

describe('nobody is decided on whose name was not seen', () => {
  it('another number comes back with its name, and counts once that was seen', async () => {
    const row = await send(digitalPostExemption, asked);
    const again = await signe.act(row, 'decide-exemption', { ...form, cpr: jonas });
    expect(again.status).toBe(422);
    expect(again.body).toContain('Jonas Makkertest');
    expect(again.body).toContain(`name="cpr.seen" value="${jonas}"`);
    expect((await last(row))?.kind).toBe('submitted');
    const seen = { ...form, cpr: jonas, 'cpr.seen': jonas };
    expect((await signe.act(row, 'decide-exemption', seen)).status).toBe(303);
    expect(await last(row)).toMatchObject({ cpr: jonas });
    expect(await registerSays()).toBe('not-exempt');
  });

  it.each([
    ['no number', { cpr: '' }, 'cpr'],
    ['no such number', { cpr: '9902880012', 'cpr.seen': '9902880012' }, 'cpr'],
    ['a number of nobody', { cpr: '6101014000', 'cpr.seen': '6101014000' }, 'cpr'],
    ['a number of somebody dead', { cpr: '8406400221', 'cpr.seen': '8406400221' }, 'cpr'],
    ['a number whose name was not shown', { 'cpr.seen': '' }, 'cpr'],
    ['no papers', { idSeen: '' }, 'idSeen'],
    ['papers that do not exist', { idSeen: 'library-card' }, 'idSeen'],
    ['no decision', { decided: '' }, 'decided'],
    ['no word on unopened post', { forwardUnopened: '' }, 'forwardUnopened'],
    ['too long a name', { representedBy: 'n'.repeat(101) }, 'representedBy'],
  ])('%s: nothing is decided', async (_, wrong, field) => {
    const row = await send(digitalPostExemption, asked);
    const answer = await signe.act(row, 'decide-exemption', { ...form, ...wrong });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(`href="#${field}"`);
    expect((await last(row))?.kind).toBe('submitted');
    expect(await registerSays()).toBe('not-exempt');
  });

  it('is logged as a look-up of its own, without the number', async () => {
    const row = await send(digitalPostExemption, asked);
    await signe.act(row, 'decide-exemption', { ...form, cpr: jonas });
    const log = await portal.deps.cases.accessLog('municipality-0101', 20);
    expect(log.map(({ purpose }) => purpose)).toContain('person-by-number');
    expect(JSON.stringify(log)).not.toContain(jonas);
    expect(portal.logged()).not.toContain(jonas);
  });
});

describe('the act belongs to its service', () => {
  it('decides nothing on another service’s case', async () => {
    const row = await openSampleCase(portal);
    await signe.act(row, 'take');
    expect((await signe.open(row)).body).not.toContain('/decide-exemption"');
    expect((await signe.act(row, 'decide-exemption', form)).status).toBe(409);
    expect(await registerSays()).toBe('not-exempt');
  });

  it('and this one is not carried out anywhere else', async () => {
    const row = await send(digitalPostExemption, asked);
    await signe.act(row, 'take');
    expect((await signe.act(row, 'carry-out', carriedOut)).status).toBe(409);
    expect((await last(row))?.kind).toBe('assigned');
  });

  it('is told in the history, in words', async () => {
    const row = await send(digitalPostExemption, asked);
    await signe.act(row, 'decide-exemption', { ...form, representedBy: 'Hjælper Hansen' });
    const { body } = await signe.open(row);
    expect(body).toContain('Fritaget for Digital Post fra');
    expect(body).toContain('Set: Pas. Fuldmagt: Hjælper Hansen. Uåbnet post sendes videre');
    const english = await signe.get(`/caseworker/cases/${row.reference}`, 'en');
    expect(english.body).toContain('Exempt from Digital Post from');
  });
});
