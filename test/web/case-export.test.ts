import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cpr } from '../../src/domain/cpr.ts';
import { StoreUnavailable } from '../../src/cases/ports/case-store.ts';
import { mostNamed, toldInLog } from '../../src/web/caseworker/export-told.ts';
import { demoStaff } from '../../src/registers/demo/index.ts';
import { casesOf } from '../../src/web/caseworker/export-rows.ts';
import { tell } from '../support/many-cases.ts';
import { openSampleCase, sampleCitizen, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { Browser, logIn, tokenOf } from './log-in.ts';
import { citizenCpr } from './matrix-visits.ts';

let portal: TestApp;
let lead: AtTheDesk;
beforeAll(async () => {
  portal = await testApp();
  for (let no = 0; no < 450; no += 1)
    await tell(portal.deps.cases, {
      day: '2026-11-20',
      way: no % 3 === 0 ? 'paper' : 'self-service',
    });
  await openSampleCase(portal, submitted(), {
    principalName: '=HYPERLINK("http://x";"y")',
    findable: true,
  });
  await openSampleCase(portal, submitted(), { findable: true });
  await openSampleCase(portal, submitted({ flags: ['protected'] }), { principalName: 'Hemmelig' });
  const gerda = { principal: citizenCpr(portal, 'Gerda'), principalName: 'Gerda Gemtesen' };
  await openSampleCase(portal, submitted(), { ...gerda, findable: true });
  await openSampleCase(portal, submitted(), {
    principalName: 'Fremmed Borger',
    authorityId: 'municipality-0253',
  });
  lead = await atTheDesk(portal, 'Laust');
});
afterAll(() => portal.close());

/** Posts what the page's form would. */
async function withNames(name: string, fields: Record<string, string>) {
  const browser = new Browser();
  await logIn(browser, `${portal.baseUrl}/caseworker/login`, name);
  const page = await browser.get(`${portal.baseUrl}/caseworker/logged-out`);
  const token = tokenOf(page);
  return browser.post(`${portal.baseUrl}/caseworker/export.csv`, { _csrf: token, ...fields });
}

describe('the list as a file', () => {
  it('has every case that fits the filters, of the own authority, without names, numbers or answers', async () => {
    const { status, headers, body } = await lead.get('/caseworker/export.csv?view=all');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\d-]+-municipality-0101\.csv"$/,
    );
    const lines = body.trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 454);
    expect(new Set(lines.map((line) => line.split(';')[0])).size).toBe(455);
    for (const secret of [
      sampleCitizen.name,
      sampleCitizen.cpr,
      'HYPERLINK',
      'Fremmed',
      'Prøvevej',
    ])
      expect(body).not.toContain(secret);
  });

  it('keeps to the filters', async () => {
    const { body } = await lead.get('/caseworker/export.csv?view=all&way=paper');
    expect(body.trimEnd().split('\r\n')).toHaveLength(1 + 150);
  });

  it('has names for a lead who says what for, harmless to a spreadsheet', async () => {
    const { status, body } = await withNames('Laust', { view: 'all', why: 'supervision' });
    expect(status).toBe(200);
    expect(body).toContain(`;"${sampleCitizen.name}"\r\n`);
    expect(body).toContain(`;"'=HYPERLINK(""http://x"";""y"")"\r\n`);
    for (const secret of [sampleCitizen.cpr, 'Fremmed', 'Prøvevej'])
      expect(body).not.toContain(secret);
  });

  it('has no name where somebody in the case is protected, or has been since', async () => {
    const { body } = await withNames('Laust', { view: 'all', why: 'hand-out' });
    expect(body).not.toContain('Hemmelig');
    expect(body).not.toContain('Gemtesen');
    const kept = body.split('\r\n').filter((line) => line.endsWith(';"Står i sagen"'));
    expect(kept).toHaveLength(450 + 2);
    expect(body).toContain(`;"${sampleCitizen.name}"\r\n`);
  });

  it('asks a lead what for', async () => {
    const { status, body } = await withNames('Laust', { view: 'all', why: 'because' });
    expect(status).toBe(422);
    expect(body).toContain('Vælg, hvad du skal bruge navnene til');
  });

  it('has no names for others', async () => {
    expect((await withNames('Signe', { view: 'all', why: 'supervision' })).status).toBe(403);
    const signe = await atTheDesk(portal, 'Signe');
    expect((await signe.get('/caseworker/export')).body).not.toContain('name="why"');
    expect((await lead.get('/caseworker/export')).body).toContain('name="why"');
  });

  it('stands in the log, with what for', async () => {
    await lead.get('/caseworker/export.csv?view=first');
    await withNames('Laust', { view: 'first', why: 'supervision' });
    const auditor = await atTheDesk(portal, 'Tage');
    const { body } = await auditor.get('/caseworker/log');
    expect(body).toContain('Listen over sager som fil, med navne, Føre tilsyn med sagerne');
    expect(body).toContain('Listen over sager som fil, ');
  });

  it('is seen by whoever is in it, and by nobody else, however it was taken out', async () => {
    const looksAt = async (cpr: Cpr) =>
      (await portal.deps.accessLog.looksAt(cpr, { limit: 2 })).entries.map(
        ({ purpose }) => purpose,
      );
    const gerda = citizenCpr(portal, 'Gerda');
    await lead.get('/caseworker/export.csv?view=all&way=paper');
    const [before] = await looksAt(gerda);
    await lead.get('/caseworker/export.csv?view=open');
    expect(await looksAt(gerda)).toEqual(['case-export view=open', before]);
    await withNames('Laust', { view: 'open', why: 'hand-out' });
    const seen = await looksAt(gerda);
    expect(seen).toEqual(['case-export-names why=hand-out view=open', 'case-export view=open']);
    expect(await looksAt(citizenCpr(portal, 'Carla'))).toEqual([]);
    const browser = new Browser();
    await logIn(browser, `${portal.baseUrl}/login`, 'Gerda');
    const page = await browser.get(`${portal.baseUrl}/my-cases/looks`);
    expect(page.body).toContain('Var på en liste, der blev hentet som fil');
    expect(page.body).not.toContain('hand-out');
  });

  it('ends with names where enough people were looked up, and says so', async () => {
    const row = (await portal.deps.cases.list({ authorityId: 'municipality-0101', limit: 1 }))
      .rows[0]!;
    const pages = async function* () {
      for (let page = 0; page < 99; page += 1) yield Array.from({ length: 300 }, () => row);
    };
    const told: number[] = [];
    const cases = {
      ...portal.deps.cases,
      log: async (all: readonly unknown[]) => void told.push(all.length),
    };
    const [staff] = demoStaff();
    const worker = { staff: { ...staff!, kind: 'staff', idToken: '' }, role: 'lead' } as const;
    const file = { withNames: true, isCut: false };
    let given = 0;
    for await (const rows of toldInLog({ cases, clock: portal.clock }, worker, 'x', pages(), file))
      given += rows.length;
    expect([given, told.reduce((sum, each) => sum + each, 0), file.isCut]).toEqual([
      mostNamed,
      mostNamed,
      true,
    ]);
    expect((await lead.get('/caseworker/export')).body).toContain('højst 2000 sager');
  });

  it('is reached from the list, with its filters', async () => {
    const { body } = await lead.get('/caseworker?view=all&way=paper');
    expect(body).toContain('href="/caseworker/export?view=all&amp;way=paper"');
    const page = await lead.get('/caseworker/export?view=all&way=paper');
    expect(page.body).toContain('href="/caseworker/export.csv?view=all&amp;way=paper"');
  });

  it('reads no further page before the one before was sent, and ends where the store does not answer', async () => {
    const { list } = portal.deps.cases;
    let pages = 0;
    const failing = {
      ...portal.deps.cases,
      list: async (query: Parameters<typeof list>[0]) => {
        pages += 1;
        if (pages > 1) throw new StoreUnavailable('gone');
        return list(query);
      },
    };
    const given: string[] = [];
    const read = async () => {
      for await (const rows of casesOf({ cases: failing }, { authorityId: 'municipality-0101' }))
        given.push(...rows.map(({ id }) => id));
    };
    await expect(read()).rejects.toThrow(StoreUnavailable);
    expect(given).toHaveLength(200);
    expect(pages).toBe(2);
  });
});
