import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Citizen, type Fields, hiddenIn, pathOf } from '../support/citizen.ts';
import { atTheCounter } from '../support/filing.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const staff = '/caseworker/admin/staff';
const pauses = '/caseworker/admin/pauses';
const signe = 'staff-0101-caseworker';
let portal: TestApp;
let ditte: Citizen;
beforeEach(async () => {
  portal = await testApp();
  ditte = await atTheCounter(portal, 'Ditte');
});
afterEach(() => portal.close());

const preview = async (path: string, item: string, fields: Fields) => {
  const page = await ditte.open(`${path}?item=${encodeURIComponent(item)}`);
  return ditte.post(path, { ...hiddenIn(page), item, ...fields, action: 'preview' });
};
async function setAccess(access: string, item = signe) {
  const shown = await preview(staff, item, { access, why: 'Fratrådt' });
  return shown.status === 200 ? ditte.sendFrom(shown, staff, { action: 'confirm' }) : shown;
}

describe('an administrator', () => {
  it('sees who works at the desk of their authority, and shuts somebody out at once', async () => {
    const caseworker = await atTheCounter(portal, 'Signe');
    const list = await ditte.open(staff);
    expect(list.body).toContain('Signe Skrankesen');
    expect(list.body).toContain('sagsbehandler');
    // Known to the demonstration, but not yet seen; and nobody of another authority.
    expect(list.body).toContain('Ikke endnu');
    expect(list.body).not.toContain('Helge');
    expect((await caseworker.get('/caseworker')).status).toBe(200);
    expect(pathOf(await setAccess('closed'))).toBe(staff);
    expect(pathOf(await caseworker.get('/caseworker'))).toBe('/caseworker/login');
    expect((await ditte.open(staff)).body).toContain('<strong>Kan ikke logge ind');
    const log = await ditte.open('/caseworker/admin');
    expect(log.body).toContain('Signe Skrankesen: Lukket. Fratrådt');
    await setAccess('open');
    expect((await portal.store.staff.find(signe))?.disabled).toBe(false);
  });

  it('logs somebody out everywhere, and they may come back', async () => {
    const caseworker = await atTheCounter(portal, 'Signe');
    await setAccess('out');
    expect(pathOf(await caseworker.get('/caseworker'))).toBe('/caseworker/login');
    expect((await (await atTheCounter(portal, 'Signe')).get('/caseworker')).status).toBe(200);
  });

  it('cannot shut themself out', async () => {
    const answer = await setAccess('closed', 'staff-0101-administrator');
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('Du kan ikke lukke din egen adgang');
    expect((await ditte.get('/caseworker/admin')).status).toBe(200);
  });

  it.each(['staff-0461-caseworker', 'nobody'])('knows no %s', async (item) => {
    const token = hiddenIn(await ditte.open(`${staff}?item=${signe}`));
    for (const action of ['preview', 'confirm'])
      expect(
        (await ditte.post(staff, { ...token, item, access: 'closed', why: 'x', action })).status,
      ).toBe(404);
  });

  it('says why', async () => {
    const answer = await preview(staff, signe, { access: 'closed', why: '' });
    expect(answer.status).toBe(422);
    expect((await preview(staff, signe, { access: 'gone', why: 'x' })).status).toBe(422);
  });
});

describe('a pause at the desk', () => {
  const fields: Fields = {
    service: 'doctor-choice',
    messageDa: 'Registret er nede',
    messageEn: 'The register is down',
  };
  const start = async () => {
    const shown = await ditte.fill(pauses, { ...fields, action: 'preview' });
    await ditte.sendFrom(shown, pauses, { action: 'confirm' });
  };
  const item = () =>
    portal.store.administration.standing().find(({ subject }) => subject === 'pauses')?.item ?? '';
  const isPaused = async () =>
    (await new Citizen(portal).open('/self-service/doctor-choice')).body.includes('på pause');

  it('holds at once, keeps its beginning when its words change, and ends by a press', async () => {
    await start();
    expect(await isPaused()).toBe(true);
    portal.clock.advance({ minutes: 20 });
    const change = await preview(pauses, item(), { ...fields, messageDa: 'Snart klar' });
    await ditte.sendFrom(change, pauses, { action: 'confirm' });
    const { body } = await new Citizen(portal).open('/self-service/doctor-choice');
    expect(body).toContain('Snart klar');
    expect(body).toContain('22. november 2026 kl. 11.00.00');
    const page = await ditte.open(pauses);
    const own = { ...hiddenIn(page), item: item() };
    const shown = await ditte.post(pauses, { ...own, action: 'take-back' });
    expect(shown.body).toContain('Selvbetjeningen er åben');
    expect(await isPaused()).toBe(true);
    await ditte.sendFrom(shown, pauses, { action: 'confirm-take-back' });
    expect(await isPaused()).toBe(false);
    expect((await ditte.open(pauses)).body).toContain('Der er ikke sat noget');
    await start();
    expect(await isPaused()).toBe(true);
  });

  it('is one at a time for a service', async () => {
    await start();
    const again = await ditte.fill(pauses, { ...fields, action: 'preview' });
    expect(again.status).toBe(422);
    expect(again.body).toContain('på pause allerede');
    const moved = await preview(pauses, item(), { ...fields, service: 'health-card' });
    expect(moved.body).toContain('En pause kan ikke flyttes');
  });
});
