import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manyCases } from '../support/many-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type AtTheDesk, atTheDesk } from './at-the-desk.ts';

let portal: TestApp;
let lead: AtTheDesk;
beforeAll(async () => {
  portal = await testApp({ at: '2026-11-22T10:00:00Z' });
  await manyCases(portal.deps.cases, 240);
  lead = await atTheDesk(portal, 'Laust');
});
afterAll(() => portal.close());

const tables = [
  'digital-by-service',
  'digital-by-month',
  'time-to-decision',
  'referrals',
  'first-contact',
  'rejections',
  'abandonment',
];

describe('the statistics page', () => {
  it.each(['da', 'en'])(
    'shows every table with its chart and its file, in %s',
    async (language) => {
      const { status, body } = await lead.get('/caseworker/statistics?year=2026', language);
      expect(status).toBe(200);
      for (const id of tables) expect(body).toContain(`<h2 id="${id}">`);
      expect(body.match(/<svg class="bar-chart"/g)?.length).toBe(6);
      expect(body.match(/<title id="[a-z-]+-title">/g)?.length).toBe(6);
      expect(body).not.toMatch(/ style="|<script(?! src)/);
    },
  );

  it('says in words whether other ways take longer, and by how much', async () => {
    const { body } = await lead.get('/caseworker/statistics?year=2026');
    expect(body).toContain('Andre veje tager 6 dage længere');
    expect(body).toContain('alert-warning');
  });

  it('gives each table as a file that holds what the page shows', async () => {
    for (const id of tables.slice(0, 6)) {
      const { status, headers, body } = await lead.get(
        `/caseworker/statistics/${id}.csv?year=2026`,
      );
      expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
      expect(headers.get('content-disposition')).toBe(`attachment; filename="${id}-2026.csv"`);
      expect(body.split('\r\n').length).toBeGreaterThan(3);
    }
  });

  it('knows no other table', async () => {
    expect((await lead.get('/caseworker/statistics/cases.csv')).status).toBe(404);
  });

  it('shows a year in which nothing was counted', async () => {
    const { body } = await lead.get('/caseworker/statistics?year=1999');
    expect(body).toContain('<option value="2026" selected>');
  });

  it('stands in the log before it is sent', async () => {
    await lead.get('/caseworker/statistics?year=2026');
    const auditor = await atTheDesk(portal, 'Tage');
    expect((await auditor.get('/caseworker/log')).body).toContain('Statistik, 2026');
  });

  it('shows each authority its own cases only', async () => {
    const before = (await lead.get('/caseworker/statistics/digital-by-service.csv')).body;
    await manyCases(portal.deps.cases, 60, 'municipality-0253');
    expect((await lead.get('/caseworker/statistics/digital-by-service.csv')).body).toBe(before);
  });

  it('shows no number from 1 to 4 of cases', async () => {
    for (const id of ['digital-by-service', 'digital-by-month', 'referrals', 'rejections']) {
      const { body } = await lead.get(`/caseworker/statistics/${id}.csv?year=2026`);
      expect(body.replaceAll(/"[^"]*"/g, '')).not.toMatch(/(^|;)[1-4](;|\r|$)/m);
    }
  });
});
