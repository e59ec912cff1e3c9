import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSampleCase, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { atTheDesk } from './at-the-desk.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp();
});
afterAll(() => portal.close());

const linked = (body: string) =>
  [...body.matchAll(/href="\/caseworker\/cases\/([0-9A-Z]{10})"/g)].map(([, each]) => each);
const next = (body: string) =>
  /href="(\/caseworker\?[^"]*view=first&amp;after[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&');

it('thirty cases to be seen first: the most overdue on top, and a way to every one of them', async () => {
  const opened: string[] = [];
  // The oldest has the earliest day, and would be the last of the newest.
  for (let day = 1; day <= 30; day += 1) {
    const due = `2026-11-${String(day).padStart(2, '0')}`;
    const row = await openSampleCase(portal, submitted({ flags: ['protected'] }), { due });
    opened.push(row.reference);
  }
  const signe = await atTheDesk(portal, 'Signe Skrankesen');
  const { body } = await signe.get('/caseworker');
  expect(linked(body).slice(0, 25)).toEqual(opened.slice(0, 25));
  const seen: (string | undefined)[] = [];
  expect(body).toContain('href="/caseworker?view=first"');
  let at: string | undefined = '/caseworker?view=first';
  while (at !== undefined) {
    const page: string = (await signe.get(at)).body;
    seen.push(...linked(page));
    at = next(page);
  }
  expect(seen).toEqual(opened);
});
