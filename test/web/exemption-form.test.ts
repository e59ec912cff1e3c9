import { seenPerson } from '../support/seen-person.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Cpr } from '../../src/domain/cpr.ts';
import { digitalPostExemption } from '../../src/self-services/digital-post-exemption/index.ts';
import { typedIn } from '../support/citizen.ts';
import { openSampleCase } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk, carriedOut } from './at-the-desk.ts';
import { asked, form, last, registerSays, send, wish } from './exemption-case.ts';
import { citizenCpr } from './matrix-visits.ts';

const jonas = '8310860417';

let portal: TestApp;
let signe: AtTheDesk;
beforeEach(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterEach(() => portal.close());

describe('a wish sent without login', () => {
  it('says so at the desk, names nobody as principal and sends no letter', async () => {
    const row = await wish(portal);
    expect(row.principal).toBeUndefined();
    expect(await portal.deps.outbox.ofCase(row.id)).toEqual([]);
    const { body } = await signe.open(row);
    expect(body).toContain('Borgeren har ikke logget ind');
    expect(body).toContain('Københavns Kommune');
  });

  it('fills the form with what was asked, but neither the decision nor a number nobody proved', async () => {
    const row = await wish(portal, { ...asked, postalAddress: 'c/o Bo\nEksempelvej 4' });
    await signe.act(row, 'take');
    const page = await signe.open(row);
    expect(typedIn(page, 'cpr')).toBe('');
    expect(page.body).not.toContain('name="cpr.seen"');
    expect(page.body).not.toMatch(/name="decided"[^>]* checked/);
    expect(page.body).toMatch(/name="forwardUnopened"[^>]* checked/);
    expect(typedIn(page, 'representedBy')).toBe('Hjælper Hansen');
    expect(page.body).toContain('c/o Bo\nEksempelvej 4</textarea>');
    expect(page.body).not.toContain('/carry-out"');
  });
});

describe('nobody is decided on whose name was not seen', () => {
  it('another number comes back with its name, and counts once that was seen', async () => {
    const row = await wish(portal);
    const again = await signe.act(row, 'decide-exemption', { ...form, cpr: jonas });
    expect(again.status).toBe(422);
    expect(again.body).toContain('Jonas Makkertest');
    // The number is sealed in the form, and shown by its day alone.
    expect(typedIn(again, 'cpr')).toBe(`${jonas.slice(0, 6)}-••••`);
    expect(again.body).not.toMatch(/831086-?0417/);
    expect((await last(portal, row))?.kind).toBe('submitted');
    const mark = /name="cpr\.seen" value="([^"]*)"/.exec(again.body)?.[1] ?? '';
    const seen = { ...form, cpr: typedIn(again, 'cpr') ?? '', 'cpr.seen': mark };
    expect((await signe.act(row, 'decide-exemption', seen)).status).toBe(303);
    expect(await last(portal, row)).toMatchObject({ cpr: jonas });
    expect(await registerSays(portal)).toBe('not-exempt');
  });

  it.each([
    ['no number', { cpr: '' }, 'cpr'],
    ['no such number', { cpr: '9902880012', 'cpr.seen': seenPerson('9902880012') }, 'cpr'],
    ['a number of nobody', { cpr: '6101014000', 'cpr.seen': seenPerson('6101014000') }, 'cpr'],
    [
      'a number of somebody dead',
      { cpr: '8406400221', 'cpr.seen': seenPerson('8406400221') },
      'cpr',
    ],
    ['a number whose name was not shown', { 'cpr.seen': '' }, 'cpr'],
    ['no papers', { idSeen: '' }, 'idSeen'],
    ['papers that do not exist', { idSeen: 'library-card' }, 'idSeen'],
    ['no decision', { decided: '' }, 'decided'],
    ['no word on unopened post', { forwardUnopened: '' }, 'forwardUnopened'],
    ['too long a name', { representedBy: 'n'.repeat(101) }, 'representedBy'],
  ])('%s: nothing is decided', async (_, wrong, field) => {
    const row = await wish(portal);
    const answer = await signe.act(row, 'decide-exemption', { ...form, ...wrong });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(`href="#${field}"`);
    expect((await last(portal, row))?.kind).toBe('submitted');
    expect(await registerSays(portal)).toBe('not-exempt');
  });

  it('is logged as a look-up of its own, without the number', async () => {
    const row = await wish(portal);
    await signe.act(row, 'decide-exemption', { ...form, cpr: jonas });
    const log = await portal.deps.cases.accessLog('municipality-0101', 20);
    expect(log.map(({ purpose }) => purpose)).toContain('person-by-number');
    expect(JSON.stringify(log)).not.toContain(jonas);
    expect(portal.logged()).not.toContain(jonas);
  });
});

