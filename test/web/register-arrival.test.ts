import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newReference } from '../../src/domain/reference.ts';
import type { Citizen, Fields } from '../support/citizen.ts';
import { atTheCounter, dayFields, filedAt, rowAt } from '../support/filing.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { citizenCpr } from './matrix-visits.ts';

let portal: TestApp;
let staff: Citizen;
beforeAll(async () => {
  portal = await testApp();
  staff = await atTheCounter(portal, 'Bodil');
});
afterAll(() => portal.close());

const at = (service: string) => `/caseworker/register/${service}`;
const came = (day: string) => dayFields('filing.receivedOn', day);
const robinson = (given: Fields = {}): Fields => ({
  'filing.way': 'paper',
  ...came('2026-11-20'),
  'filing.cpr': citizenCpr(portal, 'Astrid'),
  'filing.ground[]': 'exempt',
  wish: 'join',
  'people[]': 'self',
  action: 'all-the-same',
  ...given,
});
const register = (given: Fields, service = 'robinson-list') =>
  staff.fill(at(service), robinson(given));

describe('copies of one blank form, filled in by people whose number nobody knows', () => {
  const nobody = () => ({
    'filing.paperForm': newReference(),
    'filing.cpr': '',
    'filing.unknown[]': 'yes',
    'filing.name': 'Anna Første',
  });

  it('are a case each, told apart by name or by answers', async () => {
    const anna = nobody();
    const bent = { ...anna, 'filing.name': 'Bent Anden' };
    const other = { ...anna, wish: 'leave' };
    const rows = [];
    for (const paper of [anna, bent, other]) {
      const done = await register(paper);
      expect(done.status).toBe(303);
      rows.push((await rowAt(portal, done)).id);
    }
    expect(new Set(rows).size).toBe(3);
  });

  it('are one case where the same paper is typed in twice, on another day or in other letters', async () => {
    const anna = nobody();
    const first = await rowAt(portal, await register(anna));
    const again = await register({
      ...anna,
      'filing.name': ' anna  FØRSTE ',
      'filing.remarks': 'Set igen',
    });
    expect([again.status, again.body.includes(first.reference)]).toEqual([409, true]);
  });
});

describe('the day on which it came', () => {
  const firstDays = {
    'doctor-choice': '2013-12-01',
    'robinson-list': '2013-12-01',
    'health-card': '2012-12-01',
  };

  it.each(Object.entries(firstDays))('of %s is not before %s', async (service, first) => {
    const before = Temporal.PlainDate.from(first).subtract({ days: 1 }).toString();
    for (const day of ['0001-01-01', '1850-05-05', before]) {
      const page = await register({ ...came(day), 'filing.dayIsRight[]': day }, service);
      expect([day, page.status]).toEqual([day, 422]);
      expect(page.body).toContain('href="#filing-receivedOn"');
    }
  });

  it.each(Object.entries(firstDays))(
    'of %s has a paragraph in force from %s on, whatever is claimed',
    async (service, first) => {
      for (const day of [first, '2023-05-31', '2023-06-01'])
        for (const ground of ['exempt', 'circumstance', 'no-mitid', 'none']) {
          const right = { 'filing.dayIsRight[]': day, 'filing.ground[]': ground };
          const done = await register({ ...came(day), ...right }, service);
          expect([day, ground, done.status]).toEqual([day, ground, 303]);
          const { decision } = await filedAt(portal, done);
          expect(decision.reasons.length).toBeGreaterThan(0);
          for (const { basis } of decision.reasons) expect(basis.from <= day).toBe(true);
        }
    },
  );

  it.each([
    ['90 days ago', '2026-08-24', 303],
    ['91 days ago', '2026-08-23', 422],
  ])('is asked about once more from a day on: %s', async (_, day, status) => {
    const page = await register(came(day));
    expect(page.status).toBe(status);
    expect(page.body.includes('name="filing.dayIsRight[]"')).toBe(status === 422);
  });

  it('is taken where the box says so of that very day', async () => {
    const old = came('2026-05-04');
    expect((await register({ ...old, 'filing.dayIsRight[]': '2025-05-04' })).status).toBe(422);
    const done = await register({ ...old, 'filing.dayIsRight[]': '2026-05-04' });
    expect((await filedAt(portal, done)).receivedOn).toBe('2026-05-04');
  });
});

describe('signs that nobody sees', () => {
  it.each(['name', 'helper', 'remarks'])('are refused in the %s', async (name) => {
    const page = await register({ [`filing.${name}`]: 'Bent\u202Egnp' });
    expect(page.status).toBe(422);
    expect(page.body).toContain(`href="#filing-${name}"`);
  });

  it('are no line breaks, and not kept in what was typed elsewhere', async () => {
    const done = await register({
      'filing.remarks': 'En linje\r\nog en til',
      phone: '12\u202E345678',
    });
    const filed = await filedAt(portal, done);
    expect(filed.remarks).toBe('En linje\nog en til');
    expect(JSON.stringify(filed)).not.toContain('\u202E');
    expect(JSON.stringify(filed.sheet)).toContain('»12345678«');
  });
});
