import { afterAll, beforeAll, expect, it } from 'vitest';
import { atTheCounter, dayFields, filedAt, rowAt } from '../support/filing.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { citizenCpr } from './matrix-visits.ts';

let portal: TestApp;
beforeAll(async () => {
  portal = await testApp({ at: '2027-01-04T09:00:00Z' });
});
afterAll(() => portal.close());

it('a wish on paper has the same days on receipt and letter: those of the day it came', async () => {
  const staff = await atTheCounter(portal, 'Bodil');
  const done = await staff.fill('/caseworker/register/robinson-list', {
    'filing.way': 'paper',
    ...dayFields('filing.receivedOn', '2026-12-20'),
    'filing.cpr': citizenCpr(portal, 'Astrid'),
    'filing.ground[]': 'exempt',
    wish: 'join',
    'people[]': 'self',
    action: 'register',
  });
  const row = await rowAt(portal, done);
  const { next = [] } = await filedAt(portal, done);
  const letters = await portal.deps.outbox.ofCase(row.id);
  const told = [next, ...letters.map(({ letter }) => letter.paragraphs)].map(
    (texts) => texts.map(({ da }) => da).find((text) => text.includes('kvartal')) ?? '',
  );
  expect(told.length).toBeGreaterThan(1);
  expect(new Set(told).size).toBe(1);
  for (const day of ['20. marts 2027', '1. april 2027']) expect(told[0]).toContain(day);
});
