import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { openSampleCase, referred, sampleCitizen, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { Browser } from './log-in.ts';

let portal: TestApp;
let signe: AtTheDesk;
let plain: CaseRow;
let shy: CaseRow;
let sent: CaseRow;
let foreign: CaseRow;
beforeAll(async () => {
  portal = await testApp();
  plain = await openSampleCase(portal);
  shy = await openSampleCase(portal, submitted({ flags: ['protected'] }));
  sent = await openSampleCase(portal, referred(), { due: '2026-11-20' });
  foreign = await openSampleCase(portal, submitted(), { authorityId: 'municipality-0751' });
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterAll(() => portal.close());

const linked = (body: string) =>
  [...body.matchAll(/href="\/caseworker\/cases\/([0-9A-Z]{10})"/g)].map(
    ([, reference]) => reference,
  );

describe('the list of cases', () => {
  it('is for staff who are logged in', async () => {
    const visit = await new Browser().get(`${portal.baseUrl}/caseworker?state=referred`);
    expect(visit.status).toBe(303);
    expect(visit.location).toBe(
      `${portal.baseUrl}/caseworker/login?returnTo=%2Fcaseworker%3Fstate%3Dreferred`,
    );
  });

  it("shows the authority's own cases by due date, those to be seen first above them", async () => {
    const { body } = await signe.get('/caseworker');
    expect(linked(body)).toEqual([shy.reference, sent.reference, plain.reference, shy.reference]);
    expect(body).not.toContain(foreign.reference);
    expect(body).toContain(sampleCitizen.name);
    expect(body).not.toContain(sampleCitizen.cpr);
    expect(body).toContain('Over fristen');
  });

  it.each([
    ['state=referred', () => [sent]],
    ['state=submitted', () => [shy, plain, shy]],
    ['service=address-change&way=self-service', () => [shy, sent, plain, shy]],
    ['way=paper', () => []],
    ['state=nonsense&service=&way[]=x', () => [shy, sent, plain, shy]],
  ])('is filtered by %s', async (query, expected) => {
    const { status, body } = await signe.get(`/caseworker?${query}`);
    expect(status).toBe(200);
    expect(linked(body)).toEqual(expected().map((row) => row.reference));
  });

  it('turns to the next page', async () => {
    const grethe = await atTheDesk(portal, 'Grethe Grevetest');
    const authorityId = 'municipality-0253';
    expect((await grethe.get('/caseworker')).body).toContain('Der er ingen sager endnu');
    const rows: CaseRow[] = [];
    for (let count = 0; count < 27; count += 1)
      rows.push(await openSampleCase(portal, submitted(), { authorityId }));
    const first = await grethe.get('/caseworker?state=submitted');
    const next = /href="(\/caseworker\?[^"]*after=[^"]*)"/.exec(first.body)?.[1] ?? '';
    const second = await grethe.get(next.replaceAll('&amp;', '&'));
    expect([...linked(first.body), ...linked(second.body)]).toEqual(
      rows.map((row) => row.reference),
    );
    expect(second.body).not.toContain('after=');
  });
});
