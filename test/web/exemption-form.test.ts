import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { typedIn } from '../support/citizen.ts';
import { openSampleCase } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk, carriedOut } from './at-the-desk.ts';
import { astrid, form, last, registerSays, wish } from './exemption-case.ts';

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

  it('fills the form with what was asked, and shows the register’s name for the number', async () => {
    const row = await wish(portal);
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
    const row = await wish(portal);
    const again = await signe.act(row, 'decide-exemption', { ...form, cpr: jonas });
    expect(again.status).toBe(422);
    expect(again.body).toContain('Jonas Makkertest');
    expect(again.body).toContain(`name="cpr.seen" value="${jonas}"`);
    expect((await last(portal, row))?.kind).toBe('submitted');
    const seen = { ...form, cpr: jonas, 'cpr.seen': jonas };
    expect((await signe.act(row, 'decide-exemption', seen)).status).toBe(303);
    expect(await last(portal, row)).toMatchObject({ cpr: jonas });
    expect(await registerSays(portal)).toBe('not-exempt');
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
