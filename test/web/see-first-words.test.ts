import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeNotices } from '../../src/cases/write-notices.ts';
import { billedCard } from '../support/billed-card.ts';
import { openSampleCase, referred, submitted } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { atTheDesk } from './at-the-desk.ts';
import { cardOnPaper } from './filed-card.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp({ services: [billedCard] });
});
afterAll(() => portal.close());

it('the list and the case name the day that has passed, and what it was for', async () => {
  const shy = await openSampleCase(portal, submitted({ flags: ['protected'] }));
  const looked = await cardOnPaper(portal);
  const comes = await openSampleCase(portal, referred({ promise: 'you-come' }), {
    due: '2026-12-14',
  });
  expect(looked.due).toBe('2026-12-11');
  portal.clock.set('2026-12-15T10:00:00Z');
  await writeNotices(portal.deps, 50);
  const signe = await atTheDesk(portal, 'Signe');
  const list = (await signe.get('/caseworker')).body;
  const lineOf = ({ reference }: { reference: string }) =>
    list.split('<tr>').find((line) => line.includes(reference)) ?? '';
  expect(lineOf(looked)).toContain('Kontakt var lovet senest 25. nov. 2026');
  expect(lineOf(looked)).toContain('25. nov. 2026. Vejen ind skulle være afgjort 11. dec. 2026.');
  expect(lineOf(comes)).toContain('Nogen skulle følge op 14. dec. 2026');
  expect(lineOf(shy)).toContain('Nogen er beskyttet');

  const page = (await signe.open(looked)).body;
  expect(page).toContain('senest onsdag den 25. november 2026');
  expect(page).toContain('senest fredag den 11. december 2026');
  expect((await signe.open(comes)).body).toContain('Senest mandag den 14. december 2026');
});
