import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { writeNotices } from '../../src/cases/write-notices.ts';
import { anonymousReferral } from '../support/anonymous-referral.ts';
import { openSampleCase, referred, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';

let portal: TestApp;
let signe: AtTheDesk;
beforeAll(async () => {
  portal = await testApp();
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterAll(() => portal.close());

/** A case's row in the list, as text. */
async function listed(row: CaseRow, query = ''): Promise<string> {
  const { body } = await signe.get(`/caseworker${query}`);
  const at = body.indexOf(`/cases/${row.reference}`);
  return at < 0 ? '' : body.slice(at, body.indexOf('</tr>', at)).replaceAll(/<[^>]*>/g, ' ');
}
const onPage = async (row: CaseRow) =>
  (await signe.open(row)).body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

describe('a referral at the desk', () => {
  it('did not come digitally, and is found with the way in', async () => {
    const row = await openSampleCase(portal, referred());
    const filed = await openSampleCase(portal, submitted());
    expect(await listed(row, '?way=self-service')).toContain('Henvist til en anden vej');
    expect(await listed(filed, '?way=self-service')).toContain('Digitalt');
    expect(await onPage(row)).toContain('Vej ind Henvist til en anden vej');
    expect(await onPage(filed)).toContain('Vej ind Digitalt');
  });

  it('says that a name nobody has checked was stated', async () => {
    const named = await anonymousReferral(portal, 'Bo <b>Prøvesen');
    expect(await listed(named)).toContain('Bo &lt;b&gt;Prøvesen (oplyst, ikke logget ind)');
    expect(await onPage(named)).toContain('Bo &lt;b&gt;Prøvesen (oplyst, ikke logget ind)');
    const nameless = await anonymousReferral(portal);
    expect(await listed(nameless)).toContain('Ikke logget ind');
    expect(await onPage(nameless)).toContain('Borger Ikke logget ind');
  });

  it('has no deadline where nobody promised to get in touch, only a day to look', async () => {
    const due = { due: '2026-11-20' };
    const coming = await openSampleCase(portal, referred({ promise: 'you-come' }), due);
    expect(await listed(coming)).toMatch(/Opfølgning 20\. nov\. 2026\s.*Følg op/s);
    expect(await listed(coming)).not.toContain('Over fristen');
    const page = await onPage(coming);
    expect(page).toMatch(/Ingen aftale om kontakt\. Følg op senest fredag/);
    expect(page).not.toContain('Frist ');

    const today = await openSampleCase(portal, referred(), { due: '2026-11-22' });
    expect(await listed(today)).toContain('Frist i dag');
    const promised = await openSampleCase(portal, referred(), due);
    expect(await listed(promised)).toContain('Over fristen');
    expect(await listed(promised)).not.toContain('Opfølgning');
    expect(await onPage(promised)).toMatch(/Frist fredag/);
  });
});

describe('a citizen who was not contacted in time', () => {
  it('stands on top, with words, until somebody has called', async () => {
    const shy = await openSampleCase(portal, submitted({ flags: ['protected'] }));
    const late = await openSampleCase(portal, referred(), {
      due: '2026-11-20',
      lookOn: '2026-11-21',
    });
    await writeNotices(portal.deps, 20);
    const list = async () => (await signe.get('/caseworker')).body.split('desk-tabs')[0];
    expect(await list()).toContain(late.reference);
    expect(await list()).toContain(shy.reference);
    expect(await list()).toContain('fordi en borger ikke er kontaktet i tide');
    const page = await onPage(late);
    expect(page).toContain('Vi lovede at kontakte borgeren senest fredag den 20. november 2026.');
    expect(page).toContain('Borgeren er ikke kontaktet senest fredag den 20. november 2026');
    expect(page).toContain('Besked om, at vi er forsinkede');
    await signe.act(late, 'contact', { how: 'phone' });
    expect(await list()).not.toContain(late.reference);
    expect(await onPage(late)).not.toContain('Vi lovede at kontakte borgeren');
  });
});
