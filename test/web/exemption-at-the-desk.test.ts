import { seenPerson } from '../support/seen-person.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { asked, astrid, form, last, wish } from './exemption-case.ts';

const jonas = '8310860417';

let portal: TestApp;
let signe: AtTheDesk;
beforeEach(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterEach(() => portal.close());

describe('papers that say otherwise than the case', () => {
  const notSeen = { ...form, 'cpr.seen': '' };

  it.each([
    ['another number', jonas, 'Sagen er sendt med et andet nummer.'],
    ['another name', astrid, 'I sagen står navnet A. Testesen.'],
  ])('%s is said, and counts after a second press only', async (_, cpr, said) => {
    const row = await wish(portal);
    const told = await signe.act(row, 'decide-exemption', { ...notSeen, cpr });
    expect(told.status).toBe(422);
    expect(told.body).toContain(said);
    expect(told.body).toContain('ikke det, der står i sagen');
    expect((await last(portal, row))?.kind).toBe('submitted');
    const again = { ...form, cpr, 'cpr.seen': seenPerson(cpr) };
    expect((await signe.act(row, 'decide-exemption', again)).status).toBe(303);
  });

  it('the same name and number are only looked at', async () => {
    const row = await wish(portal, { ...asked, name: 'astrid  holm Testesen' });
    const shown = await signe.act(row, 'decide-exemption', notSeen);
    expect(shown.status).toBe(422);
    expect(shown.body).toContain('Se efter, at navnet passer med legitimationen');
    expect(shown.body).not.toContain('I sagen står navnet');
    expect(shown.body).not.toContain('et andet nummer');
  });
});

describe('once the papers were seen', () => {
  it('the case names the person by the register, and asks for no papers any more', async () => {
    const row = await wish(portal);
    expect((await signe.open(row)).body).toContain('har ikke logget ind');
    await signe.act(row, 'decide-exemption', form);
    const { body } = await signe.open(row);
    expect(body).not.toContain('har ikke logget ind');
    expect(body).toMatch(/<dt>Borger<\/dt><dd>Astrid Holm Testesen </);
    expect(body).toMatch(/<dt>CPR-nummer<\/dt><dd>720488-</);
  });

  it('the other address for letters is kept with the exemption, and told in no history', async () => {
    const row = await wish(portal);
    const postalAddress = 'c/o Bo, Eksempelvej 9';
    await signe.act(row, 'decide-exemption', { ...form, postalAddress });
    const today = Temporal.PlainDate.from('2026-11-22');
    expect(await portal.deps.registers.exemptions.letterAddress(astrid, today)).toEqual({
      state: 'found',
      value: postalAddress,
    });
    const { body } = await signe.open(row);
    expect(body).toContain('Breve på papir går til en anden adresse');
    expect(body).not.toContain('Eksempelvej 9');
  });
});

describe('unopened post that was promised', () => {
  it('keeps the case open until it is said how that ended', async () => {
    const row = await wish(portal);
    await signe.act(row, 'decide-exemption', form);
    const { body } = await signe.open(row);
    expect(body).toContain('Send den uåbnede post på papir');
    expect(body).toContain('name="unopenedPost"');
    const early = await signe.act(row, 'close');
    expect(early.status).toBe(422);
    expect(early.body).toContain('href="#unopenedPost"');
    expect((await last(portal, row))?.kind).not.toBe('closed');
    await portal.worker.runOnce();
    expect((await signe.act(row, 'close', { unopenedPost: 'post-sent-on' })).status).toBe(303);
    expect(await last(portal, row)).toMatchObject({ kind: 'closed', unopenedPost: 'post-sent-on' });
    expect((await signe.open(row)).body).toContain('Den uåbnede post er sendt på papir');
  });

  it.each([
    ['not wished for', { forwardUnopened: 'no' }],
    ['of somebody who comes back', { decided: 'ended', forwardUnopened: '' }],
  ])('%s: the case is closed without a word on it', async (_, more) => {
    const row = await wish(portal);
    await signe.act(row, 'decide-exemption', { ...form, ...more });
    expect((await signe.open(row)).body).not.toContain('name="unopenedPost"');
    await portal.worker.runOnce();
    expect((await signe.act(row, 'close')).status).toBe(303);
    expect(await last(portal, row)).toMatchObject({ kind: 'closed', outcome: 'done' });
  });
});
