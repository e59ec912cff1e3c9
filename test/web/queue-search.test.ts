import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import { formatCpr } from '../../src/domain/cpr.ts';
import { showReference } from '../../src/domain/reference.ts';
import { openSampleCase, sampleCitizen, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { citizenCpr } from './matrix-visits.ts';

let portal: TestApp;
let signe: AtTheDesk;
let plain: CaseRow;
let hidden: CaseRow;
let foreign: CaseRow;
let isDown = false;
beforeAll(async () => {
  portal = await testApp({
    adapt: (registers) => ({
      ...registers,
      persons: {
        ...registers.persons,
        find: async (cpr) =>
          isDown ? { state: 'unknown', why: 'down' } : registers.persons.find(cpr),
      },
    }),
  });
  plain = await openSampleCase(portal, submitted(), { findable: true });
  hidden = await openSampleCase(portal, submitted({ flags: ['protected'] }));
  foreign = await openSampleCase(portal, submitted(), {
    authorityId: 'municipality-0751',
    findable: true,
  });
  signe = await atTheDesk(portal, 'Signe Skrankesen');
});
afterAll(() => portal.close());

const linked = (body: string) =>
  [...body.matchAll(/href="\/caseworker\/cases\/([0-9A-Z]{10})"/g)].map(([, each]) => each);
const newest = async () => (await portal.deps.cases.accessLog('municipality-0101', 1))[0];

describe('the search box', () => {
  it('takes a reference as it is read out, and leads to its case', async () => {
    const visit = await signe.search(` ${showReference(plain.reference).toLowerCase()} `);
    expect(visit.location).toBe(`${portal.baseUrl}/caseworker/cases/${plain.reference}`);
    expect(await newest()).toMatchObject({
      action: 'search',
      purpose: 'find-by-reference',
      caseId: plain.id,
    });
  });

  it.each([
    ['with a hyphen', formatCpr(sampleCitizen.cpr)],
    ['without', sampleCitizen.cpr],
  ])('takes a CPR number %s, and finds protected people, too', async (_how, typed) => {
    const { status, body } = await signe.search(typed);
    expect(status).toBe(200);
    expect(linked(body)).toEqual([hidden.reference, plain.reference]);
    expect(body).toContain(sampleCitizen.name);
    expect(body).toContain('data-title="Født"><span class="short-day">3. sep. 1951<');
    const entry = await newest();
    expect(entry).toMatchObject({ action: 'search', purpose: 'find-by-cpr' });
    expect(JSON.stringify(entry)).not.toContain(sampleCitizen.cpr);
    const seen = await portal.deps.accessLog.looksAt(sampleCitizen.cpr, { limit: 1 });
    expect(seen.entries[0]).toMatchObject({ purpose: 'find-by-cpr' });
  });

  it('takes a name in whatever spelling, but finds nobody who is protected', async () => {
    const { body } = await signe.search('fuglesangsen KANARIE');
    expect(linked(body)).toEqual([plain.reference]);
    const found = { action: 'search', purpose: 'find-by-name' };
    expect(await newest()).toMatchObject({ ...found, caseId: plain.id });
    // Whoever was found sees it, and nobody else.
    const seen = await portal.deps.accessLog.looksAt(sampleCitizen.cpr, { limit: 2 });
    expect(seen.entries[0]).toMatchObject({ ...found, reference: plain.reference });
    expect(seen.entries[1]).not.toMatchObject(found);
  });

  it('finds nobody by name who is protected since, nor anybody while the register does not say', async () => {
    const cpr = citizenCpr(portal, 'Gerda');
    const since = { principal: cpr, principalName: 'Gerda Gemtesen', findable: true } as const;
    await openSampleCase(portal, submitted(), since);
    const byName = await signe.search('gerda gemtesen');
    expect(linked(byName.body)).toEqual([]);
    expect(byName.body).not.toContain('Gemtesen</');
    expect(linked((await signe.search(cpr)).body)).toHaveLength(1);
    isDown = true;
    const { body } = await signe.search('fuglesangsen kanarie');
    isDown = false;
    expect(linked(body)).toEqual([]);
    expect(body).toContain('CPR svarer ikke');
  });

  it.each([
    ['nobody by that name', 'Ukendt Kanarie', 'Skriv hele navne'],
    ['a reference of another authority', 'foreign', 'ingen sag med det nummer'],
    ['digits that are no CPR number', '991399-1234', 'hverken et CPR-nummer'],
    ['nothing', '', 'Skriv hele navne'],
    ['markup', '"><script>alert(1)</script>', 'Skriv hele navne'],
  ])('says plainly where there is %s', async (_what, typed, words) => {
    const { status, body } = await signe.search(typed === 'foreign' ? foreign.reference : typed);
    expect(status).toBe(200);
    expect(linked(body)).toEqual([]);
    expect(body).toContain('href="#q"');
    expect(body).toContain(words);
    expect(body).not.toContain('<script>alert');
  });

  it('writes its log before it answers, and leaves nothing typed in an address or a line of ours', async () => {
    await signe.search(sampleCitizen.cpr);
    await signe.search(sampleCitizen.name);
    expect(portal.logged()).not.toContain(sampleCitizen.cpr);
    expect(portal.logged()).not.toContain('Fuglesangsen');
    expect((await signe.get('/caseworker/search')).location).toBe(`${portal.baseUrl}/caseworker`);
    const { body } = await signe.get('/caseworker');
    expect(body).toMatch(/<form[^>]*method="post" action="\/caseworker\/search"/);
  });

  it('turns the pages of what it found by posting, each in the log', async () => {
    const opened: string[] = [];
    for (let count = 0; count < 27; count += 1) {
      const row = await openSampleCase(portal, submitted(), {
        findable: true,
        principalName: 'Otto Svane',
      });
      opened.unshift(row.reference);
    }
    const first = await signe.search('svane otto');
    const after = /name="after" value="(\d+)"/.exec(first.body)?.[1] ?? '';
    const second = await signe.search('svane otto', { after });
    expect([...linked(first.body), ...linked(second.body)]).toEqual(opened);
    expect(second.body).not.toContain('name="after"');
    const entries = await portal.deps.cases.accessLog('municipality-0101', 2 + 27 + 1);
    const searches = entries.filter(({ purpose }) => purpose === 'find-by-name');
    expect(searches.filter(({ reference }) => reference === undefined)).toHaveLength(2);
    expect(searches.filter(({ reference }) => reference !== undefined)).toHaveLength(27);
  });
});
