import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../src/cases/ports/case-store.ts';
import { showReference } from '../../src/domain/reference.ts';
import { openSampleCase, sampleCitizen, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk, carriedOut } from './at-the-desk.ts';

let portal: TestApp;
let caseworker: AtTheDesk;
let lead: AtTheDesk;
let counter: AtTheDesk;
let auditor: AtTheDesk;
beforeAll(async () => {
  portal = await testApp();
  caseworker = await atTheDesk(portal, 'Signe Skrankesen');
  lead = await atTheDesk(portal, 'Laust Ledersen');
  counter = await atTheDesk(portal, 'Bodil Borgersen');
  auditor = await atTheDesk(portal, 'Tage Tilsynsen');
});
afterAll(() => portal.close());

const newest = async () => (await portal.deps.cases.accessLog('municipality-0101', 1))[0]!;

describe('the access log', () => {
  it('has every look and every search, in the role that allowed it', async () => {
    const row = await openSampleCase(portal);
    const look = async (path: string) => {
      await lead.get(path);
      return newest();
    };
    expect(await look('/caseworker?state=referred&way=phone')).toEqual({
      at: '2026-11-22T10:00:00Z',
      who: 'Laust Ledersen (staff-0101-lead)',
      role: 'caseworker',
      action: 'list',
      authorityId: 'municipality-0101',
      purpose: 'case-list view=open state=referred way=phone',
    });
    expect(await look(`/caseworker/cases/${row.reference}`)).toMatchObject({
      action: 'view',
      caseId: row.id,
      purpose: 'case-page',
    });
    await lead.search(row.reference);
    expect(await newest()).toMatchObject({
      action: 'search',
      caseId: row.id,
    });
    const missed = await look('/caseworker/cases/nonsense');
    expect(missed).toMatchObject({ action: 'view', purpose: 'unknown-case' });
    expect(missed).not.toHaveProperty('caseId');
  });

  it('has the look that a refused act ends in, and the refusal before it', async () => {
    const row = await openSampleCase(portal, submitted(), { service: 'robinson-list' });
    await caseworker.act(row, 'carry-out', carriedOut);
    const entries = await portal.deps.cases.accessLog('municipality-0101', 2);
    expect(entries.map((entry) => entry.purpose)).toEqual(['case-page', 'carried-out refused']);
    expect(entries.map((entry) => entry.caseId)).toEqual([row.id, row.id]);
    const { body } = await auditor.get('/caseworker/log');
    expect(body).toContain('Skriv, at sagen er udført: afvist');
    expect(body).toContain(showReference(row.reference));
    expect(body).not.toContain(row.id);
  });

  it('says nothing about citizens', async () => {
    const row = await openSampleCase(portal, submitted({ flags: ['protected'] }));
    await caseworker.act(row, 'note', { note: 'Hemmeligt ord' });
    for (const sought of [sampleCitizen.cpr, sampleCitizen.name, row.reference])
      await caseworker.search(sought);
    const entries = await portal.deps.cases.accessLog('municipality-0101', 500);
    const { cpr, name } = sampleCitizen;
    for (const secret of [cpr, name, 'Hemmeligt ord', 'Prøvevej', 'protected']) {
      expect(JSON.stringify(entries)).not.toContain(secret);
      expect(portal.logged()).not.toContain(secret);
    }
  });

  it('is read by the auditor, in whose authority it was written', async () => {
    await counter.get('/caseworker?way=paper');
    const { body } = await auditor.get('/caseworker/log');
    expect(body).toContain('Bodil Borgersen (staff-0101-counter)');
    expect(body).toContain('Listen over sager, Åbne, Papir');
    expect((await newest()).purpose).toBe('access-log');
    const aksel = await atTheDesk(portal, 'Aksel Aatest');
    await aksel.get('/caseworker?way=phone');
    expect((await auditor.get('/caseworker/log')).body).not.toContain('Aksel Aatest');
  });

  it('comes first: what cannot be logged is not shown and not done', async () => {
    const row = await openSampleCase(portal);
    const form = await caseworker.form(row);
    const cases = portal.deps.cases as { log: typeof portal.deps.cases.log };
    const { log } = cases;
    cases.log = () => Promise.reject(new StoreUnavailable('disk full'));
    try {
      const paths = ['/caseworker', `/caseworker/cases/${row.reference}`];
      for (const path of [...paths, '/caseworker/cases/nonsense']) {
        const { status, body } = await caseworker.get(path);
        expect(status).toBe(503);
        expect(body).not.toContain(sampleCitizen.name);
      }
      const refused = await caseworker.send(row, 'carry-out', { ...form, ...carriedOut });
      expect(refused.status).toBe(503);
    } finally {
      cases.log = log;
    }
  });
});
