import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cpr } from '../../../src/domain/cpr.ts';
import { showReference } from '../../../src/domain/reference.ts';
import { openSampleCase } from '../../support/sample-cases.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from '../at-the-desk.ts';
import { Browser, logIn } from '../log-in.ts';
import { citizenCpr } from '../matrix-visits.ts';

let portal: TestApp;
let astrid: Browser;
let sofie: Browser;
let lead: AtTheDesk;
beforeAll(async () => {
  portal = await testApp();
  [astrid, sofie] = [new Browser(), new Browser()];
  await logIn(astrid, `${portal.baseUrl}/login`, 'Astrid');
  await logIn(sofie, `${portal.baseUrl}/login`, 'Sofie');
  lead = await atTheDesk(portal, 'Laust Ledersen');
});
afterAll(() => portal.close());

const caseOf = (name: string, filer?: Cpr) =>
  openSampleCase(portal, undefined, {
    principal: citizenCpr(portal, name),
    ...(filer && { filer }),
  });
const open = (browser: Browser, path: string, language = 'da') =>
  browser.get(portal.baseUrl + path, { 'Accept-Language': language });

describe('who has looked at my case', () => {
  it('tells authority, role, time and what for, and nobody’s name', async () => {
    const row = await caseOf('Astrid');
    const path = `/my-cases/${row.reference}/looks`;
    expect((await open(astrid, path)).body).toContain('Ingen medarbejder har set den endnu');
    await lead.open(row);
    await lead.search(row.reference);
    const { status, body } = await open(astrid, path);
    expect(status).toBe(200);
    for (const said of ['Københavns Kommune', 'Sagsbehandler', '22. november 2026', 'Så sagen'])
      expect(body).toContain(said);
    expect(body).toContain('Søgte efter sagen');
    expect(body).toContain(showReference(row.reference));
    for (const secret of ['Laust', 'Ledersen', 'staff-0101', 'case-page'])
      expect(body).not.toContain(secret);
    const english = await open(astrid, path, 'en');
    expect(english.body).toContain('Who has seen your case?');
    expect(english.body).toContain('Saw the case');
    const list = await open(astrid, '/my-cases');
    expect(list.body).toContain(`href="${path}"`);
    expect(list.body).toContain('href="/my-cases/looks"');
  });

  it('has look-ups by number and every case of theirs on one page', async () => {
    const [first, second] = [await caseOf('Sofie'), await caseOf('Sofie')];
    await lead.open(first);
    await lead.open(second);
    await portal.deps.cases.log([
      {
        at: portal.clock.now().toString(),
        who: 'Helge (x)',
        role: 'counter',
        action: 'search',
        authorityId: 'municipality-0461',
        purpose: 'person-by-number',
        about: citizenCpr(portal, 'Sofie'),
      },
    ]);
    const { body } = await open(sofie, '/my-cases/looks');
    expect(body).toContain('Slog dit CPR-nummer op');
    expect(body).toContain('Odense Kommune');
    for (const { reference } of [first, second]) expect(body).toContain(showReference(reference));
  });

  it('is the principal’s alone: whoever filed for another sees the case, not the looks', async () => {
    const row = await caseOf('Carla', citizenCpr(portal, 'Sofie'));
    await lead.open(row);
    const path = `/my-cases/${row.reference}/looks`;
    const list = await open(sofie, '/my-cases');
    expect(list.body).toContain(showReference(row.reference));
    expect(list.body).not.toContain(path);
    expect((await open(sofie, path)).status).toBe(404);
    expect((await open(sofie, '/my-cases/looks')).body).not.toContain(showReference(row.reference));
  });

  it('asks whoever is not logged in to log in, and leads back', async () => {
    const { status, location } = await open(new Browser(), '/my-cases/looks');
    expect([status, new URL(location ?? '').searchParams.get('returnTo')]).toEqual([
      303,
      '/my-cases/looks',
    ]);
  });

  it('turns pages', async () => {
    const row = await caseOf('Astrid');
    const look = {
      at: '2026-11-01T10:00:00Z',
      who: 'Laust (x)',
      role: 'lead',
      action: 'view',
      authorityId: row.authorityId,
      purpose: 'case-page',
      caseId: row.id,
    } as const;
    await portal.deps.cases.log(Array.from({ length: 55 }, () => look));
    const path = `/my-cases/${row.reference}/looks`;
    const first = await open(astrid, path);
    const older = /href="([^"]*after=[^"]*)"/.exec(first.body)?.[1] ?? '';
    expect(older.startsWith(path)).toBe(true);
    const second = await open(astrid, older);
    expect([...second.body.matchAll(/<tr>/g)]).toHaveLength(6);
  });
});

it('a look at the looks writes nothing', async () => {
  const { writes } = portal.store.stats();
  await open(astrid, '/my-cases/looks');
  expect(portal.store.stats().writes).toBe(writes);
});
