import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showReference } from '../../src/domain/reference.ts';
import { openSampleCase } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';
import { sendSeen } from './seen-letter.ts';

let portal: TestApp;
let lead: AtTheDesk;
let signe: AtTheDesk;
let auditor: AtTheDesk;
beforeAll(async () => {
  portal = await testApp();
  lead = await atTheDesk(portal, 'Laust Ledersen');
  signe = await atTheDesk(portal, 'Signe Skrankesen');
  auditor = await atTheDesk(portal, 'Tage Tilsynsen');
});
afterAll(() => portal.close());

const rowsOf = (body: string) =>
  [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].slice(1).map(([, row]) => row ?? '');
const newest = async () => (await portal.deps.cases.accessLog('municipality-0101', 1))[0]!;

describe('an auditor', () => {
  it('chooses by person, kind, case and day, and every look says what for', async () => {
    const row = await openSampleCase(portal);
    await lead.open(row);
    await signe.open(row);
    await signe.search('nonsense');
    const query = `staff=staff-0101-lead&action=view&reference=${row.reference}&from=2026-11-22&until=2026-11-22`;
    const { status, body } = await auditor.get(`/caseworker/log?${query}`);
    expect(status).toBe(200);
    const rows = rowsOf(body);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain('Laust Ledersen (staff-0101-lead)');
    expect(rows[0]).toContain(showReference(row.reference));
    expect(await newest()).toMatchObject({
      action: 'log',
      caseId: row.id,
      purpose: 'access-log from=2026-11-22 until=2026-11-22 staff=staff-0101-lead action=view',
    });
    expect(rowsOf((await auditor.get('/caseworker/log?from=2026-11-23')).body)).toEqual([]);
  });

  it('finds what somebody did by who they are, not only what they looked at', async () => {
    const row = await openSampleCase(portal);
    await signe.act(row, 'take');
    await signe.act(row, 'note', { note: 'Ringet' });
    const mine = `reference=${row.reference}&action=act&staff=staff-0101-caseworker`;
    expect(rowsOf((await auditor.get(`/caseworker/log?${mine}`)).body)).toHaveLength(2);
  });

  it('finds what was done with a case before it went to another authority', async () => {
    const row = await openSampleCase(portal);
    await signe.open(row);
    const there = { transferTo: 'municipality-0155', transferReason: 'Du flytter til Dragør.' };
    const { sent } = await sendSeen(signe, row, there, 'transfer');
    expect(sent.status).toBe(303);
    const { status, body } = await auditor.get(`/caseworker/log?reference=${row.reference}`);
    expect(status).toBe(200);
    expect(rowsOf(body).length).toBeGreaterThan(1);
  });

  it.each(['x why=complaint', 'Hanne Sørensen', '010190-1234'])(
    'reads nothing in the log that somebody wrote into an address: %s',
    async (assigned) => {
      await lead.get(`/caseworker?${new URLSearchParams({ assigned }).toString()}`);
      expect((await newest()).purpose).toBe('case-list view=open');
    },
  );

  it('turns pages', async () => {
    for (let count = 0; count < 60; count += 1)
      await portal.deps.cases.log([
        {
          at: '2020-01-01T10:00:00Z',
          who: 'Før (x)',
          role: 'lead',
          action: 'view',
          authorityId: 'municipality-0101',
          purpose: 'case-page',
        },
      ]);
    const first = await auditor.get('/caseworker/log?until=2020-01-01');
    expect(rowsOf(first.body)).toHaveLength(50);
    const older = /href="(\/caseworker\/log\?[^"]*after=[^"]*)"/.exec(first.body)?.[1] ?? '';
    expect(older).toContain('until=2020-01-01');
    const second = await auditor.get(older.replaceAll('&amp;', '&'));
    expect(rowsOf(second.body)).toHaveLength(10);
    expect(second.body).not.toContain('after=');
  });

  it.each([
    ['from=2026-02-30', 'from', 'Skriv en dag, der findes'],
    ['from=i+g%C3%A5r', 'from', 'Skriv en dag, der findes'],
    ['from=2026-11-22&until=2026-11-21', 'until', 'ligger før den første'],
    ['reference=nonsense', 'reference', 'Vi kender ikke en sag'],
  ])('is told what is wrong with %s, and keeps what was typed', async (query, field, said) => {
    const { status, body } = await auditor.get(`/caseworker/log?${query}`);
    expect(status).toBe(422);
    expect(body).toContain(`href="#${field}"`);
    expect(body).toContain(said);
    const typed = new URLSearchParams(query).get(field) ?? '';
    expect(body).toContain(`value="${typed}"`);
    expect(rowsOf(body)).toEqual([]);
  });

  it('finds no case of another authority, as if there were none', async () => {
    const row = await openSampleCase(portal, undefined, { authorityId: 'municipality-0253' });
    const { status, body } = await auditor.get(`/caseworker/log?reference=${row.reference}`);
    expect(status).toBe(422);
    expect(body).toContain('Vi kender ikke en sag');
    expect((await newest()).caseId).toBeUndefined();
  });

  it('fetches the same as a file, which stands in the log too', async () => {
    const row = await openSampleCase(portal);
    await lead.open(row);
    const file = await auditor.get(`/caseworker/log/csv?reference=${row.reference}&action=view`);
    expect(file.status).toBe(200);
    const headers = new Map(file.headers);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="log.csv"');
    const lines = file.body.replace('\uFEFF', '').trim().split('\r\n');
    expect(lines.map((line) => line.replaceAll('"', ''))).toEqual([
      'Hvornår;Hvem;Rolle;Hvad;Formål;Sag',
      `2026-11-22 11:00:00;Laust Ledersen (staff-0101-lead);sagsbehandler;Åbnede en sag;Sagens side;${showReference(row.reference)}`,
    ]);
    expect((await newest()).purpose).toBe('access-log-csv action=view');
    const faulty = await auditor.get('/caseworker/log/csv?from=x');
    expect([faulty.status, new URL(faulty.location ?? '').search]).toEqual([303, '?from=x']);
  });
});