describe('the municipality of registration decides (lov om Digital Post § 5, stk. 2)', () => {
  const of = (who: string) => {
    const cpr = citizenCpr(portal, who);
    return { cpr, fields: { ...form, cpr, 'cpr.seen': seenPerson(cpr) } };
  };

  it.each(['exempt', 'ended'])('and nobody decides on another’s citizen: %s', async (decided) => {
    const { cpr, fields } = of('Carla');
    const row = await wish(portal, { ...asked, cpr });
    const answer = await signe.act(row, 'decide-exemption', { ...fields, decided });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('href="#cpr"');
    expect(answer.body).toContain('hører til i Tårnby Kommune');
    expect((await last(portal, row))?.kind).toBe('submitted');
  });

  it('while the register is silent, the papers count', async () => {
    const { fields } = of('Hanne');
    const quiet = await testApp({
      adapt: (registers) => ({
        ...registers,
        persons: { ...registers.persons, find: () => Promise.reject(new Error('down')) },
      }),
    });
    const desk = await atTheDesk(quiet, 'Signe Skrankesen');
    const row = await wish(quiet);
    expect((await desk.act(row, 'decide-exemption', fields)).status).toBe(303);
    await quiet.close();
  });
});

describe('who logged in is who is decided on', () => {
  const identity = {
    kind: 'citizen',
    name: 'Testesen',
    assurance: 'substantial',
    idToken: '',
  } as const;
  const loggedIn = (cpr: Cpr) => send(portal, digitalPostExemption, asked, { ...identity, cpr });

  it('also under a number that has changed since', async () => {
    const former = '9003930147' as Cpr;
    const present = citizenCpr(portal, 'Alex');
    const answers = { ...asked, municipality: '0155' };
    const row = await send(portal, digitalPostExemption, answers, { ...identity, cpr: former });
    const helge = await atTheDesk(portal, 'Helge Havnetest');
    const fields = { ...form, cpr: present, 'cpr.seen': seenPerson(present) };
    expect((await helge.act(row, 'decide-exemption', fields)).status).toBe(303);
  });

  it('somebody else needs a case of their own', async () => {
    const row = await loggedIn(citizenCpr(portal, 'Jonas'));
    const answer = await signe.act(row, 'decide-exemption', form);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('opret en ny sag');
    expect((await last(portal, row))?.kind).toBe('submitted');
    expect(await registerSays(portal)).toBe('not-exempt');
    const own = { ...form, cpr: jonas, 'cpr.seen': seenPerson(jonas) };
    expect((await signe.act(row, 'decide-exemption', own)).status).toBe(303);
  });
});

describe('the act belongs to its service', () => {
  it('decides nothing on another service’s case', async () => {
    const row = await openSampleCase(portal);
    await signe.act(row, 'take');
    expect((await signe.open(row)).body).not.toContain('/decide-exemption"');
    expect((await signe.act(row, 'decide-exemption', form)).status).toBe(409);
    expect(await registerSays(portal)).toBe('not-exempt');
  });

  it('and this one is not carried out anywhere else', async () => {
    const row = await wish(portal);
    await signe.act(row, 'take');
    expect((await signe.act(row, 'carry-out', carriedOut)).status).toBe(409);
    expect((await last(portal, row))?.kind).toBe('assigned');
  });

  it('is told in the history, in words', async () => {
    const row = await wish(portal);
    await signe.act(row, 'decide-exemption', { ...form, representedBy: 'Hjælper Hansen' });
    const { body } = await signe.open(row);
    expect(body).toContain('Fritaget for Digital Post fra');
    expect(body).toContain('Set: Pas. Fuldmagt: Hjælper Hansen. Uåbnet post sendes videre');
    const english = await signe.get(`/caseworker/cases/${row.reference}`, 'en');
    expect(english.body).toContain('Exempt from Digital Post from');
  });
});
