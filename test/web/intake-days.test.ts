import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRow } from '../../src/cases/ports/case-store.ts';
import type { Citizen } from '../support/citizen.ts';
import { atTheCounter, dayFields, filedAt, rowAt } from '../support/filing.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { day, referralIn, send } from './from-referral.ts';

let portal: TestApp;
let staff: Citizen;
beforeAll(async () => {
  portal = await testApp();
  staff = await atTheCounter(portal, 'Signe');
});
afterAll(() => portal.close());

describe('the day that counts', () => {
  async function contacted(on: string): Promise<CaseRow> {
    portal.clock.set('2026-11-10T09:00:00Z');
    const row = await referralIn(portal);
    portal.clock.set('2026-11-22T09:00:00Z');
    staff = await atTheCounter(portal, 'Signe');
    const page = `/caseworker/cases/${row.reference}`;
    const done = await staff.sendFrom(await staff.open(page), `${page}/contact`, {
      how: 'phone',
      ...dayFields('contactedOn', on),
    });
    expect(done.status).toBe(303);
    return row;
  }

  it('may be the day of first contact, with a reason', async () => {
    const row = await contacted('2026-11-12');
    const without = await send(staff, row, { 'filing.earlierDay': 'first-contact' });
    expect(without.status).toBe(422);
    const answer = await send(staff, row, {
      'filing.earlierDay': 'first-contact',
      'filing.earlierWhy': 'Sagde alt i telefonen',
    });
    expect(await filedAt(portal, answer)).toMatchObject({
      receivedOn: '2026-11-12',
      earlierDay: { basis: 'first-contact', why: 'Sagde alt i telefonen' },
    });
    expect((await rowAt(portal, answer)).arrivedAt).toBe('2026-11-11T23:00:00Z');
  });

  it('is the day of the filing otherwise', async () => {
    const answer = await send(staff, await contacted('2026-11-12'), { 'filing.earlierDay': 'no' });
    expect((await filedAt(portal, answer)).receivedOn).toBe(day);
  });

  it('is never later than the day on which it was handed in', async () => {
    const answer = await send(staff, await contacted('2026-11-21'), {
      'filing.earlierDay': 'first-contact',
      'filing.earlierWhy': 'x',
    });
    expect(await filedAt(portal, answer)).not.toHaveProperty('earlierDay');
    expect((await filedAt(portal, answer)).receivedOn).toBe(day);
  });

  it('cannot be a day that the referral does not know', async () => {
    const answer = await send(staff, await referralIn(portal), {
      'filing.earlierDay': 'first-contact',
      'filing.earlierWhy': 'x',
    });
    expect(await filedAt(portal, answer)).not.toHaveProperty('earlierDay');
  });

  it('of first contact lies neither before the referral nor after today', async () => {
    const row = await referralIn(portal);
    const page = `/caseworker/cases/${row.reference}`;
    for (const [on, status] of [
      ['2026-11-01', 422],
      ['2026-11-23', 422],
    ] as const) {
      const form = await staff.open(page);
      const answer = await staff.sendFrom(form, `${page}/contact`, {
        how: 'phone',
        ...dayFields('contactedOn', on),
      });
      expect(answer.status).toBe(status);
    }
  });
});
